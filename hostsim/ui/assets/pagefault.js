// @ts-check

/** @typedef {NonNullable<import("../../pagelink/page.gen.js").ToPage["pageFault"]>} PageFault */

/**
 * The frames of a page that has some.
 * @typedef {object} Breakable
 * @property {(name: string) => boolean} framed whether it is in the page
 * @property {(name: string) => void} reload
 * @property {(name: string) => void} remove
 */

/**
 * Lets a fault happen to this page, or a frame of it, and says so just before: the journal has it ahead of what follows.
 * @param {PageFault} fault
 * @param {Breakable | undefined} frames none in an adapter, which is in a frame itself
 * @param {(text: string) => void} send
 */
export function breakPage({ id, fault, frame = "" }, frames, send) {
  const done = frame === "" || Boolean(frames?.framed(frame));
  send(JSON.stringify({ pageFault: { id, done } }));
  if (!done) return;
  if (frame === "") breakItself(fault);
  else if (fault === "frame-removed") frames?.remove(frame);
  else frames?.reload(frame);
}

/** @param {string} fault */
function breakItself(fault) {
  if (fault !== "console-gone") return location.reload();
  close();
  // A browser keeps a window that no script opened, and any frame.
  if (!window.closed) location.replace("about:blank");
}
