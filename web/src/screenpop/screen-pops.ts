import type { ScreenPopRequest, ScreenPopOptions } from "../api/types.js";
import { PageClock } from "../browser/clock.js";
import { defaultTabGroup } from "../api/options.gen.js";
import { type OriginTest, originTest } from "../transport/origins.js";
import { type Outcome, BrowserTabs } from "./browser-tabs.js";
import { type NotShown, showRecord } from "./pop-target.js";

/** What Records says to the line that it serves. */
export interface ScreenPopHooks {
  /** What became of the record that the module gave with this id. */
  readonly popped: (id: number, outcome: Outcome) => void;
  /** What became of a record that the module was not asked for. */
  readonly onShown: (record: ScreenPopRequest, outcome: Outcome) => void;
  readonly log: (line: string) => void;
}

/** Shows the records that the console asks for, here or, where there are several tabs, in the one that the agent uses. */
export class ScreenPops {
  /** Says whether a record may have this origin. */
  readonly allowed: OriginTest;
  readonly #pop: ScreenPopOptions;
  readonly #timeout: number;
  readonly #hooks: ScreenPopHooks;
  readonly #clock = new PageClock();
  readonly #stop = new AbortController();
  #tabs: BrowserTabs | undefined;

  constructor(pop: ScreenPopOptions, timeout: number, hooks: ScreenPopHooks) {
    this.allowed = originTest(pop.allowedOrigins);
    this.#pop = pop;
    this.#timeout = timeout;
    this.#hooks = hooks;
  }

  /** Joins the group of tabs. A page with a lock or a channel is kept out of the browser's cache, so it leaves with pagehide. */
  open(): void {
    const { signal } = this.#stop;
    if (this.#pop.tabGroup === false || signal.aborted) return;
    for (const type of ["focus", "visibilitychange"]) addEventListener(type, () => this.#use(), { signal });
    addEventListener("pagehide", () => this.#leave(), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#join(), { signal });
    this.#join();
  }

  close(): void {
    this.#stop.abort();
    this.#leave();
    this.#clock.stop();
  }

  /**
   * Has the record shown, and not before this returns: the module is in the middle of a call, and can take neither the
   * answer nor what the page's own function may want of the bridge.
   */
  async pop(id: number, record: ScreenPopRequest): Promise<void> {
    await undefined;
    if (this.#stop.signal.aborted) return;
    const outcome = this.#tabs ? await this.#tabs.pop(record) : { elsewhere: false, known: false, ...(await this.#show(record)) };
    if (!this.#stop.signal.aborted) this.#hooks.popped(id, outcome);
  }

  #show(record: ScreenPopRequest): Promise<NotShown | undefined> {
    return showRecord(this.#pop.target, record, this.#clock, this.#timeout);
  }

  #use(): void {
    if (!document.hidden) this.#tabs?.used();
  }

  #join(): void {
    const { locks } = navigator; // only in a secure context: https, or a loopback address
    if (!locks || !globalThis.BroadcastChannel) return this.#hooks.log("no Web Locks: each tab shows its records");
    const name = `ctibridge:${this.#pop.tabGroup ?? defaultTabGroup}`;
    this.#tabs = new BrowserTabs(name, {
      locks,
      channel: new BroadcastChannel(name),
      clock: this.#clock,
      longest: this.#timeout,
      allowed: (url) => /^https?:/.test(url) && URL.canParse(url) && this.allowed(new URL(url).origin),
      show: (record) => this.#show(record),
      onShown: this.#hooks.onShown,
    }, !document.hidden);
  }

  #leave(): void {
    this.#tabs?.leave();
    this.#tabs = undefined;
  }
}
