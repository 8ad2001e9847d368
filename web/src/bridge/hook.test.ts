import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import type { Bridge } from "../api/types.js";
import { tellHook } from "./hook.js";

const bridge = { vendor: "max" } as unknown as Bridge;

afterEach(() => {
  globalThis.__CTIBRIDGE_HOOK__ = undefined;
});

test("a tool that set the hook gets each new bridge", () => {
  const got: Bridge[] = [];
  globalThis.__CTIBRIDGE_HOOK__ = (b) => got.push(b);
  tellHook(bridge);
  assert.deepEqual(got, [bridge]);
});

test("without a hook nothing happens", () => {
  tellHook(bridge);
});

test("a hook that throws is reported, and the page goes on", () => {
  const reported: unknown[] = [];
  globalThis.reportError = (error) => reported.push(error);
  const failure = new Error("of the tool");
  globalThis.__CTIBRIDGE_HOOK__ = () => {
    throw failure;
  };
  tellHook(bridge);
  assert.deepEqual(reported, [failure]);
});
