// The two sides of a page at a MAX console: the same handler of the vendor's
// events behind a bare listener and behind the bridge.

import { createBridge } from "/sdk/ctibridge.js";

import { dispatch, messageOf } from "./dispatch.js";
import { acknowledgement, envelope } from "./envelope.js";
import { otherOrigin, side } from "./setting.js";

/**
 * Calls handle with each event of the console.
 *
 * @param {HTMLIFrameElement} frame the console's
 * @param {(event: unknown) => void} handle
 * @returns {Promise<() => number>} how many contacts the bridge knows; the bare listener keeps none
 */
export async function attend(frame, handle) {
  if (side === "bridge") return attendThroughBridge(frame, handle);
  attendRaw(frame, handle);
  return () => 0;
}

/**
 * @param {HTMLIFrameElement} frame
 * @param {(event: unknown) => void} handle
 */
function attendRaw(frame, handle) {
  window.addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== otherOrigin) return;
    for (const element of event.data.events) {
      switch (element.Type) {
        case "AgentState":
        case "CallContactEvent":
        case "Mute":
          handle(element);
      }
    }
  });
}

/**
 * @param {HTMLIFrameElement} frame
 * @param {(event: unknown) => void} handle
 */
async function attendThroughBridge(frame, handle) {
  const hostWindow = /** @type {Window} */ (frame.contentWindow);
  const bridge = createBridge({ host: "max", hostWindow, allowedOrigins: [otherOrigin] });
  for (const type of ["AgentState", "CallContactEvent", "Mute"]) bridge.on(type, handle);
  dispatch([messageOf(frame, envelope(acknowledgement()))]);
  await bridge.ready;
  return () => bridge.contacts.size;
}
