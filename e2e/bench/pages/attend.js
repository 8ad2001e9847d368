// The two sides of a page at a MAX console: the same handler of the vendor's
// events behind a bare listener and behind the bridge.

import { createBridge } from "/sdk/ctibridge.js";

import { dispatch, messageOf } from "./dispatch.js";
import { acknowledgement, envelope } from "./envelope.js";
import { otherOrigin, side } from "./setting.js";

/**
 * Calls handle with each event of the console.
 *
 * @param {HTMLIFrameElement} desk the console's window
 * @param {(event: unknown) => void} handle
 * @returns {Promise<() => number>} how many contacts the bridge knows; the bare listener keeps none
 */
export async function attend(desk, handle) {
  if (side === "bridge") return attendThroughBridge(desk, handle);
  attendRaw(desk, handle);
  return () => 0;
}

/**
 * @param {HTMLIFrameElement} desk
 * @param {(event: unknown) => void} handle
 */
function attendRaw(desk, handle) {
  window.addEventListener("message", (event) => {
    if (event.source !== desk.contentWindow || event.origin !== otherOrigin) return;
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
 * @param {HTMLIFrameElement} desk
 * @param {(event: unknown) => void} handle
 */
async function attendThroughBridge(desk, handle) {
  const hostWindow = /** @type {Window} */ (desk.contentWindow);
  const bridge = createBridge({ host: "max", hostWindow, allowedOrigins: [otherOrigin] });
  for (const type of ["AgentState", "CallContactEvent", "Mute"]) bridge.on(type, handle);
  dispatch([messageOf(desk, envelope(acknowledgement()))]);
  await bridge.ready;
  return () => bridge.contacts.size;
}
