import type { ScreenPopRequest } from "../api/types.js";
import type { Clock } from "../browser/clock.js";
import type { Locks } from "./leader-election.js";
import { type Outcome, BrowserTabs } from "./browser-tabs.js";
import type { NotShown } from "./pop-target.js";

/** The tabs of one browser, for tests: time passes when the test says so, and a tab can be frozen. */
export class World {
  readonly tabs: Tab[] = [];
  readonly locks = new FakeLocks();
  readonly clock = new FakeClock();

  async open(inUse = false): Promise<Tab> {
    const tab = new Tab(this, inUse);
    this.tabs.push(tab);
    await settled();
    return tab;
  }

  /** What the tabs showed, in order: "0 https://..." is tab 0. */
  get shown(): string[] {
    return this.tabs.flatMap((tab, i) => tab.shown.map((url) => `${i} ${url}`));
  }
}

/** Lets everything happen that needs no time. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setTimeout(resolve));
}

export class Tab {
  readonly shown: string[] = [];
  /** The events that the page would see, of its own adapter's pops and of the group's. */
  readonly events: string[] = [];
  readonly channel: FakeChannel;
  readonly tabs: BrowserTabs;
  /** How long showing takes, and what comes of it. */
  showing: Promise<NotShown | undefined> = Promise.resolve(undefined);
  allowed = true;

  constructor(world: World, inUse: boolean) {
    this.channel = new FakeChannel(world);
    this.tabs = new BrowserTabs("group", {
      locks: world.locks,
      channel: this.channel as never,
      clock: world.clock,
      longest: 5000,
      allowed: () => this.allowed,
      show: (record) => {
        this.shown.push(record.url);
        return this.showing;
      },
      onShown: (record, outcome) => this.events.push(describe(record, outcome)),
    }, inUse);
  }

  /** Its own adapter asks for a record; known outcomes are no event. */
  pop(url = "https://crm.test/1", contactId = "call:7"): void {
    const record = { url, contactId };
    void this.tabs.pop(record).then((outcome) => !outcome.known && this.events.push(describe(record, outcome)));
  }
}

function describe({ contactId }: ScreenPopRequest, { elsewhere, reason }: Outcome): string {
  return `${reason ?? (elsewhere ? "elsewhere" : "here")} ${contactId}`;
}

class FakeChannel {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  frozen = false;
  /** All that was posted. */
  readonly sent: unknown[] = [];
  #closed = false;
  readonly #kept: unknown[] = [];

  constructor(readonly world: World) {}

  postMessage(data: unknown): void {
    if (this.#closed) throw new DOMException("closed", "InvalidStateError");
    this.sent.push(data);
    for (const { channel } of this.world.tabs) if (channel !== this) channel.arrive(structuredClone(data));
  }

  arrive(data: unknown): void {
    if (this.frozen) this.#kept.push(data);
    else setTimeout(() => this.onmessage?.({ data }));
  }

  thaw(): void {
    this.frozen = false;
    for (const data of this.#kept.splice(0)) this.arrive(data);
  }

  close(): void {
    this.#closed = true;
  }
}

interface Held {
  readonly name: string;
  readonly lost: (error: Error) => void;
}

interface Waiting extends Held {
  readonly grant: () => void;
}

/** As the specification of Web Locks has it, as far as it is used: exclusive, steal, ifAvailable, signal. */
class FakeLocks {
  readonly #held = new Map<string, Held>();
  #waiting: Waiting[] = [];

  readonly request = ((name: string, options: LockOptions, callback: (lock: Lock | null) => unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const held: Held = { name, lost: reject };
      const grant = (): void => {
        this.#held.set(name, held);
        queueMicrotask(() => {
          Promise.resolve(callback({ name, mode: "exclusive" })).then((value) => {
            resolve(value);
            if (this.#held.get(name) === held) this.#free(name);
          }, reject);
        });
      };
      options.signal?.addEventListener("abort", () => {
        this.#waiting = this.#waiting.filter((w) => w.lost !== reject);
        reject(new DOMException("aborted", "AbortError"));
      });
      if (options.steal) this.#steal(name);
      if (!this.#held.has(name)) return grant();
      if (options.ifAvailable) return resolve(callback(null));
      this.#waiting.push({ name, lost: reject, grant });
    })) as Locks["request"];

  /** How many locks are held or waited for. */
  get size(): number {
    return this.#held.size + this.#waiting.length;
  }

  #steal(name: string): void {
    const { lost } = this.#held.get(name) ?? {};
    this.#held.delete(name);
    lost?.(new DOMException("stolen", "AbortError"));
  }

  #free(name: string): void {
    this.#held.delete(name);
    const next = this.#waiting.find((w) => w.name === name);
    this.#waiting = this.#waiting.filter((w) => w !== next);
    next?.grant();
  }
}

class FakeClock implements Clock {
  #now = 0;
  readonly #timers = new Map<object, { at: number; call: () => void }>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, call: () => void): () => void {
    const key = {};
    this.#timers.set(key, { at: this.#now + milliseconds, call });
    return () => this.#timers.delete(key);
  }

  /** Lets time pass, and all that it brings about happen. What is due at one moment comes together. */
  async pass(milliseconds: number): Promise<void> {
    await settled();
    const end = this.#now + milliseconds;
    for (let at = this.#nextId(); at <= end; at = this.#nextId()) {
      this.#now = at;
      for (const [key, timer] of [...this.#timers]) {
        if (timer.at <= at && this.#timers.delete(key)) timer.call();
      }
      await settled();
    }
    this.#now = end;
  }

  #nextId(): number {
    return Math.min(...[...this.#timers.values()].map(({ at }) => at));
  }
}
