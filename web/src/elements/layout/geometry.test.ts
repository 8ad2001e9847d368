import assert from "node:assert/strict";
import { test } from "node:test";

import { avoid, covers } from "./avoidance.js";
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
    const spot = avoid(home, size, field, view);
    assert.deepEqual(spot, want);
    if (spot) assert.ok(!covers(spot, size, field));
  });
}

// A box of 100 by 100, a field of 100 by 100 whose upper left corner is at 200, 200, and the 8 pixels around it.
const small = { width: 100, height: 100 };
const middle = { left: 200, top: 200, right: 300, bottom: 300 };

const covering: [sentence: string, spot: Spot, want: boolean][] = [
  ["on it", { x: 200, y: 200 }, true],
  ["beside it on the left by the gap", { x: 92, y: 200 }, false],
  ["beside it on the left by less", { x: 93, y: 200 }, true],
  ["beside it on the right by the gap", { x: 308, y: 200 }, false],
  ["beside it on the right by less", { x: 307, y: 200 }, true],
  ["above it by the gap", { x: 200, y: 92 }, false],
  ["above it by less", { x: 200, y: 93 }, true],
  ["below it by the gap", { x: 200, y: 308 }, false],
  ["below it by less", { x: 200, y: 307 }, true],
];

for (const [sentence, spot, want] of covering) {
  test(`a box ${sentence} ${want ? "covers the field" : "leaves the field free"}`, () => assert.equal(covers(spot, small, middle), want));
}

const nearest: [sentence: string, home: Spot, view: { width: number; height: number }, want: Spot | undefined][] = [
  ["above, at the window's edge", { x: 200, y: 150 }, { width: 1000, height: 1000 }, { x: 200, y: 92 }],
  ["below", { x: 200, y: 260 }, { width: 1000, height: 1000 }, { x: 200, y: 308 }],
  ["on the left", { x: 150, y: 200 }, { width: 1000, height: 1000 }, { x: 92, y: 200 }],
  ["on the right", { x: 260, y: 200 }, { width: 1000, height: 1000 }, { x: 308, y: 200 }],
  ["right up to the right edge", { x: 260, y: 200 }, { width: 408, height: 1000 }, { x: 308, y: 200 }],
  ["not beyond the right edge", { x: 260, y: 200 }, { width: 407, height: 1000 }, { x: 260, y: 92 }],
  ["right up to the lower edge", { x: 200, y: 260 }, { width: 1000, height: 408 }, { x: 200, y: 308 }],
  ["not beyond the lower edge", { x: 200, y: 260 }, { width: 1000, height: 407 }, { x: 92, y: 260 }],
];

for (const [sentence, from, field, want] of nearest) {
  test(`a box finds the nearest place ${sentence}`, () => assert.deepEqual(avoid(from, small, middle, field), want));
}

for (const [sentence, shift, fits] of [["right up to", 8, true], ["not beyond", 7, false]] as const) {
  test(`a box goes ${sentence} the left and the upper edge`, () => {
    const corner = { left: 100 + shift, top: 100 + shift, right: 300, bottom: 300 };
    const tight = { width: 320, height: 320 };
    assert.deepEqual(avoid({ x: 60, y: 100 }, small, corner, tight), fits ? { x: 0, y: 100 } : undefined);
    assert.deepEqual(avoid({ x: 100, y: 60 }, small, corner, tight), fits ? { x: 100, y: 0 } : undefined);
  });
}

test("a box in the middle counts from the left and the upper edge", () => {
  assert.deepEqual(anchorOf({ x: 350, y: 100 }, size, view), { right: false, x: 350, bottom: false, y: 100 });
  assert.deepEqual(anchorOf({ x: 351, y: 101 }, size, view), { right: true, x: 349, bottom: true, y: 99 });
});

test("a box beyond the edges is remembered at them", () => {
  assert.deepEqual(anchorOf({ x: 720, y: 230 }, size, view), { right: true, x: 0, bottom: true, y: 0 });
  assert.deepEqual(anchorOf({ x: -20, y: -30 }, size, view), { right: false, x: 0, bottom: false, y: 0 });
});

test("a place that counts from the left and the upper edge is there in a window of another size", () => {
  assert.deepEqual(spotOf({ right: false, x: 20, bottom: false, y: 10 }, size, { width: 600, height: 700 }), { x: 20, y: 10 });
});

test("of two places the one that is nearer by the way across is taken", () => {
  const wide = { width: 1000, height: 1000 };
  assert.deepEqual(avoid({ x: 280, y: 270 }, small, middle, wide), { x: 308, y: 270 });
  assert.deepEqual(avoid({ x: 270, y: 280 }, small, middle, wide), { x: 270, y: 308 });
});
