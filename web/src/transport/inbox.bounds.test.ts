import assert from "node:assert/strict";
import { test } from "node:test";

import { type Arrival, elementOf, Inbox } from "./inbox.js";
import type { Host, Refusal } from "../contract/contract.gen.js";

const from = { source: {} as Window, origin: "https://console.test" };

/** What an inbox says of one message: the reason of its refusal, or nothing. */
function receive(host: Host, data: unknown): Refusal | undefined {
  const listeners = new Map<string, (event: unknown) => void>();
  globalThis.window = { addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener) } as never;
  let said: Refusal | undefined;
  new Inbox({ host, windows: () => [from.source], allowed: () => true, take: () => undefined, fence: () => undefined, refused: (reason) => (said = reason) });
  listeners.get("message")!({ ...from, data, timeStamp: 1 });
  return said;
}

const around = '{"a":""}'.length;
const padded = (length: number): Record<string, string> => ({ a: "x".repeat(length - around) });

for (const [sentence, host, data, refusal] of [
  ["text of 256 Ki characters", "ccai", JSON.stringify(padded(256 * 1024)), undefined],
  ["text of one more", "ccai", JSON.stringify(padded(256 * 1024 + 1)), "size"],
  ["an object of 4 Mi characters as JSON", "max", padded(4 * 1024 * 1024), undefined],
  ["an object of one more", "max", padded(4 * 1024 * 1024 + 1), "size"],
] as const) {
  test(`${sentence} is ${refusal ?? "let in"}`, () => assert.equal(receive(host, data), refusal));
}

test("an event is found in its message, and the whole message is the event where it has no list", () => {
  const arrival: Arrival = { frame: 0, text: "", at: 0, waited: 0, value: { events: ["first", "second"] } };
  assert.deepEqual([-1, 0, 1, 2].map((index) => elementOf(arrival, index)), [arrival.value, "first", "second", undefined]);
  assert.deepEqual([-1, 0].map((index) => elementOf(undefined, index)), [undefined, undefined]);
});
