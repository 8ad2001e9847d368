import assert from "node:assert/strict";
import { test } from "node:test";

import { isBridgeError } from "../api/errors.js";
import { destroyed, malformed, unsupported } from "./failures.js";

test("each failure that the module does not know of has its code, and says what it is about", () => {
  for (const [error, code, says, details] of [
    [destroyed(), "DESTROYED", /destroyed/, {}],
    [unsupported("ccai", "hold"), "UNSUPPORTED", /"ccai".*hold.*supports\("hold"\)/, {}],
    [malformed("https://console.test"), "MALFORMED_MESSAGE", /JSON/, { origin: "https://console.test" }],
  ] as const) {
    assert.equal(error.code, code);
    assert.match(error.message, says);
    assert.deepEqual(error.details, details);
  }
});

test("an error of another kind that has a code is none of the bridge's", () => {
  assert.ok(!isBridgeError(Object.assign(new Error("no such file"), { code: "ENOENT" })));
  assert.ok(isBridgeError(Object.assign(new Error("from another copy"), { name: "BridgeError", code: "DESTROYED" })));
});
