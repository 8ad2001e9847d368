import assert from "node:assert/strict";
import { test } from "node:test";

import { settled, World } from "./tabs.world.js";

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
