import assert from "node:assert/strict";
import { test } from "node:test";

import type { BridgeOptions } from "../api/types.js";
import { BridgeError, isBridgeError } from "../api/errors.js";
import { checkOptions, configOf } from "./options.js";

globalThis.document = { baseURI: "https://crm.test/" } as never;
globalThis.window = { document } as never;
class Frame {}
globalThis.HTMLIFrameElement = Frame as never;
const frame = new Frame() as HTMLIFrameElement;
const allowedOrigins = ["https://console.test"];
const max = { host: "max", allowedOrigins };
const ccai = { host: "ccai", allowedOrigins, adapters: [frame] };

const pop = (chosen: object): object => ({ ...ccai, screenPop: { target: frame, allowedOrigins, ...chosen } });

const rows: [sentence: string, options: unknown, refused: string | undefined][] = [
  ["the least for max", max, undefined],
  ["the least for ccai", ccai, undefined],
  ["patterns, ports and any", { ...max, allowedOrigins: [/x/, "http://localhost:4600", "*", "null"] }, undefined],
  ["a contact id of many digits", { ...max, contactId: "900719925474010002" }, undefined],
  ["a record pane", { ...ccai, screenPop: { target: frame, allowedOrigins } }, undefined],
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
  ["a contact id that filters by itself", { ...max, contactId: "7", contactIdFilters: true }, undefined],
  ["a contact id that may filter by itself", { ...max, contactIdFilters: "yes" }, "contactIdFilters"],
  ["an issuer that is no text", { ...max, issuer: 7 }, "issuer"],
  ["a module beside the page", { ...max, wasmUrl: "/sdk/ctibridge.wasm" }, undefined],
  ["a module at no address", { ...max, wasmUrl: "http://" }, "wasmUrl"],
  ["no types at all", { ...max, subscriptionTypes: [] }, "subscriptionTypes"],
  ["types in another case", { ...max, subscriptionTypes: ["Agent", "CONTACTS"] }, undefined],
  ["all types there are", { ...max, subscriptionTypes: ["all", "agent", "contact", "contacts", "sessioninfo", "agentassist"] }, undefined],
  ["a type that does not exist", { ...max, subscriptionTypes: ["agent", "calls"] }, "subscriptionTypes"],
  ["types that are one text", { ...max, subscriptionTypes: "all" }, "subscriptionTypes"],
  ["an issuer in the list that is no text", { ...max, hostIssuers: ["MAX", 7] }, "hostIssuers"],
  ["an origin that is no text and cannot become one", { ...max, allowedOrigins: [Symbol("https://console.test")] }, "allowedOrigins"],
  ["an empty issuer in the list", { ...max, hostIssuers: [""] }, "hostIssuers"],
  ["a state that means signed out", { ...max, signedOutStates: ["LoggedOut"] }, undefined],
  ["a state that is no list", { ...max, signedOutStates: "LoggedOut" }, "signedOutStates"],
  ["no adapters", { ...ccai, adapters: [] }, "adapters"],
  ["adapters that are no list", { ...ccai, adapters: frame }, "adapters"],
  ["adapters that are missing", { ...ccai, adapters: undefined }, "adapters"],
  ["adapters that are no frames", { ...ccai, adapters: [{}] }, "adapters"],
  ["a record pane by its name", pop({ target: { frame: "record" } }), undefined],
  ["a new tab for records", pop({ target: "tab" }), undefined],
  ["a function for records", pop({ target: () => undefined }), undefined],
  ["no place for records", pop({ target: undefined }), "screenPop.target"],
  ["a record pane that is no frame", pop({ target: {} }), "screenPop.target"],
  ["a record pane of no name", pop({ target: { frame: "" } }), "screenPop.target"],
  ["a place for records that does not exist", pop({ target: "window" }), "screenPop.target"],
  ["a record that waits for none", pop({ debounce: 0 }), undefined],
  ["a record that waits for less than none", pop({ debounce: -1 }), "screenPop.debounce"],
  ["a nearness that is no number", pop({ linkWindow: "3000" }), "screenPop.linkWindow"],
  ["tabs of a group of their own", pop({ tabGroup: "acme" }), undefined],
  ["tabs that each show their own", pop({ tabGroup: false }), undefined],
  ["tabs of no name", pop({ tabGroup: "" }), "screenPop.tabGroup"],
  ["tabs that are merely wanted", pop({ tabGroup: true }), "screenPop.tabGroup"],
  ["a patience with adapters", { ...ccai, reconcileTimeout: 60_000 }, undefined],
  ["a patience of nought", { ...ccai, reconcileTimeout: 0 }, undefined],
  ["a nearness of nought", pop({ linkWindow: 0 }), undefined],
  ["a patience that is no whole number", { ...ccai, reconcileTimeout: 0.5 }, "reconcileTimeout"],
  ["a transfer that never ends by itself", { ...ccai, transferTimeout: 0 }, undefined],
  ["a transfer that ends before it began", { ...ccai, transferTimeout: -1 }, "transferTimeout"],
  ["agents who join", { ...ccai, joinedAgent: "joining" }, undefined],
  ["agents who handle", { ...ccai, joinedAgent: "handling" }, undefined],
  ["agents who leave", { ...ccai, joinedAgent: "leaving" }, "joinedAgent"],
  ["names of events", { ...ccai, eventNames: { callTransferred: ["Call_Transferred"], taskAssistantLeft: ["Task_VA_Gone"] } }, undefined],
  ["a name of an event that has one", { ...ccai, eventNames: { newCall: ["New_Call"] } }, "eventNames.newCall"],
  ["a name that is no list", { ...ccai, eventNames: { callTransferred: "Call_Transferred" } }, "eventNames.callTransferred"],
  ["names that are none", { ...ccai, eventNames: { callTransferred: [] } }, "eventNames.callTransferred"],
  ["a record pane for no origin", { ...ccai, screenPop: { target: frame, allowedOrigins: [] } }, "screenPop.allowedOrigins"],
];

