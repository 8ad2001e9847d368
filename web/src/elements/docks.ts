export type Side = "left" | "right";

/** A panel that stands at a side of the window, from top to bottom. */
export interface Docked {
  /** Its width, in pixels. */
  width(): number;
  /** Puts it so many pixels from that side. */
  put(fromSide: number): void;
}

const sides: Readonly<Record<Side, Set<Docked>>> = { left: new Set(), right: new Set() };

/** Puts panels of several elements side by side, in the order in which they docked, and tells the page how much room they take. */
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

/** The page makes room with padding of var(--cti-adapter-left) and var(--cti-adapter-right). */
function arrange(side: Side): void {
  let taken = 0;
  for (const panel of sides[side]) {
    panel.put(taken);
    taken += panel.width();
  }
  const { style } = document.documentElement;
  if (taken > 0) style.setProperty(`--cti-adapter-${side}`, `${taken}px`);
  else style.removeProperty(`--cti-adapter-${side}`);
}
