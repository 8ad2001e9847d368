import assert from "node:assert/strict";
import { test } from "node:test";

import { BridgeError } from "../api/errors.js";
import { diagnose, issuerOf, type RefusedTraffic } from "./failures.js";
import type { Code } from "../contract/contract.gen.js";

const silent = new BridgeError("HOST_SILENT", "Nothing came.", { rejectedMessages: { issuer: 1 } });

const rows: [sentence: string, overheard: RefusedTraffic, code: Code, says: RegExp, details: object][] = [
  ["a silence that nothing explains stays as it is", {}, "HOST_SILENT", /^Nothing came\.$/, {}],
  ["another issuer explains a silence", { issuer: "CXA" }, "HOST_SILENT", /under the issuer "CXA", which is not in hostIssuers/, { issuer: "CXA" }],
  ["another origin explains a silence", { origin: "https://b.example" }, "ORIGIN_REJECTED", /from https:\/\/b\.example,/, { origin: "https://b.example" }],
  ["an issuer at an allowed origin explains more than another origin", { issuer: "CXA", origin: "https://b.example" }, "HOST_SILENT", /"CXA"/, { issuer: "CXA" }],
  ["an issuer is quoted, whatever is in it", { issuer: 'a"\nb' }, "HOST_SILENT", /the issuer "a\\"\\nb",/, { issuer: 'a"\nb' }],
];

for (const [sentence, overheard, code, says, details] of rows) {
  test(sentence, () => {
    const error = diagnose(silent, overheard);
    assert.equal(error.code, code);
    assert.match(error.message, says);
    assert.deepEqual(error.details, { rejectedMessages: { issuer: 1 }, ...details });
  });
}

test("a failure that is no silence stays as it is", () => {
  const refused = new BridgeError("REGISTRATION_REFUSED", "No.");
  assert.equal(diagnose(refused, { issuer: "CXA", origin: "https://b.example" }), refused);
});

const messages: [sentence: string, message: object, issuer: string | undefined][] = [
  ["an envelope tells its issuer", { issuer: "CXA", events: [] }, "CXA"],
  ["a long issuer is cut", { issuer: "x".repeat(1000), events: [] }, "x".repeat(64)],
  ["a registration that came back tells none", { issuer: "acme-crm", messageType: "RegisterForClientEvents" }, undefined],
  ["an issuer that is no text is none", { issuer: { toString: () => "CXA" }, events: [] }, undefined],
];

for (const [sentence, message, issuer] of messages) test(sentence, () => assert.equal(issuerOf(message), issuer));
