import { CtiAdapter, type CtiAdapterEventMap } from "./element.js";

export type { AdapterType } from "./adapter/address.js";
export { CtiAdapter, type CtiAdapterEventMap } from "./element.js";
export type { Placement } from "./layout/layout.js";
export type { ElementOptions } from "./registry.js";
export type { AdapterStatus } from "./adapter/adapter-status.js";

type BubblingEventMap = Omit<CtiAdapterEventMap, "error">;

declare global {
  interface HTMLElementTagNameMap {
    "cti-adapter": CtiAdapter;
  }
  /** The elements' events pass the document on their way up, but for errors, which do not bubble. */
  interface DocumentEventMap extends BubblingEventMap {}
}

/**
 * Makes <cti-adapter> known to the browser. Importing this file has done so already, because plain HTML has no script of its
 * own; calling it again does nothing, and without a browser it does nothing at all.
 */
export function define(): void {
  if (typeof customElements === "undefined" || customElements.get("cti-adapter")) return;
  customElements.define("cti-adapter", CtiAdapter);
}

define();
