import assert from "node:assert/strict";
import { test } from "node:test";

import { BridgeError } from "./errors.js";

test("an error keeps its cause, and has none where there is none", () => {
  const cause = new Error("why");
  assert.equal(new BridgeError("INTERNAL", "text", {}, cause).cause, cause);
  assert.equal("cause" in new BridgeError("INTERNAL", "text"), false);
});

test("a failure of the module becomes an error with its code, its text and what is known beside", () => {
  const error = BridgeError.of({ code: "HOST_SILENT", text: "nobody answered" }, { origin: "https://console.test" });
  assert.deepEqual([error.code, error.message, error.details], ["HOST_SILENT", "nobody answered", { origin: "https://console.test" }]);
  assert.deepEqual(BridgeError.of({ code: "DESTROYED", text: "" }).details, {});
});
