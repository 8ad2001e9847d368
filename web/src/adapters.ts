import type { Adapter } from "./wire.gen.js";

/** A frame that loaded a page. */
export interface Load {
  /** The frame's place. */
  readonly loaded: number;
  /** When, in milliseconds of the page's own clock. */
  readonly at: number;
}

type Frames = readonly (HTMLIFrameElement | null | undefined)[];

/**
 * The frames that hold the adapters. The page's list is read anew each time: it may grow, and a place that became empty
 * stays empty, because the module knows an adapter by its place.
 */
export class Adapters {
  readonly #frames: Frames;
  readonly #loaded: (load: Load) => void;
  readonly #watched = new Map<HTMLIFrameElement, AbortController>();

  /** loaded is told of each load of a frame, the first one too. */
  constructor(frames: Frames, loaded: (load: Load) => void) {
    this.#frames = frames;
    this.#loaded = loaded;
  }

  /** The windows that may speak, by number. A frame that is not in the page has none. */
  windows(): (Window | null)[] {
    return this.#frames.map((frame) => {
      if (frame) this.#watch(frame);
      return frame?.contentWindow ?? null;
    });
  }

  /** How each frame stands; of one that nothing was told of, nothing was heard. */
  states(told: ReadonlyMap<number, Adapter>): Adapter[] {
    return this.#frames.flatMap((frame, index) => (frame ? [told.get(index) ?? { index, state: "silent" as const }] : []));
  }

  /** Takes a frame in and returns its place. */
  adopt(frame: HTMLIFrameElement): number {
    this.#watch(frame);
    return (this.#frames as HTMLIFrameElement[]).push(frame) - 1;
  }

  /** Empties a place: its frame is heard no more. Says whether there was one. */
  release(index: number): boolean {
    const frame = this.#frames[index];
    if (!frame) return false;
    (this.#frames as (HTMLIFrameElement | null)[])[index] = null;
    this.#watched.get(frame)?.abort();
    this.#watched.delete(frame);
    return true;
  }

  close(): void {
    for (const stop of this.#watched.values()) stop.abort();
    this.#watched.clear();
  }

  #watch(frame: HTMLIFrameElement): void {
    if (this.#watched.has(frame)) return;
    const stop = new AbortController();
    this.#watched.set(frame, stop);
    const told = ({ timeStamp }: Event): void => this.#loaded({ loaded: this.#frames.indexOf(frame), at: timeStamp });
    frame.addEventListener("load", told, { signal: stop.signal });
  }
}
