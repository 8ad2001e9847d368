import type { Size, Spot } from "./geometry.js";

/** The edges of a box, in pixels of the viewport. A DOMRect is one. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels left free around the field, so that its outline and its label's end stay readable. */
const gap = 8;

export function covers(spot: Spot, size: Size, field: Edges): boolean {
  return (
    spot.x < field.right + gap && spot.x + size.width > field.left - gap &&
    spot.y < field.bottom + gap && spot.y + size.height > field.top - gap
  );
}

/**
 * The place nearest to home at which a box of this size leaves the field free, or nothing where there is none. A box that
 * misses the field is wholly to one side of it, so four places have to be looked at and no more.
 */
export function avoid(home: Spot, size: Size, field: Edges, view: Size): Spot | undefined {
  if (!covers(home, size, field)) return home;
  const places: Spot[] = [
    { x: field.left - gap - size.width, y: home.y },
    { x: field.right + gap, y: home.y },
    { x: home.x, y: field.top - gap - size.height },
    { x: home.x, y: field.bottom + gap },
  ];
  return places.filter((spot) => fits(spot, size, view)).sort((a, b) => distance(a, home) - distance(b, home))[0];
}

function fits(spot: Spot, size: Size, view: Size): boolean {
  return spot.x >= 0 && spot.y >= 0 && spot.x + size.width <= view.width && spot.y + size.height <= view.height;
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
