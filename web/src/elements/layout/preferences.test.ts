import assert from "node:assert/strict";
import { test } from "node:test";

import { Preferences, type Store } from "./preferences.js";

function storeOf(contents: Record<string, string> = {}): Store & { contents: Record<string, string> } {
  return {
    contents,
    getItem: (key) => contents[key] ?? null,
    setItem: (key, value) => void (contents[key] = value),
  };
}

const anchor = { right: true, x: 16, bottom: false, y: 40 };

test("what was chosen is there at the next visit, choice by choice", () => {
  const store = storeOf();
  const first = new Preferences("https://acme.test:call", () => store);
  first.add({ anchor });
  first.add({ placement: "left", tab: "chat" });
  assert.deepEqual(new Preferences("https://acme.test:call", () => store).read(), { anchor, placement: "left", tab: "chat" });
  assert.deepEqual(new Preferences("https://acme.test:chat", () => store).read(), {}, "another element has choices of its own");
});

test("a page that may store nothing forgets, and goes on", () => {
  const preferences = new Preferences("x", () => {
    throw new DOMException("denied", "SecurityError");
  });
  preferences.add({ placement: "left" });
  assert.deepEqual(preferences.read(), {});
});

const rows: [sentence: string, text: string, want: unknown][] = [
  ["is no JSON", "{", {}],
  ["is null", "null", {}],
  ["is a list", "[]", {}],
  ["has a placement that does not exist", '{"placement":"top","tab":"call"}', { tab: "call" }],
  ["has a distance that is none", '{"anchor":{"right":true,"x":"16","bottom":true,"y":0}}', {}],
  ["has a distance beyond the edge", '{"anchor":{"right":true,"x":-16,"bottom":true,"y":0}}', {}],
  ["has a tab that does not exist", '{"tab":"email","placement":"right"}', { placement: "right" }],
];

for (const [sentence, text, want] of rows) {
  test(`a memory that ${sentence} gives what can be used of it`, () => {
    const store = storeOf({ "ctibridge:cti-adapter:x": text });
    assert.deepEqual(new Preferences("x", () => store).read(), want);
  });
}

for (const placement of ["floating", "left", "right"]) {
  test(`the placement ${placement} is kept`, () => {
    const store = storeOf({ "ctibridge:cti-adapter:x": JSON.stringify({ placement }) });
    assert.deepEqual(new Preferences("x", () => store).read(), { placement });
  });
}

const anchors: [sentence: string, changed: object, kept: boolean][] = [
  ["at the very edges", { x: 0, y: 0 }, true],
  ["of fractions of a pixel", { x: 0.5, y: 12.25 }, true],
  ["without a side", { right: undefined }, false],
  ["whose side is a text", { right: "true" }, false],
  ["without an upper or lower edge", { bottom: undefined }, false],
  ["whose edge is a number", { bottom: 1 }, false],
  ["without a distance", { y: undefined }, false],
  ["beyond an edge", { y: -0.5 }, false],
  ["at a distance that is a list", { x: [7] }, false],
];

for (const [sentence, changed, kept] of anchors) {
  test(`a place ${sentence} is ${kept ? "kept" : "forgotten"}`, () => {
    const chosen = { ...anchor, ...changed };
    const store = storeOf({ "ctibridge:cti-adapter:x": JSON.stringify({ anchor: chosen }) });
    assert.deepEqual(new Preferences("x", () => store).read(), kept ? { anchor: chosen } : {});
  });
}
