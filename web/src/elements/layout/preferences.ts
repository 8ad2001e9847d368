import type { AdapterType } from "../adapter/address.js";
import type { Anchor } from "./geometry.js";

/** What an agent chose for an element. Whether it was hidden is not kept: a softphone that starts hidden loses calls. */
export interface Remembered {
  readonly placement?: "floating" | "left" | "right";
  readonly anchor?: Anchor;
  readonly tab?: AdapterType;
}

/** The part of the browser's storage that is used. */
export type Store = Pick<Storage, "getItem" | "setItem">;

/** Where the choices of one element are kept, from one visit to the next. A page that may not store anything just forgets. */
export class Preferences {
  readonly #key: string;
  readonly #store: () => Store;

  /** store is asked for at each use, because reading window.localStorage throws where it is forbidden. */
  constructor(name: string, store: () => Store) {
    this.#key = `ctibridge:cti-adapter:${name}`;
    this.#store = store;
  }

  read(): Remembered {
    try {
      return check(JSON.parse(this.#store().getItem(this.#key) ?? "{}"));
    } catch {
      return {};
    }
  }

  add(choice: Remembered): void {
    try {
      this.#store().setItem(this.#key, JSON.stringify({ ...this.read(), ...choice }));
    } catch {
      // Forbidden or full: the choice holds for this visit.
    }
  }
}

/** Any script of the origin can write there, so nothing is taken on trust. */
function check(value: unknown): Remembered {
  const { placement, anchor, tab } = (value ?? {}) as Record<string, unknown>;
  return {
    ...(placement === "floating" || placement === "left" || placement === "right" ? { placement } : {}),
    ...(isAnchor(anchor) ? { anchor } : {}),
    ...(tab === "call" || tab === "chat" ? { tab } : {}),
  };
}

function isAnchor(value: unknown): value is Anchor {
  const { right, x, bottom, y } = (value ?? {}) as Record<string, unknown>;
  return typeof right === "boolean" && typeof bottom === "boolean" && isDistance(x) && isDistance(y);
}

function isDistance(value: unknown): boolean {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
