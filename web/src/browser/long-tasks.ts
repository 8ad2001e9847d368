/** How long a message may still be waiting after the last long task, in milliseconds: what else waited may go first. */
const aftermath = 1000;
/** The most that is worth knowing, in milliseconds. */
const longest = 5000;

/**
 * How long the page has been busy. A message of another process has the time at which it was handed to the page: how long it
 * had been there by then shows only in what kept the page from it. The browser reports that: each task of 50 ms or more.
 */
export class LongTasks {
  readonly #observer: PerformanceObserver | undefined;
  #since = 0;
  #until = -Infinity;

  constructor() {
    if (!PerformanceObserver.supportedEntryTypes.includes("longtask")) return;
    this.#observer = new PerformanceObserver((list) => this.#record(list.getEntries()));
    this.#observer.observe({ type: "longtask" });
  }

  /** For how long at most a message that is looked at now has waited. Both in milliseconds of the page's own clock. */
  waited(now: number): number {
    if (!this.#observer) return aftermath; // Firefox and Safari do not report it
    this.#record(this.#observer.takeRecords());
    return now - this.#until < aftermath ? Math.min(now - this.#since, longest) : 0;
  }

  close(): void {
    this.#observer?.disconnect();
  }

  #record(tasks: PerformanceEntryList): void {
    for (const { startTime, duration } of tasks) {
      if (startTime - this.#until > aftermath) this.#since = startTime;
      this.#until = startTime + duration;
    }
  }
}
