/** What of the browser's lock manager is used. */
export type Locks = Pick<LockManager, "request">;

/**
 * Which tab of a group leads: the one that holds the group's Web Lock. The tab that the agent selects steals it; all
 * others wait in line, so that one inherits it when the holder closes or crashes.
 */
export class LeaderElection {
  holding = false;
  readonly #locks: Locks;
  readonly #name: string;
  readonly #led: () => void;
  /** Grows with each request: what an earlier one still says is no news. */
  #turn = 0;
  #stop = new AbortController();
  #release: (() => void) | undefined;

  /** led is called when this tab comes to lead. */
  constructor(locks: Locks, name: string, led: () => void) {
    this.#locks = locks;
    this.#name = name;
    this.#led = led;
  }

  /** Gets in line. */
  wait(): void {
    this.#request({ signal: this.#stop.signal });
  }

  /** Leads as soon as the browser can do it. A holder does it too: that it was stolen from may not have reached it yet. */
  steal(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#request({ steal: true });
  }

  leave(): void {
    this.#turn++;
    this.holding = false;
    this.#stop.abort();
    this.#release?.();
  }

  #request(options: LockOptions): void {
    const turn = ++this.#turn;
    const current = (): boolean => turn === this.#turn;
    this.#locks.request(this.#name, options, () => (current() ? this.#hold() : undefined)).catch((error: unknown) => {
      if (!current()) return;
      this.holding = false;
      // It was stolen. A sandboxed page is refused any lock: it never leads, and helps itself when nobody answers.
      if ((error as Error).name === "AbortError") this.wait();
    });
  }

  /** Keeps the lock until the promise settles. */
  #hold(): Promise<void> {
    const held = new Promise<void>((resolve) => (this.#release = resolve));
    this.holding = true;
    this.#led();
    return held;
  }
}
