/** The upper left corner of a box, in pixels of the viewport. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place as the agent means it: so far from the nearer edges. It survives another size of window. */
export interface Anchor {
  /** x counts from the right edge. */
  readonly right: boolean;
  readonly x: number;
  /** y counts from the lower edge. */
  readonly bottom: boolean;
  readonly y: number;
}

/** Keeps a box inside the viewport; one that is too large keeps its upper left corner, where its handle is. */
export function clamp(spot: Spot, size: Size, view: Size): Spot {
  return { x: within(spot.x, view.width - size.width), y: within(spot.y, view.height - size.height) };
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

export function spotOf(anchor: Anchor, size: Size, view: Size): Spot {
  const x = anchor.right ? view.width - size.width - anchor.x : anchor.x;
  const y = anchor.bottom ? view.height - size.height - anchor.y : anchor.y;
  return clamp({ x, y }, size, view);
}

export function anchorOf(spot: Spot, size: Size, view: Size): Anchor {
  const fromRight = view.width - size.width - spot.x;
  const fromBottom = view.height - size.height - spot.y;
  const right = fromRight < spot.x;
  const bottom = fromBottom < spot.y;
  return { right, x: Math.max(0, right ? fromRight : spot.x), bottom, y: Math.max(0, bottom ? fromBottom : spot.y) };
}
