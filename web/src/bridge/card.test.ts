import assert from "node:assert/strict";
import { test } from "node:test";

import { badCard, checkCard } from "./card.js";
import type { Card } from "../contract/contract.gen.js";

const rows: [sentence: string, card: unknown, taken: Card | undefined][] = [
  ["a name alone is taken", { name: "Ines" }, { name: "Ines", userImg: "" }],
  ["a name and a picture are taken", { name: "Ines", userImg: "i.png" }, { name: "Ines", userImg: "i.png" }],
  ["a contact id in digits is taken", { name: "Ines", contactId: "900719925474010002" }, { name: "Ines", userImg: "", contactId: "900719925474010002" }],
  ["what is no part of a card is left out", { name: "Ines", on: true }, { name: "Ines", userImg: "" }],
  ["no name is refused", { userImg: "i.png" }, undefined],
  ["a picture that is no text is refused", { name: "Ines", userImg: 7 }, undefined],
  ["a contact id that is a number is refused", { name: "Ines", contactId: 701200345 }, undefined],
  ["a contact id that is zero is refused", { name: "Ines", contactId: "0" }, undefined],
  ["a contact id that holds more than digits is refused", { name: "Ines", contactId: '7,"a":1' }, undefined],
  ["nothing is refused", undefined, undefined],
];

for (const [sentence, card, taken] of rows) {
  test(sentence, () => assert.deepEqual(checkCard(card as Card), taken));
}

test("a card that is refused says which form it has to have", () => {
  const { code, message } = badCard();
  assert.equal(code, "INVALID_ARGUMENT");
  assert.match(message, /name, userImg\?, contactId\?/);
});
