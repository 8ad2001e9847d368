import assert from "node:assert/strict";
import { test } from "node:test";

import { settled, World } from "./browser-tabs.world.js";

const url = "https://crm.test/1";

for (const [sentence, apart, times] of [["a moment", 1999, 1], ["a while", 2001, 2]] as const) {
  test(`a record that another tab asks for ${sentence} later is shown ${times === 1 ? "once" : "again"}`, async () => {
    const world = new World();
    const [a, b] = [await world.open(true), await world.open()];
    a.pop();
    await world.clock.pass(apart);
    b.pop();
    await settled();
    assert.deepEqual(world.shown, Array(times).fill(`0 ${url}`));
  });
}
