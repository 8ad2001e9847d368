// @ts-check
/// <reference lib="dom" />

/** @typedef {{ now: string, stopped: boolean, factor: number }} State as the control API has it */
/** @typedef {{ due: number, run: () => void }} Timer due is in milliseconds since 1970 */

/**
 * The clock of a document, which goes as the simulator's: whoever drives the browser tells it how that is, by follow. Until it is told for the first time
 * it stands still. Scripts that do not ask for it have the browser's timers. Each document gets this class inside a function, ahead of its own scripts.
 */
class PageClock {
  /** The page may put others in their place. */
  #browser = { setTimeout: setTimeout.bind(globalThis), clearTimeout: clearTimeout.bind(globalThis) };
  /** @type {Map<number, Timer>} those of one time in the order in which they were set */
  #timers = new Map();
  #last = 0;
  /** What the clock showed when performance.now() was #since, and how many of its milliseconds pass in one of those. */
  #at = Date.now();
  #since = 0;
  #factor = 0;
  #wasTold = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #wake;
  /** @type {Promise<unknown>} */
  #moved = Promise.resolve();

  /** Milliseconds since 1970. */
  now() {
    return this.#at + (performance.now() - this.#since) * this.#factor;
  }

  /**
   * @param {(...about: unknown[]) => void} call
   * @param {number} milliseconds
   * @param {unknown[]} about
   */
  setTimeout(call, milliseconds, ...about) {
    this.#timers.set(++this.#last, { due: this.now() + Math.max(0, milliseconds || 0), run: () => call(...about) });
    this.#setWake();
    return this.#last;
  }

  /** @param {number} timer */
  clearTimeout(timer) {
    this.#timers.delete(timer);
  }

  /**
   * Goes to the time of the simulator's clock, and on as that does. Timers that are due on the way fire in order, each in a task of its own. Where the
   * simulator's time is earlier, or this is the first that is heard of it, timers are due after as long as before.
   * @param {State} state
   * @returns {Promise<{ fired: number, next: number | null }>} how many have fired, and in how many milliseconds the next one will, if there is one
   */
  follow(state) {
    return this.#inTurn(() => this.#move(state));
  }

  /**
   * Stands at the time that the simulator's clock is about to show, so that what comes of that comes at this time. Timers that are due wait for follow.
   * @param {string} now
   */
  reach(now) {
    return this.#inTurn(() => {
      this.#begin(Date.parse(now));
      this.#set(Date.parse(now), 0);
    });
  }

  /** @template T @param {() => T} move @returns {Promise<Awaited<T>>} */
  #inTurn(move) {
    const moved = this.#moved.then(move);
    this.#moved = moved.catch(() => undefined);
    return /** @type {Promise<Awaited<T>>} */ (moved);
  }

  /** @param {number} time where the clock will go from here */
  #begin(time) {
    this.#set(this.now(), 0);
    if (!this.#wasTold || time < this.#at) this.#shift(time - this.#at);
    this.#wasTold = true;
  }

  /** @param {State} state */
  async #move({ now, stopped, factor }) {
    const time = Date.parse(now);
    this.#begin(time);
    let fired = 0;
    for (let next = this.#first(); next && next.due <= time; next = this.#first()) {
      this.#set(Math.max(this.#at, next.due), 0);
      this.#fire(next);
      fired++;
      await new Promise((resolve) => this.#browser.setTimeout(resolve)); // a task
    }
    this.#set(time, stopped ? 0 : factor);
    const next = this.#first();
    return { fired, next: next ? Math.max(0, next.due - this.now()) : null };
  }

  /** @param {number} milliseconds */
  #shift(milliseconds) {
    for (const timer of this.#timers.values()) timer.due += milliseconds;
    this.#at += milliseconds;
  }

  /** @param {number} at @param {number} factor */
  #set(at, factor) {
    this.#at = at;
    this.#since = performance.now();
    this.#factor = factor;
    this.#setWake();
  }

  /** Has the browser wake a clock that goes when the first timer is due. */
  #setWake() {
    this.#browser.clearTimeout(this.#wake);
    const first = this.#factor > 0 ? this.#first() : undefined;
    if (!first) return;
    const wait = Math.min((first.due - this.now()) / this.#factor, 2 ** 31 - 1);
    this.#wake = this.#browser.setTimeout(() => {
      if (first.due <= this.now()) this.#fire(first);
      this.#setWake();
    }, wait);
  }

  #first() {
    return [...this.#timers.values()].sort((a, b) => a.due - b.due)[0];
  }

  /** @param {Timer} timer */
  #fire(timer) {
    for (const [number, known] of this.#timers) if (known === timer) this.#timers.delete(number);
    try {
      timer.run();
    } catch (error) {
      reportError(error);
    }
  }
}
