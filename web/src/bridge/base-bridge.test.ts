import assert from "node:assert/strict";
import { test } from "node:test";

import type { BridgeFailure, CommandOptions } from "../api/types.js";
import { BridgeError } from "../api/errors.js";
import { type About, BaseBridge } from "./base-bridge.js";
import type { CommandName } from "../contract/contract.gen.js";

class BridgeImpl extends BaseBridge {
  sent: unknown[] = [];

  protected command(name: CommandName, on: boolean, about: About = {}): Promise<void> {
    this.sent.push({ name, on, ...about });
    return Promise.resolve();
  }
}

const named = { contactId: "701200345" };

const sent: [sentence: string, give: (line: BridgeImpl) => Promise<void>, command: object][] = [
  ["a switch is on if nothing is said", (line) => line.hold(), { name: "hold", on: true }],
  ["a switch names its contact", (line) => line.hold(false, named), { name: "hold", on: false, ...named }],
  ["mask names its contact", (line) => line.mask(true, named), { name: "mask", on: true, ...named }],
  ["answer names its contact", (line) => line.answer(named), { name: "answer", on: false, ...named }],
  ["refuse names its contact", (line) => line.refuse(named), { name: "refuse", on: false, ...named }],
  ["record names its contact", (line) => line.record(named), { name: "record", on: false, ...named }],
  ["hangup names its contact", (line) => line.hangup(named), { name: "hangup", on: false, ...named }],
  ["mute is the agent's", (line) => line.mute(false), { name: "mute", on: false }],
  ["options may name none", (line) => line.hangup({}), { name: "hangup", on: false }],
  ["an event that a listener was called with names none", (line) => line.hangup(new Event("click") as CommandOptions), { name: "hangup", on: false }],
  ["a card goes with its contact", (line) => line.contactCard({ name: "Ines", ...named }), { name: "contactCard", on: false, card: { name: "Ines", userImg: "", ...named } }],
];

for (const [sentence, give, command] of sent) {
  test(sentence, async () => {
    const line = new BridgeImpl();
    await give(line);
    assert.deepEqual(line.sent, [command]);
  });
}

const wrong: [sentence: string, options: unknown][] = [
  ["an id that is a number is refused", { contactId: 701200345 }],
  ["an empty id is refused", { contactId: "" }],
  ["an id that is null is refused", { contactId: null }],
  ["an id in place of options is refused", "701200345"],
  ["null is refused", null],
];

for (const [sentence, options] of wrong) {
  test(sentence, async () => {
    const line = new BridgeImpl();
    for (const name of ["hold", "mask"] as const) await assert.rejects(line[name](true, options as CommandOptions), isRefused);
    for (const name of ["answer", "refuse", "record", "hangup"] as const) await assert.rejects(line[name](options as CommandOptions), isRefused);
    assert.deepEqual(line.sent, []);
  });
}

function isRefused({ code, details }: BridgeFailure): boolean {
  assert.equal(code, "INVALID_ARGUMENT");
  assert.deepEqual(details, { option: "contactId" });
  return true;
}

test("a switch takes nothing but true and false", async () => {
  const line = new BridgeImpl();
  for (const name of ["hold", "mute", "mask"] as const) {
    await assert.rejects(line[name]("on" as unknown as boolean), { code: "INVALID_ARGUMENT", message: `${name} takes true or false.` });
  }
  assert.deepEqual(line.sent, []);
});

test("what a failure of the module says beside its text is in the details", () => {
  const error = BridgeError.of({ code: "CONTACT_AMBIGUOUS", text: "Which?", contacts: ["1", "2"] }, { origin: "https://max.example" });
  assert.equal(error.message, "Which?");
  assert.deepEqual(error.details, { contacts: ["1", "2"], origin: "https://max.example" });
});
