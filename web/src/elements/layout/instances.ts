import type { Anchor } from "./geometry.js";

/** The panels of this document, by the element that each belongs to. */
const panels = new Map<Element, HTMLElement>();

/** Pixels from the edges of the window, and between two elements that nobody has placed yet. */
const margin = 16;

export function enter(host: Element, panel: HTMLElement): void {
  panels.set(host, panel);
}

export function exit(host: Element): void {
  panels.delete(host);
}

export function isAdapter(element: Element): boolean {
  return panels.has(element);
}

/** The lower right corner, beside the elements that float there already: two elements of one page must not cover each other. */
export function freeAnchor(): Anchor {
  let taken = 0;
  for (const panel of panels.values()) {
    if (panel.dataset["placement"] === "floating") taken += panel.offsetWidth + margin;
  }
  return { right: true, x: margin + taken, bottom: true, y: margin };
}
