// Contacts: a page at a MAX console, without the browser's transport. Each envelope
// has the state of the agent and of three calls, none of it twice in a row. The
// page's query says how many other contacts the bridge knows, which must not matter.
// Gives microseconds an envelope.

import { attend } from "./attend.js";
import { dispatch, messageOf } from "./dispatch.js";
import { agentState, call, envelope, mute } from "./envelope.js";
import { frameOther, requireFineClock, side } from "./setting.js";

const warmUp = 1000;
const measured = 10_000; // several rounds of the collector, so that none decides
const ids = ["701200345", "701200346", "701200347"];
const others = Number(new URLSearchParams(location.search).get("others"));

Object.assign(globalThis, { result: run() });

async function run() {
  requireFineClock();
  const frame = await frameOther("/silent.html");
  /** @type {unknown[]} */
  const received = [];
  const contacts = await attend(frame, (event) => received.push(event));
  const messages = [...otherCalls(), ...changes()].map((e) => messageOf(frame, structuredClone(e)));
  dispatch(messages.slice(0, -measured));
  const took = dispatch(messages.slice(-measured));
  checkEvents(received, messages);
  checkContacts(contacts());
  return (1000 * took) / measured;
}

function otherCalls() {
  return Array.from({ length: others }, (_, i) => envelope(call(String(801200000 + i), false, instant(i))));
}

function changes() {
  return Array.from({ length: warmUp + measured }, (_, i) => {
    const odd = i % 2 === 1;
    return envelope(agentState(odd, instant(i)), ...ids.map((id) => call(id, odd, instant(i))), mute(odd));
  });
}

/** @param {number} seconds */
function instant(seconds) {
  return new Date(Date.UTC(2031, 3, 9, 9, 0, seconds)).toISOString();
}

/**
 * Throws unless exactly the events sent arrived, each once and in order.
 *
 * @param {readonly unknown[]} received
 * @param {readonly MessageEvent[]} messages
 */
function checkEvents(received, messages) {
  const sent = messages.flatMap((message) => message.data.events);
  if (received.length !== sent.length) throw new Error(`${received.length} events arrived, not ${sent.length}`);
  const wrong = received.findIndex((event, i) => event !== sent[i]);
  if (wrong >= 0) throw new Error(`event ${wrong} is ${JSON.stringify(received[wrong])}`);
}

/** @param {number} contacts */
function checkContacts(contacts) {
  const wanted = side === "bridge" ? ids.length + others : 0;
  if (contacts !== wanted) throw new Error(`${contacts} contacts are known, not ${wanted}`);
}
