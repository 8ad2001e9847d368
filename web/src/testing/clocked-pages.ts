import type { State } from "./api.gen.js";
import { browserOf, type DrivenBrowser, type DrivenPage } from "./driven-page.js";

/** What pages did when they were told the time. */
interface Moved {
  /** How many timers fired. */
  fired: number;
  /** In how many milliseconds the next one will, Infinity if there is none. */
  next: number;
}

/** Pages whose clock goes as they are told. */
export class ClockedPages {
  readonly #browsers = new Set<DrivenBrowser>();

  get none(): boolean {
    return this.#browsers.size === 0;
  }

  /** Adds one until it is closed. Loaded is called when a document may be new, whose clock stands still until it is told the time. */
  async add(page: DrivenPage, script: string, loaded: () => void): Promise<void> {
    const browser = browserOf(page);
    await browser.install(script);
    const stop = browser.watch(loaded);
    this.#browsers.add(browser);
    browser.onClose(() => {
      stop();
      this.#browsers.delete(browser);
    });
  }

  /** Has all show a time at which the simulator will do something. Timers that are due then wait for follow. */
  async reach(now: string): Promise<void> {
    await this.#tell("reach", now);
  }

  async follow(state: State): Promise<Moved> {
    const moved = await this.#tell("follow", state);
    return {
      fired: moved.reduce((sum, one) => sum + (one?.fired ?? 0), 0),
      next: Math.min(...moved.map((one) => one?.next ?? Infinity)),
    };
  }

  /** What each document answers; one that is gone or has no such clock answers nothing. */
  #tell(method: "reach" | "follow", about: unknown): Promise<({ fired: number; next: number | null } | null | undefined)[]> {
    const frames = [...this.#browsers].flatMap((browser) => browser.frames());
    return Promise.all(frames.map((frame) => frame.evaluate(tellPage, { method, about }).catch(() => null)));
  }
}

/** Runs in the page, and so must not use anything from outside of it. */
function tellPage({ method, about }: { method: string; about: unknown }): unknown {
  return (globalThis as any)[Symbol.for("ctibridge.clock")]?.[method]?.(about);
}
