// Made-up message events of a frame, which the page dispatches to its own
// listener: that runs to its end within the call, without the browser's
// transport.

import { otherOrigin } from "./setting.js";

/**
 * @param {HTMLIFrameElement} frame
 * @param {unknown} data
 */
export function messageOf(frame, data) {
  return new MessageEvent("message", { data, origin: otherOrigin, source: frame.contentWindow });
}

/**
 * @param {readonly MessageEvent[]} events
 * @returns {number} milliseconds
 */
export function dispatch(events) {
  const start = performance.now();
  for (const event of events) window.dispatchEvent(event);
  return performance.now() - start;
}
