import assert from "node:assert/strict";
import { test } from "node:test";

import { longestTime } from "../browser/clock.js";
import { type Effect, Effects, isEffect, type Outcome } from "./effects.js";

/** Effects over a window that tells what it was asked for. */
function made({ post = (_json: string): boolean => true } = {}) {
  const did: unknown[] = [];
  const set = new Map<number, () => void>();
  const clock = {
    setTimeout: (call: (id: never) => void, milliseconds: number, id: unknown) => (
      did.push(["set", milliseconds]), set.set(set.size + 1, () => call(id as never)), set.size
    ),
    clearTimeout: (timer: number | undefined) => void did.push(["cleared", timer]),
  };
  const effects = new Effects({ post: (json) => (did.push(["posted", json]), post(json)), fired: (id) => did.push(["fired", id]), failed: (cause) => did.push(["failed", cause]) }, clock);
  return { did, set, effects };
}

const timer = (id: number, milliseconds = 5000): Effect => ({ type: "effect.timer", payload: { id, milliseconds } });
const off = (id: number): Effect => ({ type: "effect.timer.off", payload: { id } });
const post = (json = "{}"): Effect => ({ type: "effect.post", payload: { json } });

test("effects are told apart from events, and from what is not there", () => {
  for (const effect of [timer(1), off(1), post()]) assert.equal(isEffect(effect), true);
  const event: Outcome = { type: "vendor", payload: { index: 0, name: "effect.post" } };
  assert.equal(isEffect(event), false);
  assert.equal(isEffect(undefined), false);
});

test("a message is posted as its text", () => {
  const { did, effects } = made();
  effects.do(post('{"messageType":"HoldEvent"}'));
  assert.deepEqual(did, [["posted", '{"messageType":"HoldEvent"}']]);
  assert.equal(effects.isHostClosed(), false);
});

test("a window that was closed is told once", () => {
  const { effects } = made({ post: (json) => json !== "1" });
  for (const json of ["1", "2"]) effects.do(post(json));
  assert.equal(effects.isHostClosed(), true);
  assert.equal(effects.isHostClosed(), false);
});

test("a timer fires once, with its own number, and is not cleared then", () => {
  const { did, set, effects } = made();
  effects.do(timer(7));
  set.get(1)!();
  set.get(1)!();
  effects.do(off(7));
  effects.do(off(8));
  assert.deepEqual(did, [["set", 5000], ["fired", 7]]);
});

test("a timer that is not needed any more is cleared, and does not fire if the browser calls it all the same", () => {
  const { did, set, effects } = made();
  effects.do(timer(7));
  effects.do(off(7));
  set.get(1)!();
  assert.deepEqual(did, [["set", 5000], ["cleared", 1]]);
});

test("stop clears all timers", () => {
  const { did, effects } = made();
  for (const id of [1, 2]) effects.do(timer(id));
  effects.stop();
  effects.stop();
  assert.deepEqual(did.slice(2), [["cleared", 1], ["cleared", 2]]);
});

test("a time that is longer than a browser's timers is cut", () => {
  const { did, effects } = made();
  effects.do(timer(1, longestTime + 1));
  assert.deepEqual(did, [["set", longestTime]]);
});

test("what the browser throws is told, and what comes next is done", () => {
  const { did, effects } = made({
    post: () => {
      throw "gone";
    },
  });
  effects.do(post());
  effects.do(timer(1));
  assert.deepEqual(did.slice(1), [["failed", "gone"], ["set", 5000]]);
  assert.equal(effects.isHostClosed(), false);
});
