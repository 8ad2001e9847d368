import assert from "node:assert/strict";
import { test } from "node:test";

import { settled, World } from "./browser-tabs.world.js";

test("who followed a frozen leader leads: its next record does not wait", async () => {
  const world = new World();
  const [a, b] = [await world.open(true), await world.open()];
  a.channel.frozen = true;
  b.pop("https://crm.test/1");
  await world.clock.pass(600);
  b.pop("https://crm.test/2");
  await settled();
  assert.deepEqual(world.shown, ["1 https://crm.test/1", "1 https://crm.test/2"]);
});

test("a tab that opens in use leads from then on", async () => {
  const world = new World();
  const [a] = [await world.open(true), await world.open(true)];
  a.pop("https://crm.test/1");
  await settled();
  assert.deepEqual(world.shown, ["1 https://crm.test/1"]);
});

test("a tab that has taken a record and falls silent has most likely shown it, when its time is over", async () => {
  const world = new World();
  const [a, b] = [await world.open(true), await world.open()];
  a.showing = new Promise(() => undefined);
  b.pop();
  await world.clock.pass(5499);
  assert.deepEqual(b.events, []);
  await world.clock.pass(1);
  assert.deepEqual(b.events, ["elsewhere call:7"]);
  assert.deepEqual(world.shown, ["0 https://crm.test/1"], "nobody shows it a second time");
});

test("a tab that says it has taken a record is believed, whatever the page shows", async () => {
  const world = new World();
  const [a, b] = [await world.open(true), await world.open()];
  a.channel.frozen = true;
  b.pop();
  await settled();
  b.allowed = false; // a taking names no address
  const ask = b.channel.sent.at(-1) as { readonly id: string };
  b.channel.arrive({ type: "taken", id: ask.id, by: "x" });
  await world.clock.pass(600);
  assert.deepEqual(world.shown, [], "it does not help itself");
});
