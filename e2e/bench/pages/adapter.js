// The chat adapter: posts as many messages as it is asked for, as fast as it
// can. Questions come through a port of their own, so that the listeners under
// test see nothing but events.

import { chatMessage } from "./chat.js";
import { otherOrigin } from "./setting.js";

/** @type {string[]} */
let texts = [];

window.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (event.source !== parent || !port) return;
  port.onmessage = ({ data }) => (data.go ? go() : prepare(port, data));
});

/**
 * Writes the texts beforehand, so that the clock does not run for it.
 *
 * @param {MessagePort} port
 * @param {{first: number, count: number}} wanted
 */
function prepare(port, { first, count }) {
  texts = Array.from({ length: count }, (_, i) => chatMessage(first + i));
  port.postMessage("prepared");
}

function go() {
  for (const text of texts) parent.postMessage(text, otherOrigin);
}
