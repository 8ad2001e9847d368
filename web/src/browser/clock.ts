/** In milliseconds. A browser's timer that is set to more runs out at once. */
export const longestTime = 2 ** 31 - 1;

/** Time, handed in so that tests can make it pass. */
export interface Clock {
  /** Milliseconds of a clock that all tabs share. */
  now(): number;
  /** Calls once after so many milliseconds, unless what it returns is called before. */
  after(milliseconds: number, call: () => void): () => void;
}

/** The browser's time. Nothing that was asked of it happens after stop. */
export class PageClock implements Clock {
  readonly #set = new Set<ReturnType<typeof setTimeout>>();

  now(): number {
    return Date.now(); // performance.now begins anew in each tab
  }

  after(milliseconds: number, call: () => void): () => void {
    const timer = setTimeout(() => {
      this.#set.delete(timer);
      call();
    }, Math.min(milliseconds, longestTime));
    this.#set.add(timer);
    return () => {
      this.#set.delete(timer);
      clearTimeout(timer);
    };
  }

  stop(): void {
    for (const timer of this.#set) clearTimeout(timer);
    this.#set.clear();
  }
}
