export type Side = "left" | "right";

/** A panel that is docked at a side of the window, from top to bottom. */
export interface Docked {
  /** Its width, in pixels. */
  width(): number;
  /** Puts it so many pixels from that side. */
  put(fromSide: number): void;
}

/** The width, in pixels, that a page must be able to work in; less is not left to it, and the panels lie above it then. */
const least = 320;

const sides: Readonly<Record<Side, Set<Docked>>> = { left: new Set(), right: new Set() };

/** Puts panels of several elements side by side, in the order in which they docked, and sets how much room they take from the page. */
export function dock(side: Side, panel: Docked): void {
  leave(panel, side);
  sides[side].add(panel);
  arrange(side);
}

export function undock(panel: Docked): void {
  leave(panel);
}

function leave(panel: Docked, but?: Side): void {
  for (const side of ["left", "right"] as const) {
    if (side !== but && sides[side].delete(panel)) arrange(side);
  }
}

function arrange(side: Side): void {
  let from = 0;
  for (const panel of sides[side]) {
    panel.put(from);
    from += panel.width();
  }
  dispatch();
}

/**
 * The page makes room with padding of var(--cti-adapter-left) and var(--cti-adapter-right). The window is measured with its
 * scroll bar: whether there is one may depend on the room that the page has.
 */
function dispatch(): void {
  const { style } = document.documentElement;
  const taken = { left: widthAt("left"), right: widthAt("right") };
  const fits = window.innerWidth - taken.left - taken.right >= least;
  for (const side of ["left", "right"] as const) {
    if (fits && taken[side] > 0) style.setProperty(`--cti-adapter-${side}`, `${taken[side]}px`);
    else style.removeProperty(`--cti-adapter-${side}`);
  }
}

function widthAt(side: Side): number {
  return [...sides[side]].reduce((width, panel) => width + panel.width(), 0);
}
