// Handling: what is left of the burst without the browser's transport. The page
// dispatches made-up message events to its own listener, which then runs to its
// end within the call. Gives microseconds an event.

import { chatMessage, checkLines } from "./chat.js";
import { listen } from "./listen.js";
import { frameOther, otherOrigin, requireFineClock } from "./setting.js";

const warmUp = 500;
const measured = 5000;

Object.assign(globalThis, { result: run() });

async function run() {
  requireFineClock();
  const adapter = await frameOther("/adapter.html");
  /** @type {string[]} */
  const lines = [];
  await listen(adapter, (data) => lines.push(data.message));
  const events = Array.from({ length: warmUp + measured }, (_, i) => chatEvent(adapter, i));
  dispatch(events.slice(0, warmUp));
  const took = dispatch(events.slice(warmUp));
  checkLines(lines, 0, warmUp + measured);
  return (1000 * took) / measured;
}

/**
 * @param {HTMLIFrameElement} adapter
 * @param {number} number
 */
function chatEvent(adapter, number) {
  return new MessageEvent("message", { data: chatMessage(number), origin: otherOrigin, source: adapter.contentWindow });
}

/**
 * @param {readonly MessageEvent[]} events
 * @returns {number} milliseconds
 */
function dispatch(events) {
  const start = performance.now();
  for (const event of events) window.dispatchEvent(event);
  return performance.now() - start;
}
