import assert from "node:assert/strict";
import { test } from "node:test";

import type { AllowedOrigin } from "../api/types.js";
import { originTest, soleOrigin } from "./origins.js";

const rows: [sentence: string, allowed: AllowedOrigin[], origin: string, connects: boolean][] = [
  ["the same origin", ["https://max.example"], "https://max.example", true],
  ["another of several", ["https://a.example", "https://b.example"], "https://b.example", true],
  ["another port", ["https://max.example"], "https://max.example:8443", false],
  ["another scheme", ["https://max.example"], "http://max.example", false],
  ["a subdomain", ["https://max.example"], "https://eu.max.example", false],
  ["an origin that begins alike", ["https://max.example"], "https://max.example.evil.test", false],
  ["a pattern that fits", [/https:\/\/\w+\.max\.example/], "https://eu.max.example", true],
  ["a pattern has to fit the whole", [/https:\/\/\w+\.max\.example/], "https://eu.max.example.evil.test", false],
  ["a pattern has to fit from the beginning", [/max\.example/], "https://max.example", false],
  ["a pattern of alternatives is bound on both sides", [/https:\/\/a\.test|https:\/\/b\.test/], "https://b.test.evil.test", false],
  ["a pattern with the flag g fits every time", [/https:\/\/max\.example/g], "https://max.example", true],
  ["a pattern without regard to case", [/HTTPS:\/\/max\.example/i], "https://max.example", true],
  ["any, spelled out", ["*"], "https://anything.test", true],
  ["an opaque origin, spelled out", ["null"], "null", true],
  ["an opaque origin, not spelled out", ["https://max.example"], "null", false],
];

for (const [sentence, allowed, origin, connects] of rows) {
  test(`${sentence} is ${connects ? "allowed" : "not allowed"}`, () => {
    const allows = originTest(allowed);
    assert.equal(allows(origin), connects);
    assert.equal(allows(origin), connects, "the second time as well");
  });
}

test("only one plain origin is the sole one", () => {
  assert.equal(soleOrigin(["https://max.example"]), "https://max.example");
  assert.equal(soleOrigin(["https://a.example", "https://b.example"]), undefined);
  assert.equal(soleOrigin(["*"]), undefined);
  assert.equal(soleOrigin([/x/]), undefined);
});
