import assert from "node:assert/strict";
import { test } from "node:test";

import type { BridgeOptions } from "./api.js";
import { BridgeError, isBridgeError } from "./errors.js";
import { checkOptions, configOf } from "./options.js";

globalThis.document = { baseURI: "https://crm.test/" } as never;
class Frame {}
globalThis.HTMLIFrameElement = Frame as never;
const frame = new Frame() as HTMLIFrameElement;
const allowedOrigins = ["https://console.test"];
const max = { host: "max", allowedOrigins };
const ccai = { host: "ccai", allowedOrigins, adapters: [frame] };

const rows: [sentence: string, options: unknown, refused: string | undefined][] = [
  ["the least for max", max, undefined],
  ["the least for ccai", ccai, undefined],
  ["patterns, ports and any", { ...max, allowedOrigins: [/x/, "http://localhost:4600", "*", "null"] }, undefined],
  ["a contact id of many digits", { ...max, contactId: "900719925474010002" }, undefined],
  ["a record pane", { ...ccai, recordPop: { target: frame, allowedOrigins } }, undefined],
  ["nothing", undefined, "options"],
  ["an unknown host", { ...max, host: "MAX" }, "host"],
  ["no origins", { host: "max" }, "allowedOrigins"],
  ["an empty list of origins", { ...max, allowedOrigins: [] }, "allowedOrigins"],
  ["an origin with a path", { ...max, allowedOrigins: ["https://console.test/"] }, "allowedOrigins"],
  ["an origin without a scheme", { ...max, allowedOrigins: ["console.test"] }, "allowedOrigins"],
  ["an origin in capitals, which no browser sends", { ...max, allowedOrigins: ["HTTPS://console.test"] }, "allowedOrigins"],
  ["a timeout of nought", { ...max, timeout: 0 }, "timeout"],
  ["a timeout without end", { ...max, timeout: Infinity }, "timeout"],
  ["the longest timeout that a browser keeps", { ...max, timeout: 2 ** 31 - 1 }, undefined],
  ["a timeout that a browser takes for nought", { ...max, timeout: 2 ** 31 }, "timeout"],
  ["a part of a millisecond, which the module cannot read", { ...max, timeout: 1500.5 }, "timeout"],
  ["a contact id of zero", { ...max, contactId: "0" }, "contactId"],
  ["a contact id that is no number", { ...max, contactId: "abc" }, "contactId"],
  ["a contact id that is no text, which the module cannot read", { ...max, contactId: 701200345 }, "contactId"],
  ["an issuer that is no text", { ...max, issuer: 7 }, "issuer"],
  ["a module beside the page", { ...max, wasmUrl: "/sdk/ctibridge.wasm" }, undefined],
  ["a module at no address", { ...max, wasmUrl: "http://" }, "wasmUrl"],
  ["no types at all", { ...max, subscriptionTypes: [] }, "subscriptionTypes"],
  ["types in another case", { ...max, subscriptionTypes: ["Agent", "CONTACTS"] }, undefined],
  ["a type that does not exist", { ...max, subscriptionTypes: ["agent", "calls"] }, "subscriptionTypes"],
  ["types that are one text", { ...max, subscriptionTypes: "all" }, "subscriptionTypes"],
  ["an empty issuer in the list", { ...max, issuers: [""] }, "issuers"],
  ["no adapters", { ...ccai, adapters: [] }, "adapters"],
  ["adapters that are no frames", { ...ccai, adapters: [{}] }, "adapters"],
  ["a record pane that is no frame", { ...ccai, recordPop: { target: {}, allowedOrigins } }, "recordPop.target"],
  ["a record pane for no origin", { ...ccai, recordPop: { target: frame, allowedOrigins: [] } }, "recordPop.allowedOrigins"],
];

for (const [sentence, options, refused] of rows) {
  test(`${sentence} is ${refused ? `refused for ${refused}` : "accepted"}`, () => {
    const check = (): void => checkOptions(options as BridgeOptions);
    if (!refused) return assert.doesNotThrow(check);
    assert.throws(check, (error) => isBridgeError(error) && error.code === "INVALID_ARGUMENT" && error.details["option"] === refused);
  });
}

test("the defaults are filled in", () => {
  assert.deepEqual(configOf(max as BridgeOptions), {
    host: "max", timeout: 5000, issuer: "ctibridge", issuers: ["MAX", "CXA"], subscriptionTypes: ["all"],
  });
  assert.equal(configOf({ ...max, contactId: "7", timeout: 9 } as BridgeOptions).contactId, "7");
});

test("a failure is told from other errors, also between two copies of the class", () => {
  const failure = new BridgeError("DESTROYED", "text");
  assert.ok(isBridgeError(failure) && failure instanceof Error);
  assert.equal(failure.name, "BridgeError");
  assert.ok(!isBridgeError(new Error("text")));
  assert.ok(!isBridgeError({ name: "BridgeError", code: "DESTROYED" }));
});
