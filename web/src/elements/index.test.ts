import assert from "node:assert/strict";
import { test } from "node:test";

test("where there is no browser the file can be imported, and defining does nothing", async () => {
  const { CtiAdapter, define } = await import("./index.js");
  define();
  assert.equal(typeof CtiAdapter, "function");
});
