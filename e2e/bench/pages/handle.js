// Handling: what is left of the burst without the browser's transport. Gives
// microseconds an event.

import { chatMessage, checkLines } from "./chat.js";
import { dispatch, messageOf } from "./dispatch.js";
import { listen } from "./listen.js";
import { frameOther, requireFineClock } from "./setting.js";

const warmUp = 500;
const measured = 5000;

Object.assign(globalThis, { result: run() });

async function run() {
  requireFineClock();
  const adapter = await frameOther("/adapter.html");
  /** @type {string[]} */
  const lines = [];
  await listen(adapter, (data) => lines.push(data.message));
  const events = Array.from({ length: warmUp + measured }, (_, i) => messageOf(adapter, chatMessage(i)));
  dispatch(events.slice(0, warmUp));
  const took = dispatch(events.slice(warmUp));
  checkLines(lines, 0, warmUp + measured);
  return (1000 * took) / measured;
}
