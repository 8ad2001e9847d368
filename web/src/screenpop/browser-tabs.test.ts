import assert from "node:assert/strict";
import { test } from "node:test";

import type { NotShown } from "./pop-target.js";
import { settled, type Tab, World } from "./browser-tabs.world.js";

const url = "https://crm.test/1";

/** Three tabs, of which the first leads. */
async function three(): Promise<[World, Tab, Tab, Tab]> {
  const world = new World();
  const [a, b, c] = [await world.open(true), await world.open(), await world.open()];
  return [world, a, b, c];
}

const events = (world: World): string[][] => world.tabs.map((tab) => tab.events);
const here = ["here call:7"];
const elsewhere = ["elsewhere call:7"];

for (const [sentence, popping] of [
  ["in the tab that leads", [0]],
  ["in one that does not", [1]],
  ["in all, the leader first", [0, 1, 2]],
  ["in all, the leader last", [2, 1, 0]],
  ["in the two that do not lead", [1, 2]],
] as const) {
  test(`a record that comes ${sentence} is shown by the leader, once, and all pages get one event`, async () => {
    const [world] = await three();
    for (const i of popping) world.tabs[i]!.pop();
    await settled();
    assert.deepEqual(world.shown, [`0 ${url}`]);
    assert.deepEqual(events(world), [here, elsewhere, elsewhere]);
  });

  test(`a record that comes ${sentence}, one after the other, is one`, async () => {
    const [world] = await three();
    for (const i of popping) {
      world.tabs[i]!.pop();
      await world.clock.pass(400);
    }
    assert.deepEqual(world.shown, [`0 ${url}`]);
    assert.deepEqual(events(world), [here, elsewhere, elsewhere]);
  });
}

test("the tab that the agent selected last shows it", async () => {
  const [world, , , c] = await three();
  c.tabs.used();
  await settled();
  world.tabs[0]!.pop();
  await settled();
  assert.deepEqual(world.shown, [`2 ${url}`]);
});

test("a record that the console asks for again is shown again", async () => {
  const [world, a, b] = await three();
  for (const tab of [a, a, b, b]) {
    tab.pop();
    await settled();
  }
  assert.deepEqual(world.shown, [`0 ${url}`, `0 ${url}`], "two times in each of two tabs are two");
  await world.clock.pass(2500);
  b.pop();
  await settled();
  assert.equal(world.shown.length, 3, "and after a while one in another tab is news");
});

test("two records at once are both shown", async () => {
  const [world, , b, c] = await three();
  b.pop("https://crm.test/1");
  c.pop("https://crm.test/2");
  await settled();
  assert.deepEqual(world.shown, ["0 https://crm.test/1", "0 https://crm.test/2"]);
});

test("a leader that closes before it hears of it is followed at once", async () => {
  const [world, a, b] = await three();
  b.pop();
  a.tabs.leave();
  await settled();
  assert.deepEqual(world.shown, [`1 ${url}`]);
  assert.deepEqual(events(world), [[], here, elsewhere]);
});

test("a leader that closes while it shows the record is followed by the next in line", async () => {
  const [world, a, , c] = await three();
  a.showing = new Promise(() => undefined);
  c.pop();
  await settled();
  a.tabs.leave();
  await world.clock.pass(600);
  assert.deepEqual(world.shown, [`0 ${url}`, `1 ${url}`]);
  assert.deepEqual(events(world), [[], here, elsewhere]);
});

test("a frozen leader is followed after half a second by exactly one of those who ask", async () => {
  const [world, a, b, c] = await three();
  a.channel.frozen = true;
  b.pop();
  c.pop();
  await world.clock.pass(499);
  assert.deepEqual(world.shown, []);
  await world.clock.pass(10_000);
  assert.equal(world.shown.length, 1);
  assert.deepEqual(events(world).map((e) => e.length), [0, 1, 1]);
  assert.deepEqual([...b.events, ...c.events].sort(), [...elsewhere, ...here]);
});