for (const [sentence, options, refused] of rows) {
  test(`${sentence} is ${refused ? `refused for ${refused}` : "accepted"}`, () => {
    const check = (): void => checkOptions(options as BridgeOptions);
    if (!refused) return assert.doesNotThrow(check);
    assert.throws(check, (error) => isBridgeError(error) && error.code === "INVALID_ARGUMENT" && error.details["option"] === refused);
  });
}

const kinds = {
  number: 5, text: "x", "empty text": "", object: {}, "empty list": [], "list of numbers": [5], "list of texts": ["x"],
  null: null, true: true, false: false, function: () => undefined, symbol: Symbol("x"), "big integer": 7n,
};

const self: Record<string, unknown> = { postMessage: () => undefined };
self["window"] = self;
const names = ["redactionStarted", "redactionEnded", "callTransferred", "agentJoinedCall", "agentAssistStarted", "taskAssistantLeft", "taskAssistantAnswered"];

/** Options with a part that may have getters. */
const over = (whole: object) => (part: object): object => Object.defineProperties({ ...whole }, Object.getOwnPropertyDescriptors(part));
const inPop = (part: object): object => ({ ...ccai, screenPop: over({ target: frame, allowedOrigins })(part) });

/** Each option, the kinds of values that it takes although they say little, a good value, and the options around it. */
const options: [name: string, takes: (keyof typeof kinds)[], good: unknown, around: (part: object) => object][] = [
  ["host", [], "max", over(max)],
  ["allowedOrigins", [], ["null"], over(max)],
  ["timeout", ["number"], 1, over(max)],
  ["wasmUrl", ["text", "empty text"], new URL("https://crm.test/x.wasm"), over(max)],
  ["signal", [], new AbortController().signal, over(max)],
  ["log", ["function"], console.log, over(max)],
  ["issuer", ["text", "empty text"], "acme", over(max)],
  ["hostIssuers", ["list of texts"], ["MAX"], over(max)],
  ["subscriptionTypes", [], ["all"], over(max)],
  ["signedOutStates", ["list of texts"], ["LoggedOut"], over(max)],
  ["contactIdFilters", ["true", "false"], true, over(max)],
  ["contactId", [], "7", over(max)],
  ["hostWindow", [], self, over(max)],
  ["adapters", [], [frame], over(ccai)],
  ["reconcileTimeout", ["number"], 0, over(ccai)],
  ["transferTimeout", ["number"], 0, over(ccai)],
  ["joinedAgent", [], "joining", over(ccai)],
  ["screenPop", [], { target: "tab", allowedOrigins }, over(ccai)],
  ["eventNames", ["object"], {}, over(ccai)],
  ["screenPop.target", ["function"], frame, inPop],
  ["screenPop.allowedOrigins", [], [/x/], inPop],
  ["screenPop.debounce", ["number"], 0, inPop],
  ["screenPop.linkWindow", ["number"], 0, inPop],
  ["screenPop.tabGroup", ["text", "false"], "acme", inPop],
  ...names.map((name): (typeof options)[number] => [`eventNames.${name}`, ["list of texts"], ["x"], (part) => ({ ...ccai, eventNames: part })]),
];

