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

  async follow(state: State): Promise<Moved> {
    const frames = [...this.#browsers].flatMap((browser) => browser.frames());
    const moved = await Promise.all(frames.map((frame) => frame.evaluate(followInPage, state).catch(() => null))); // of a document that is gone
    return {
      fired: moved.reduce((sum, one) => sum + (one?.fired ?? 0), 0),
      next: Math.min(...moved.map((one) => one?.next ?? Infinity)),
    };
  }
}

/** Runs in the page, and so must not use anything from outside of it. */
function followInPage(state: State): Promise<{ fired: number; next: number | null }> | undefined {
  return (globalThis as any)[Symbol.for("ctibridge.clock")]?.follow?.(state);
}