for (const late of [450, 499, 501, 700, 60_000]) {
  test(`a leader that was frozen for ${late} ms shows nothing that was shown meanwhile`, async () => {
    const [world, a, b] = await three();
    a.channel.frozen = true;
    b.pop();
    await world.clock.pass(late);
    a.channel.thaw();
    await settled();
    await world.clock.pass(10_000);
    assert.equal(world.shown.length, 1);
    assert.deepEqual(events(world).map((e) => e.length), [1, 1, 1]);
  });
}

test("a tab that is used while another shows a record does not show it as well", async () => {
  const [world, a, b, c] = await three();
  let shown!: () => void;
  a.showing = new Promise((resolve) => (shown = () => resolve(undefined)));
  b.pop();
  await settled();
  c.tabs.used();
  await settled();
  c.pop();
  await settled();
  shown();
  await settled();
  assert.deepEqual(world.shown, [`0 ${url}`]);
  assert.deepEqual(events(world), [here, elsewhere, elsewhere]);
});

test("a tab that is used while an ask is on its way shows it, or the one before does, and not both", async () => {
  const [world, , b, c] = await three();
  b.pop();
  c.tabs.used();
  await world.clock.pass(10_000);
  assert.equal(world.shown.length, 1);
  assert.deepEqual(events(world).map((e) => e.length), [1, 1, 1]);
});

test("a record that the leader could not show is refused where it was asked for and where the agent is", async () => {
  const [world, a, b] = await three();
  const blocked: NotShown = { reason: "blocked", text: "why" };
  a.showing = Promise.resolve(blocked);
  b.pop();
  await settled();
  assert.deepEqual(events(world), [["blocked call:7"], ["blocked call:7"], []]);
});

test("a leader shows no record that its own page would not, and the tab that asks helps itself", async () => {
  const [world, a, b] = await three();
  a.allowed = false;
  b.pop();
  await world.clock.pass(600);
  assert.deepEqual(world.shown, [`1 ${url}`]);
});

test("an ask that lay in a frozen tab's queue is too old to be acted on", async () => {
  const [world, , b] = await three();
  await world.clock.pass(1000);
  for (const at of [499, 500]) {
    b.channel.postMessage({ type: "ask", id: "x/1", from: "x", at, url: `https://crm.test/${at}` });
    await settled();
  }
  assert.deepEqual(world.shown, ["0 https://crm.test/500"]);
});

test("a tab that comes to lead after a record was shown does not wait to hear of it again", async () => {
  const [world, a, , c] = await three();
  a.pop();
  await settled();
  c.tabs.used();
  c.pop();
  await settled();
  assert.deepEqual(world.shown, [`0 ${url}`]);
  await world.clock.pass(10_000);
  assert.deepEqual(events(world), [here, elsewhere, elsewhere]);
});

test("a tab that was left for another leads again when that closes", async () => {
  const world = new World();
  const [a, b] = [await world.open(true), await world.open(true)];
  b.tabs.leave();
  await settled();
  a.pop();
  await settled();
  assert.deepEqual(world.shown, [`0 ${url}`]);
});

test("what is not of the form is not acted on", async () => {
  const [world, , b] = await three();
  for (const data of [null, 7, "ask", {}, { type: "ask", url }, { type: "toString" }, { type: "ask", id: 1, from: "x", at: 0, url }]) {
    b.channel.postMessage(data);
  }
  await settled();
  assert.deepEqual(world.shown, []);
  b.channel.postMessage({ type: "ask", id: "x/1", from: "x", at: 0, url });
  await settled();
  assert.deepEqual(world.shown, [`0 ${url}`]);
});

test("what another tab claims to have shown counts only if this page would show it", async () => {
  const [world, a, b] = await three();
  a.allowed = false;
  b.channel.postMessage({ type: "done", showing: "x/1", url: "javascript:alert(1)", contactId: "call:7" });
  await settled();
  assert.deepEqual(events(world), [[], [], elsewhere], "to the one that would, and to the one that would not");
});

test("tabs that left hold and wait for nothing", async () => {
  const [world, a, b, c] = await three();
  a.pop();
  await settled();
  assert.ok(world.locks.size > 0);
  b.pop("https://crm.test/2");
  for (const tab of [a, b, c]) tab.tabs.leave();
  await settled();
  assert.equal(world.locks.size, 0);
  await world.clock.pass(60_000);
  assert.deepEqual(events(world)[1], elsewhere);
});
