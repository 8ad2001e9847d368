import type { Entry, State } from "./api.gen.js";
import { ClockedPages } from "./clocked-pages.js";
import type { DrivenPage } from "./driven-page.js";
import { HostsimError } from "./errors.js";
import type { Requests } from "./requests.js";

/** The simulator's clock, and that of the pages that it drives. */
export class Clock {
  readonly #requests: Requests;
  readonly #pages = new ClockedPages();
  /** The last entry of the journal whose message is known to have been handled. */
  #seen = 0;
  /** One thing after the other: a page must not hear of an earlier time after a later one. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /** What it shows, and how it goes. */
  state(): Promise<State> {
    return this.#requests.do("clock", {});
  }

  stop(): Promise<State> {
    return this.#change(() => this.#requests.do("clock-stop", {}));
  }

  /** Lets it go on from where it stands. */
  continue(): Promise<State> {
    return this.#change(() => this.#requests.do("clock-continue", {}));
  }

  /** Makes it go faster or slower: 10 lets ten seconds pass in one. */
  setFactor(factor: number): Promise<State> {
    return this.#change(() => this.#requests.do("clock-factor", { body: { factor } }));
  }

  /**
   * Moves it, and does what is due on the way. If it drives pages it goes from one time at which something is due to the
   * next: first the simulator does what is due then; when the pages have handled what was sent, their timers fire; and when
   * the simulator has what they posted, the clock goes on. A window that acknowledges no fence is a HostsimError of status 504.
   */
  advance(milliseconds: number): Promise<State> {
    const all = () => this.#requests.do("clock-advance", { body: { milliseconds } });
    if (this.#pages.none || !(milliseconds >= 0) || !Number.isInteger(milliseconds)) return all();
    return this.#inTurn(() => this.#step(milliseconds));
  }

  /**
   * From now on the SDK has the simulator's time in all that the page loads: call it before the page goes anywhere. With
   * Playwright that is so in all tabs of the page's context. The page's own timers remain the browser's.
   */
  async drive(page: DrivenPage): Promise<void> {
    const script = await this.#requests.do("clock-page", {});
    await this.#pages.add(page, script, () => void this.tell().catch(() => undefined)); // of a simulator that has ended
  }

  /** Tells the pages how the clock goes. @internal */
  async tell(): Promise<void> {
    if (!this.#pages.none) await this.#change(() => this.state());
  }

  #change(change: () => Promise<State>): Promise<State> {
    return this.#inTurn(async () => {
      const state = await change();
      await this.#pages.follow(state);
      return state;
    });
  }

  #inTurn<T>(run: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(run);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #step(left: number): Promise<State> {
    for (let state = await this.state(); ; ) {
      const next = await this.#settle(state);
      if (left === 0) return state;
      const step = Math.min(left, Math.max(1, Math.ceil(next))); // a time of the simulator may be between two milliseconds
      if (state.stopped) await this.#pages.reach(new Date(Date.parse(state.now) + step).toISOString()); // else it is there by itself
      state = await this.#requests.do("clock-advance", { body: { milliseconds: step } });
      left -= step;
    }
  }

  /** Has both sides do what is due at this time, and returns in how many milliseconds there is more. */
  async #settle(state: State): Promise<number> {
    for (;;) {
      const delivered = await this.#deliver();
      const { fired, next } = await this.#pages.follow(state);
      if (fired > 0) await this.#fenceAll();
      else if (!delivered) return Math.min(next, state.next ? Date.parse(state.next) - Date.parse(state.now) : Infinity);
    }
  }

  /**
   * Waits until the windows have handled what was sent to them, if there was anything, and the simulator has what they
   * posted at that: an answer to a fence has a way of its own and may be ahead of that, but a second answer is not.
   */
  async #deliver(): Promise<boolean> {
    const entries: Entry[] = (await this.#requests.do("journal", { query: { after: this.#seen } })) ?? [];
    this.#seen = entries.at(-1)?.seq ?? this.#seen;
    const sent = entries.filter(({ direction }) => direction === "sent");
    const windows = new Map(sent.map(({ page, frame }) => [`${page} ${frame}`, { page, frame }]));
    for (const _ of ["first", "second"]) await Promise.all([...windows.values()].map(({ page, frame }) => this.#fence(page, frame)));
    return entries.length > 0;
  }

  async #fenceAll(): Promise<void> {
    const consoles = (await this.#requests.do("consoles", {})) ?? [];
    await Promise.all(consoles.map(({ page }) => this.#fence(page)));
  }

  async #fence(page: number, frame?: string): Promise<void> {
    try {
      await this.#requests.do("fence", { path: { page: `${page}` }, query: frame === undefined ? {} : { frame } });
    } catch (error) {
      if (!(error instanceof HostsimError && error.status === 404)) throw error; // else page or window is gone
    }
  }
}