/** What an option is refused by: its own name, or, where it is a whole of others, one of theirs. */
function isRefusedFor(name: string, check: () => void): void {
  assert.throws(check, (error) => {
    if (!isBridgeError(error) || error.code !== "INVALID_ARGUMENT") return false;
    const refused = String(error.details["option"]);
    return error.message.includes(refused) && (refused === name || refused.startsWith(`${name}.`));
  });
}

for (const [name, takes, good, around] of options) {
  const key = name.slice(name.indexOf(".") + 1);
  const check = (value: unknown) => (): void => checkOptions(around({ [key]: value }) as BridgeOptions);
  test(`${name} is taken where it is right, and refused by its name where it is of the wrong type`, () => {
    assert.doesNotThrow(check(good));
    for (const [kind, value] of Object.entries(kinds)) {
      if (takes.includes(kind as keyof typeof kinds)) assert.doesNotThrow(check(value), kind);
      else isRefusedFor(name, check(value));
    }
  });
  test(`${name} is refused where reading it throws`, () => {
    const part = Object.defineProperty({}, key, { get: () => assert.fail("on purpose"), enumerable: true });
    isRefusedFor(name, () => checkOptions(around(part) as BridgeOptions));
  });
}

test("a pattern that is none is refused", () => {
  isRefusedFor("allowedOrigins", () => checkOptions({ ...max, allowedOrigins: [new Proxy(/x/, {})] } as BridgeOptions));
});

test("there is no bridge without a page", () => {
  const { window } = globalThis;
  for (const none of [undefined, {}]) {
    globalThis.window = none as never;
    isRefusedFor("window", () => checkOptions(max as BridgeOptions));
  }
  globalThis.window = window;
  assert.doesNotThrow(() => checkOptions(max as BridgeOptions));
});

test("the defaults are filled in", () => {
  assert.deepEqual(configOf(max as BridgeOptions), {
    host: "max", timeout: 5000, issuer: "ctibridge", hostIssuers: ["MAX", "CXA"], subscriptionTypes: ["all"], contactIdFilters: false, signedOutStates: [],
    screenPop: false, debounce: 100, linkWindow: 3000, reconcileTimeout: 60_000, transferTimeout: 0, joinedHandles: false,
  });
  const chosen = configOf({ ...max, contactId: "7", contactIdFilters: true } as BridgeOptions);
  assert.deepEqual([chosen.contactId, chosen.contactIdFilters], ["7", true]);
  assert.deepEqual(configOf({ ...max, signedOutStates: ["LoggedOut"] } as BridgeOptions).signedOutStates, ["LoggedOut"]);
});

test("what is for a console only has its default around adapters", () => {
  const { host, issuer, hostIssuers, contactId } = configOf({ ...ccai, issuer: "acme", hostIssuers: ["X"], contactId: "7" } as unknown as BridgeOptions);
  assert.deepEqual({ host, issuer, hostIssuers, contactId }, { host: "ccai", issuer: "ctibridge", hostIssuers: ["MAX", "CXA"], contactId: undefined });
});

test("what a page around adapters chose reaches the module", () => {
  const names = { redactionStarted: ["Redaction_On"] };
  const chosen = { ...ccai, reconcileTimeout: 5, transferTimeout: 6, eventNames: names, joinedAgent: "handling", screenPop: { target: "tab", allowedOrigins, debounce: 0, linkWindow: 7 } };
  const { screenPop, debounce, linkWindow, reconcileTimeout, transferTimeout, joinedHandles, eventNames: named } = configOf(chosen as BridgeOptions);
  assert.deepEqual({ screenPop, debounce, linkWindow, reconcileTimeout, transferTimeout, joinedHandles, named },
    { screenPop: true, debounce: 0, linkWindow: 7, reconcileTimeout: 5, transferTimeout: 6, joinedHandles: true, named: names });
});

test("a failure differs from other errors, also between two copies of the class", () => {
  const failure = new BridgeError("DESTROYED", "text");
  assert.ok(isBridgeError(failure) && failure instanceof Error);
  assert.equal(failure.name, "BridgeError");
  assert.ok(!isBridgeError(new Error("text")));
  assert.ok(!isBridgeError({ name: "BridgeError", code: "DESTROYED" }));
});
