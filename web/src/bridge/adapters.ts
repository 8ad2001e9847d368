import { testClock } from "../browser/clock.js";
import { Presence } from "../browser/presence.js";
import type { Adapter } from "../contract/contract.gen.js";

/** A frame that loaded a page, or that is gone. */
export interface Load {
  /** The frame's place. */
  readonly loaded: number;
  /** When, in milliseconds of the page's own clock. Infinity for one that is gone: all that it posted was before that. */
  readonly at: number;
}

type Frames = readonly (HTMLIFrameElement | null | undefined)[];

/** What is kept of a frame. */
interface Watch {
  readonly place: number;
  readonly stop: AbortController;
  readonly presence: Presence;
}

/**
 * The frames that hold the adapters. The page's list is read anew each time: it may grow, and a place that became empty
 * stays empty, because the module knows an adapter by its place.
 */
export class Adapters {
  readonly #frames: Frames;
  readonly #loaded: (load: Load) => void;
  readonly #test = testClock();
  readonly #watched = new Map<HTMLIFrameElement, Watch>();

  /** loaded is called for each load of a frame, the first one too, and of each frame that left the page or the list. */
  constructor(frames: Frames, loaded: (load: Load) => void) {
    this.#frames = frames;
    this.#loaded = loaded;
  }

  /** The windows that may speak, by number. A frame that is not in the page has none. */
  windows(): (Window | null)[] {
    this.#releaseMoved();
    return this.#frames.map((frame, place) => {
      if (frame) this.#watch(frame, place);
      return frame?.contentWindow ?? null;
    });
  }

  /** The state of each frame; one that the module does not know is silent. */
  states(known: ReadonlyMap<number, Adapter>): Adapter[] {
    this.#releaseMoved();
    return this.#frames.flatMap((frame, index) => (frame ? [known.get(index) ?? { index, state: "silent" as const }] : []));
  }

  /** Takes a frame in and returns its place. */
  adopt(frame: HTMLIFrameElement): number {
    const place = (this.#frames as HTMLIFrameElement[]).push(frame) - 1;
    this.#watch(frame, place);
    return place;
  }

  /** Empties a place: messages of its frame are no longer let in. */
  release(index: number): void {
    (this.#frames as (HTMLIFrameElement | null)[])[index] = null;
    this.#releaseMoved();
  }

  close(): void {
    for (const watch of this.#watched.values()) end(watch); // and none is watched again
  }

  #watch(frame: HTMLIFrameElement, place: number): void {
    if (this.#watched.has(frame)) return;
    const stop = new AbortController();
    const presence = new Presence(frame, () => this.#reportGone(place));
    this.#watched.set(frame, { place, stop, presence });
    const report = ({ timeStamp }: Event): void => {
      presence.look();
      this.#loaded({ loaded: place, at: this.#test ? this.#test.now() : timeStamp });
    };
    frame.addEventListener("load", report, { signal: stop.signal });
  }

  /** Lets go of the frames that are not in their place any more. */
  #releaseMoved(): void {
    for (const [frame, watch] of this.#watched) {
      if (this.#frames[watch.place] === frame) continue;
      this.#watched.delete(frame);
      end(watch);
      this.#reportGone(watch.place);
    }
  }

  /** The module takes it for one that was loaded anew after all it posted, and so what is left of its contacts ends by reconciliation. */
  #reportGone(place: number): void {
    this.#loaded({ loaded: place, at: Infinity });
  }
}

function end({ stop, presence }: Watch): void {
  stop.abort();
  presence.close();
}
