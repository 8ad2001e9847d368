import assert from "node:assert/strict";
import { test } from "node:test";

import { postTo } from "./host-window.js";

const rows: [sentence: string, origin: string | undefined, spokeFrom: string | undefined, target: string][] = [
  ["the origin that the console spoke from", undefined, "https://max.example", "https://max.example"],
  ["the origin that the browser tells, while the console is silent", "https://max.example", undefined, "https://max.example"],
  ["the origin that the console spoke from, where the browser tells another", "https://a.example", "https://b.example", "https://b.example"],
  ["any origin, where none is known", undefined, undefined, "*"],
  ["any origin, where the console has an opaque one", "https://max.example", "null", "*"],
];

for (const [sentence, origin, spokeFrom, target] of rows) {
  test(`a message goes to ${sentence}, as an object`, () => {
    const posted: unknown[] = [];
    const window = { postMessage: (...message: unknown[]) => posted.push(message) } as unknown as Window;
    assert.equal(postTo({ window, origin }, spokeFrom, '{"messageType":"HoldEvent"}'), true);
    assert.deepEqual(posted, [[{ messageType: "HoldEvent" }, target]]);
  });
}

test("nothing is posted to a window that was closed, and that is said", () => {
  const window = { closed: true, postMessage: () => assert.fail("posted") } as unknown as Window;
  assert.equal(postTo({ window, origin: undefined }, undefined, "{}"), false);
});
