import type { Timers } from "../../browser/clock.js";
import type { AdapterState } from "../../contract/contract.gen.js";

/**
 * The status of one adapter: "loading" until its frame has loaded and had a moment to post something; "blocked" where this page's own
 * policy forbids the frame; else what the bridge knows. A frame that the tenant forbids is "silent": no browser tells a page
 * that, and a signed-out adapter says nothing either.
 */
export type AdapterStatus = "loading" | "blocked" | AdapterState;

/** How long, in milliseconds, a loaded adapter may post nothing before the agent sees what to do. */
export const quietTime = 2000;

/** Follows one frame. */
export class AdapterStatusWatch {
  #now: AdapterStatus = "loading";
  #timer: number | undefined;
  readonly #timers: Timers;
  readonly #changed: (status: AdapterStatus) => void;

  constructor(timers: Timers, changed: (status: AdapterStatus) => void) {
    this.#timers = timers;
    this.#changed = changed;
  }

  get now(): AdapterStatus {
    return this.#now;
  }

  /** The frame was given an address. */
  loading(): void {
    this.stop();
    this.#become("loading");
  }

  /** The frame has loaded something; the browser's own error page counts. */
  loaded(): void {
    if (this.#now === "loading") this.#listen();
  }

  /** Takes the adapter's state from the bridge. Its "silent" means: loaded a moment ago, and nothing received since. */
  reported(state: AdapterState): void {
    if (this.#now === "blocked" && state === "silent") return; // the browser's error page has loaded; one that speaks is no such page
    this.stop();
    if (state !== "silent") return this.#become(state);
    this.#become("loading");
    this.#listen();
  }

  /** This page's own policy forbade the frame. */
  blocked(): void {
    this.stop();
    this.#become("blocked");
  }

  /** Leaves no timer behind. */
  stop(): void {
    this.#timers.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #listen(): void {
    this.stop();
    this.#timer = this.#timers.setTimeout(() => this.#become("silent"), quietTime);
  }

  #become(status: AdapterStatus): void {
    if (this.#now === status) return;
    this.#now = status;
    this.#changed(status);
  }
}
