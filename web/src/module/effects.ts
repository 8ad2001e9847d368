import { longestTime, testClock, type Timers } from "../browser/clock.js";
import type { EventMap } from "../contract/contract.gen.js";

/** What comes out of the module: effects first, then events. */
export type Outcome = { [T in keyof EventMap]: { type: T; payload: EventMap[T] } }[keyof EventMap];

/** What the module asks for and does not wait for. */
export type Effect = Extract<Outcome, { type: `effect.${string}` }>;

export function isEffect(outcome: Outcome | undefined): outcome is Effect {
  return outcome?.type.startsWith("effect.") === true;
}

export interface EffectOptions {
  /** Posts the value of a JSON text to the console, and is false if its window was closed. */
  readonly post: (json: string) => boolean;
  /** Called when a timer runs out. */
  readonly fired: (timer: number) => void;
  /** Called with what the browser threw. */
  readonly failed: (cause: unknown) => void;
}

/** Carries out the effects of the module. They leave it as data, because a call from Go out to JavaScript costs 5 us. */
export class Effects {
  readonly #options: EffectOptions;
  readonly #clock: Timers;
  /** The browser's timers, by the module's. */
  readonly #timers = new Map<number, number>();
  #hostClosed = false;
  /** One function for all timers: each has its number as the argument. */
  readonly #run = (id: number): void => {
    if (this.#timers.delete(id)) this.#options.fired(id);
  };

  constructor(options: EffectOptions, clock: Timers = testClock() ?? window) {
    this.#options = options;
    this.#clock = clock;
  }

  do(effect: Effect): void {
    try {
      if (effect.type === "effect.post") this.#hostClosed = !this.#options.post(effect.payload.json) || this.#hostClosed;
      else if (effect.type === "effect.timer") this.#start(effect.payload);
      else this.#end(effect.payload.id);
    } catch (cause) {
      this.#options.failed(cause);
    }
  }

  /** Says once that there was no window to post to. */
  isHostClosed(): boolean {
    const was = this.#hostClosed;
    this.#hostClosed = false;
    return was;
  }

  stop(): void {
    for (const id of [...this.#timers.keys()]) this.#end(id);
  }

  #start({ id, milliseconds }: EventMap["effect.timer"]): void {
    this.#timers.set(id, this.#clock.setTimeout(this.#run, Math.min(milliseconds, longestTime), id));
  }

  #end(id: number): void {
    const timer = this.#timers.get(id);
    if (this.#timers.delete(id)) this.#clock.clearTimeout(timer);
  }
}
