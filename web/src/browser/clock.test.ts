import assert from "node:assert/strict";
import { test } from "node:test";

import { PageClock, testClock } from "./clock.js";

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

test("a clock that a test has put into the page is the page's time, from the moment the page's own is made", (t) => {
  const place = Symbol.for("ctibridge.clock");
  const page = globalThis as { [place]?: object };
  t.after(() => delete page[place]);
  const before = new PageClock();
  const set = new Map<number, () => void>();
  page[place] = {
    now: () => 1000,
    setTimeout: (call: () => void, milliseconds: number) => (set.set(milliseconds, call), milliseconds),
    clearTimeout: (timer: number) => set.delete(timer),
  };
  assert.equal(testClock(), page[place]);
  assert.notEqual(before.now(), 1000);
  const clock = new PageClock();
  assert.equal(clock.now(), 1000);
  const rang: string[] = [];
  clock.after(30_000, () => rang.push("due"));
  const takeBack = clock.after(10, () => rang.push("taken back"));
  clock.after(20, () => rang.push("never"));
  set.get(30_000)!();
  takeBack();
  clock.stop();
  assert.deepEqual([rang, [...set.keys()]], [["due"], [30_000]]);
});

test("a page without one has its own, whatever is there under a name that markup can take", (t) => {
  const names = ["ctibridge.clock", "Symbol(ctibridge.clock)"];
  t.after(() => names.forEach((name) => delete (globalThis as Record<string, unknown>)[name]));
  for (const name of names) (globalThis as Record<string, unknown>)[name] = { now: () => 1000 };
  assert.equal(testClock(), undefined);
});
