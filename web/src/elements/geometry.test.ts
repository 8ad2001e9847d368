import assert from "node:assert/strict";
import { test } from "node:test";

import { aside, covers } from "./aside.js";
import { anchorOf, clamp, type Spot, spotOf } from "./geometry.js";

const view = { width: 1000, height: 800 };
const size = { width: 300, height: 600 };

test("a place is kept as the distance from the nearer edges, also in another window", () => {
  const anchor = anchorOf({ x: 680, y: 190 }, size, view);
  assert.deepEqual(anchor, { right: true, x: 20, bottom: true, y: 10 });
  assert.deepEqual(spotOf(anchor, size, view), { x: 680, y: 190 });
  assert.deepEqual(spotOf(anchor, size, { width: 600, height: 700 }), { x: 280, y: 90 });
  assert.deepEqual(anchorOf({ x: 20, y: 10 }, size, view), { right: false, x: 20, bottom: false, y: 10 });
});

const clamped: [sentence: string, spot: Spot, want: Spot][] = [
  ["inside stays", { x: 10, y: 20 }, { x: 10, y: 20 }],
  ["beyond the left and the upper edge comes back", { x: -5, y: -900 }, { x: 0, y: 0 }],
  ["beyond the right and the lower edge comes back", { x: 999, y: 400 }, { x: 700, y: 200 }],
];

for (const [sentence, spot, want] of clamped) {
  test(`what is ${sentence}`, () => assert.deepEqual(clamp(spot, size, view), want));
}

test("a box larger than the window keeps its handle in it", () => {
  assert.deepEqual(clamp({ x: 50, y: 50 }, { width: 2000, height: 2000 }, view), { x: 0, y: 0 });
});

const home = { x: 690, y: 190 };

const avoided: [sentence: string, field: [left: number, top: number, right: number, bottom: number], want: Spot | undefined][] = [
  ["far away", [20, 20, 400, 60], home],
  ["under the lower edge, with room above", [600, 700, 980, 740], { x: 690, y: 92 }],
  ["under the left edge, with more room there", [650, 100, 720, 780], { x: 342, y: 190 }],
  ["so close that its outline would be covered", [400, 400, 685, 440], { x: 693, y: 190 }],
  ["in the way on the right, with room on the left only", [900, 0, 1000, 800], { x: 592, y: 190 }],
  ["as wide and in the middle, with no room at all", [0, 350, 1000, 450], undefined],
];

for (const [sentence, [left, top, right, bottom], want] of avoided) {
  test(`a field that is ${sentence} is left free`, () => {
    const field = { left, top, right, bottom };
    const spot = aside(home, size, field, view);
    assert.deepEqual(spot, want);
    if (spot) assert.ok(!covers(spot, size, field));
  });
}
