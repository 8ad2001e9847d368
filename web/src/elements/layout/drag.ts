import type { Spot } from "./geometry.js";

/** What can be moved. */
export interface Movable {
  /** Where it is now. */
  spot(): Spot;
  /** Shows it there, as far as the window reaches. */
  moveTo(spot: Spot): void;
  /** Keeps where it is. */
  settle(): void;
  /** Puts it back to where it was before a drag. */
  giveUp(): void;
  dock(): void;
}

/** Pixels to a press of an arrow key, and with Shift. */
const step = 16;
const bigStep = 96;
/** Pixels that a press may tremble without being a drag. */
const threshold = 4;

const arrows: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Moves by pointer, anywhere on the bar that is no other control, and by keys on the handle; not while that is hidden. */
export function makeMovable(bar: HTMLElement, handle: HTMLElement, panel: HTMLElement, movable: Movable, gone: AbortSignal): void {
  bar.addEventListener("pointerdown", (event) => {
    const control = (event.target as Element).closest("button");
    if (handle.hidden || event.button !== 0 || !event.isPrimary || (control && control !== handle)) return;
    event.preventDefault();
    handle.focus({ preventScroll: true });
    drag(bar, panel, movable, event, gone);
  });
  handle.addEventListener("keydown", (event) => press(event, movable));
}

function press(event: KeyboardEvent, movable: Movable): void {
  if (isShortcut(event)) return;
  const arrow = arrows[event.key];
  if (arrow) {
    const { x, y } = movable.spot();
    const by = event.shiftKey ? bigStep : step;
    movable.moveTo({ x: x + arrow.x * by, y: y + arrow.y * by });
    movable.settle();
  } else if (event.key === "Home") movable.dock();
  else return;
  event.preventDefault();
}

/** Such keys are the browser's: Alt and an arrow go a page back. */
export function isShortcut({ altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey;
}

/** Follows one pointer until it is lifted. The capture keeps its events from the frames that it passes over. */
function drag(bar: HTMLElement, panel: HTMLElement, movable: Movable, start: PointerEvent, gone: AbortSignal): void {
  const from = movable.spot();
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, gone]);
  const own = ({ pointerId }: PointerEvent): boolean => pointerId === start.pointerId;
  const end = (how: () => unknown): void => {
    stop.abort();
    panel.classList.remove("dragged");
    how();
  };
  panel.classList.add("dragged");
  bar.setPointerCapture(start.pointerId);
  let moved = false;
  const follow = (event: PointerEvent): void => {
    if (!own(event)) return;
    const by = { x: event.clientX - start.clientX, y: event.clientY - start.clientY };
    moved ||= Math.hypot(by.x, by.y) >= threshold;
    if (moved) movable.moveTo({ x: from.x + by.x, y: from.y + by.y });
  };
  bar.addEventListener("pointermove", follow, { signal });
  bar.addEventListener("pointerup", (event) => own(event) && end(() => moved && movable.settle()), { signal });
  // Also fired right behind pointerup, which then has ended the drag already.
  bar.addEventListener("lostpointercapture", (event) => own(event) && end(() => moved && movable.giveUp()), { signal });
  onEscape(signal, () => {
    end(() => movable.giveUp());
    bar.releasePointerCapture(start.pointerId);
  });
}

/** The key is for the drag alone, whatever has the focus. */
function onEscape(signal: AbortSignal, giveUp: () => void): void {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    giveUp();
  };
  window.addEventListener("keydown", press, { signal, capture: true });
}
