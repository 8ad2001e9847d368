/** In milliseconds. A browser's timer that is set to more runs out at once. */
export const longestTime = 2 ** 31 - 1;

/** Time, handed in so that tests can make it pass. */
export interface Clock {
  /** Milliseconds of a clock that all tabs share. */
  now(): number;
  /** Calls once after so many milliseconds, unless what it returns is called before. */
  after(milliseconds: number, call: () => void): () => void;
}

/** Timers, as window has them. */
export interface Timers {
  setTimeout(call: (...about: never[]) => void, milliseconds: number, ...about: unknown[]): number;
  clearTimeout(timer: number | undefined): void;
}

/** The time that a test gives the page. */
export interface TestClock extends Timers {
  /** Milliseconds since 1970. */
  now(): number;
}

/** No text, because markup can put a frame or an element under any name of window, and a frame of another site can choose its own. */
const place = Symbol.for("ctibridge.clock");

/**
 * The clock that a test has put on this page's global object ahead of the page's scripts, as docs/testing.md has it. It can do
 * no more than a script of the page itself, which could put functions in the place of the browser's.
 */
export const testClock = (): TestClock | undefined => (globalThis as { [place]?: TestClock })[place];

/** The page's time: the browser's, or that of a test. Nothing that was asked of it happens after stop. */
export class PageClock implements Clock {
  readonly #set = new Set<number>();
  readonly #test = testClock();
  readonly #timers = this.#test ?? globalThis;

  now(): number {
    return (this.#test ?? Date).now(); // performance.now begins anew in each tab
  }

  after(milliseconds: number, call: () => void): () => void {
    const timer = this.#timers.setTimeout(() => {
      this.#set.delete(timer);
      call();
    }, Math.min(milliseconds, longestTime));
    this.#set.add(timer);
    return () => {
      this.#set.delete(timer);
      this.#timers.clearTimeout(timer);
    };
  }

  stop(): void {
    for (const timer of this.#set) this.#timers.clearTimeout(timer);
    this.#set.clear();
  }
}
