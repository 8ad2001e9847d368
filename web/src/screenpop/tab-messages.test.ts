import assert from "node:assert/strict";
import { test } from "node:test";

import { readTabMessage } from "./tab-messages.js";

const good: [sentence: string, message: Record<string, unknown>][] = [
  ["an ask", { type: "ask", id: "a/1", from: "a", at: 7, url: "https://crm.test/1" }],
  ["an ask about a contact", { type: "ask", id: "a/1", from: "a", at: 0, url: "https://crm.test/1", contactId: "call:7" }],
  ["a taking", { type: "taken", id: "a/1", by: "b" }],
  ["an outcome", { type: "done", showing: "b/1", url: "https://crm.test/1" }],
  ["a failure", { type: "done", showing: "b/1", url: "https://crm.test/1", reason: "blocked", text: "why" }],
  ["a goodbye", { type: "left", by: "b" }],
];

for (const [sentence, message] of good) {
  test(`${sentence} is read as it is`, () => assert.equal(readTabMessage(message), message));
  for (const name of Object.keys(message)) {
    const optional = ["contactId", "reason", "text"].includes(name);
    const { [name]: _, ...rest } = message;
    test(`${sentence} without ${name} is ${optional ? "read" : "left out"}`, () => assert.equal(readTabMessage(rest), optional ? rest : undefined));
    test(`${sentence} whose ${name} is of another kind is left out`, () => {
      for (const value of [typeof message[name] === "number" ? "7" : 7, null, undefined, {}, ["a"]]) assert.equal(readTabMessage({ ...message, [name]: value }), undefined);
    });
  }
}

test("what is no message of tabs is left out", () => {
  for (const data of [undefined, null, 7, "ask", [], {}, { type: "shown", id: "a" }, { type: "toString", by: "b" }]) assert.equal(readTabMessage(data), undefined);
});
