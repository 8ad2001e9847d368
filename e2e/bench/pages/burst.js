// Burst: the adapter posts 5,000 events at once. The clock starts when the page
// asks for them and stops when it has handled the last. Gives microseconds an
// event, of a first burst and of one more: the browser goes on compiling the
// module while the first one lasts.

import { checkLines } from "./chat.js";
import { listen } from "./listen.js";
import { frameOther, otherOrigin, requireFineClock } from "./setting.js";

const warmUp = 500;
const measured = 5000;

Object.assign(globalThis, { result: run() });

async function run() {
  requireFineClock();
  const adapter = await frameOther("/adapter.html");
  const { port1: port, port2 } = new MessageChannel();
  adapter.contentWindow?.postMessage("open", otherOrigin, [port2]);
  const counter = new Counter();
  await listen(adapter, (data) => counter.count(data));
  await burst(port, counter, 0, warmUp);
  const first = await burst(port, counter, warmUp, measured);
  const second = await burst(port, counter, warmUp + measured, measured);
  return [first, second].map((milliseconds) => (1000 * milliseconds) / measured);
}

/** Counts what is handled; the lines are looked at after the clock has stopped. */
class Counter {
  /** @type {string[]} */
  #lines = [];
  #wanted = 0;
  #done = () => {};

  /** @param {number} wanted */
  expect(wanted) {
    this.#lines = [];
    this.#wanted = wanted;
    return new Promise((resolve) => (this.#done = () => resolve(this.#lines)));
  }

  /** @param {{message: string}} data */
  count(data) {
    if (this.#lines.push(data.message) === this.#wanted) this.#done();
  }
}

/**
 * @param {MessagePort} port
 * @param {Counter} counter
 * @param {number} first
 * @param {number} count
 * @returns {Promise<number>} milliseconds
 */
async function burst(port, counter, first, count) {
  await ask(port, { first, count });
  const all = counter.expect(count);
  const start = performance.now();
  port.postMessage({ go: true });
  const lines = await all;
  const took = performance.now() - start;
  checkLines(lines, first, count);
  return took;
}

/**
 * @param {MessagePort} port
 * @param {object} question
 */
function ask(port, question) {
  return new Promise((resolve) => {
    port.onmessage = resolve;
    port.postMessage(question);
  });
}
