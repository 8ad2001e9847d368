// The two sides of the comparison: the same handler behind a bare listener, as
// careful integrators write it, and behind the bridge.

import { createBridge } from "/sdk/ctibridge.js";

import { otherOrigin, side } from "./setting.js";

/**
 * Calls handle with the data of each chat message of the adapter.
 *
 * @param {HTMLIFrameElement} adapter
 * @param {(data: {message: string}) => void} handle
 */
export async function listen(adapter, handle) {
  if (side === "bridge") await listenThroughBridge(adapter, handle);
  else listenRaw(adapter, handle);
}

/**
 * @param {HTMLIFrameElement} adapter
 * @param {(data: {message: string}) => void} handle
 */
function listenRaw(adapter, handle) {
  window.addEventListener("message", (event) => {
    if (event.source !== adapter.contentWindow || event.origin !== otherOrigin) return;
    const { type, data } = JSON.parse(event.data);
    switch (type) {
      case "Chat_Inbound_Message":
        handle(data);
    }
  });
}

/**
 * @param {HTMLIFrameElement} adapter
 * @param {(data: {message: string}) => void} handle
 */
async function listenThroughBridge(adapter, handle) {
  const bridge = createBridge({ host: "ccai", adapters: [adapter], allowedOrigins: [otherOrigin] });
  bridge.on("Chat_Inbound_Message", (event) => handle(event.data));
  await bridge.ready;
}
