import assert from "node:assert/strict";
import { test } from "node:test";

import { type Arrival, Inbox } from "./inbox.js";
import type { Host, Refusal } from "../contract/contract.gen.js";

const consoleWindow = {} as Window;
const otherWindow = {} as Window;
const origin = "https://console.test";

interface OpenInbox {
  arrivals: Arrival[];
  refused: Refusal[];
  fences: MessagePort[];
  post: (data: unknown, from?: { source?: Window | null; origin?: string; ports?: unknown[] }) => void;
  inbox: Inbox;
}

/** An inbox of a window that exists only as a list of listeners. */
function open(host: Host): OpenInbox {
  const listeners = new Set<(event: unknown) => void>();
  globalThis.window = {
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: unknown) => void) => listeners.delete(listener),
  } as never;
  const arrivals: Arrival[] = [];
  const refused: Refusal[] = [];
  const fences: MessagePort[] = [];
  const inbox = new Inbox({
    host,
    windows: () => [null, consoleWindow],
    allowed: (o) => o === origin,
    take: (arrival) => arrivals.push(arrival),
    fence: (port) => fences.push(port),
    refused: (reason) => refused.push(reason),
  });
  const post: OpenInbox["post"] = (data, from = {}) => {
    for (const listener of listeners) listener({ source: consoleWindow, origin, data, ports: [], timeStamp: 12.5, ...from });
  };
  return { arrivals, refused, fences, post, inbox };
}

test("a fence is no message of the console, and comes from its window and origin only", () => {
  for (const host of ["max", "ccai"] as const) {
    const { arrivals, refused, fences, post, inbox } = open(host);
    post({ hostsimFence: 1 }, { ports: ["port"] });
    assert.deepEqual([fences, arrivals, refused], [["port"], [], []]);
    assert.equal(inbox.origin, undefined);
    post({ hostsimFence: 1 }, { ports: ["port"], source: otherWindow });
    post({ hostsimFence: 1 }, { ports: ["port"], origin: "https://other.test" });
    assert.deepEqual([fences, refused], [["port"], ["source", "origin"]]);
    post({ hostsimFence: 1 });
    post({ hostsimFence: 0, type: "New_Call" }, { ports: ["port"] });
    assert.equal(fences.length, 1, "without a port, and without a number, there is nothing to answer");
    assert.equal(arrivals.length, 2);
  }
});

const cycle: Record<string, unknown> = {};
cycle["self"] = cycle;
const text = '{"type":"New_Call","data":{}}';
const object = { issuer: "MAX", events: [] };

const rows: [sentence: string, host: Host, data: unknown, refusal: Refusal | undefined][] = [
  ["JSON text of an adapter", "ccai", text, undefined],
  ["JSON text with space before it", "ccai", `\n ${text}`, undefined],
  ["an object of an adapter", "ccai", { type: "New_Call", data: {} }, undefined],
  ["an object of a console", "max", object, undefined],
  ["text of a console", "max", text, "shape"],
  ["null", "max", null, "shape"],
  ["undefined", "max", undefined, "shape"],
  ["a number", "ccai", 7, "shape"],
  ["true", "ccai", true, "shape"],
  ["a big integer", "max", 7n, "shape"],
  ["an array", "max", [object], "shape"],
  ["JSON text of an array", "ccai", "[1]", "shape"],
  ["the noise of developer tools", "ccai", "webpackHotUpdate", "shape"],
  ["empty text", "ccai", "", "shape"],
  ["text that is broken off", "ccai", '{"type":"New_Ca', "malformed"],
  ["text of a megabyte", "ccai", `{"a":"${"x".repeat(1 << 20)}"}`, "size"],
  ["plain text of a megabyte", "max", "x".repeat(1 << 20), "shape"],
  ["an object of six megabytes", "max", { a: "x".repeat(6 << 20) }, "size"],
  ["an object that contains itself", "max", cycle, "shape"],
  ["an object with a big integer", "max", { a: 7n }, "shape"],
];

for (const [sentence, host, data, refusal] of rows) {
  test(`${sentence} is ${refusal ?? "let in"}`, () => {
    const { arrivals, refused, post } = open(host);
    post(data);
    assert.deepEqual(refused, refusal ? [refusal] : []);
    assert.equal(arrivals.length, refusal ? 0 : 1);
  });
}

test("what is let in keeps its value and its frame", () => {
  const { arrivals, post } = open("ccai");
  post(text);
  assert.deepEqual(arrivals, [{ frame: 1, text, at: 12.5, waited: 1000, value: { type: "New_Call", data: {} } }]);
});

test("the window is looked at before the origin, and the origin before the message", () => {
  const { arrivals, refused, post } = open("ccai");
  post(7, { source: otherWindow, origin: "https://evil.test" });
  post(7, { origin: "https://evil.test" });
  post(text, { source: otherWindow });
  post(text, { source: null });
  assert.deepEqual(refused, ["source", "origin", "source", "source"]);
  assert.equal(arrivals.length, 0);
});

test("a frame that has no window yet is not taken for a message without source", () => {
  const { arrivals, post } = open("ccai");
  post(text, { source: null });
  assert.equal(arrivals.length, 0);
  post(text);
  assert.equal(arrivals.length, 1);
});

test("the origin that spoke first is kept, and a refused one is not", () => {
  const { inbox, post } = open("ccai");
  post("noise");
  post(text, { origin: "https://evil.test" });
  assert.equal(inbox.origin, undefined);
  post(text);
  assert.equal(inbox.origin, origin);
});

test("a closed inbox hears nothing", () => {
  const { arrivals, refused, post, inbox } = open("ccai");
  inbox.close();
  post(text);
  assert.equal(arrivals.length + refused.length, 0);
});

test("a message comes at the time of the browser, or at that of a test's clock, which knows no waiting", (t) => {
  const place = Symbol.for("ctibridge.clock");
  const page = globalThis as { [place]?: object };
  t.after(() => delete page[place]);
  const without = open("max");
  page[place] = { now: () => 90_000 };
  const withClock = open("max");
  without.post({});
  withClock.post({});
  assert.deepEqual(without.arrivals.map(({ at }) => at), [12.5]);
  assert.deepEqual(withClock.arrivals.map(({ at, waited }) => [at, waited]), [[90_000, 0]]);
});
