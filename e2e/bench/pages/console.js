// The console of the round trip: acknowledges a registration with a snapshot
// that holds one active call, and answers each HoldEvent at once with how the
// call has that state then. The framed page does the measuring and hands in its result.

import { acknowledgement, call, envelope } from "./envelope.js";
import { frameOther, otherOrigin, side } from "./setting.js";

let held = false;
/** @type {Window | null | undefined} */
let panel;

Object.assign(globalThis, { result: run() });

async function run() {
  const result = new Promise((resolve, reject) => {
    window.addEventListener("message", (event) => {
      if (event.origin !== otherOrigin) return;
      panel = /** @type {Window} */ (event.source);
      hear(event.data, resolve, reject);
    });
  });
  await frameOther(`/panel.html?side=${side}`);
  return result;
}

/**
 * @param {{messageType: string, micros?: number[], text?: string}} message
 * @param {(micros: unknown) => void} resolve
 * @param {(error: Error) => void} reject
 */
function hear(message, resolve, reject) {
  switch (message.messageType) {
    case "HoldEvent":
      held = !held;
      return post(present());
    case "RegisterForClientEvents":
      return post(acknowledgement(), present());
    case "BenchmarkDone":
      return resolve(message.micros);
    case "BenchmarkFailed":
      return reject(new Error(message.text));
  }
}

/** @param {object[]} events */
function post(...events) {
  panel?.postMessage(envelope(...events), otherOrigin);
}

function present() {
  return call("701200345", held, new Date().toISOString());
}
