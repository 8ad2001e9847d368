import assert from "node:assert/strict";
import { test } from "node:test";

import { PageClock } from "./clock.js";

/** Timers that run out when the test says so. */
function timers(): Map<number, () => void> {
  const set = new Map<number, () => void>();
  let last = 0;
  globalThis.setTimeout = ((call: () => void) => (set.set(++last, call), last)) as never;
  globalThis.clearTimeout = ((timer: number) => set.delete(timer)) as never;
  return set;
}

test("a clock that stops leaves no timer behind", (t) => {
  const { setTimeout, clearTimeout } = globalThis;
  t.after(() => Object.assign(globalThis, { setTimeout, clearTimeout }));
  const set = timers();
  const clock = new PageClock();
  const rang: string[] = [];
  const takeBack = clock.after(1, () => rang.push("taken back"));
  clock.after(1, () => rang.push("due"));
  clock.after(1, () => rang.push("never"));
  takeBack();
  assert.equal(set.size, 2);
  set.get(2)!();
  clock.stop();
  assert.deepEqual(rang, ["due"]);
  assert.ok(!set.has(3));
});

test("a time that is longer than the browser's longest does not run out at once", async () => {
  const clock = new PageClock();
  const done: string[] = [];
  clock.after(2 ** 31 + 500, () => done.push("late"));
  clock.after(5, () => done.push("soon"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(done, ["soon"]);
  clock.stop();
});

test("the clock is the one that all tabs share", () => {
  const before = Date.now();
  const now = new PageClock().now();
  assert.ok(before <= now && now <= Date.now());
});
