import assert from "node:assert/strict";
import { test } from "node:test";

import type { AdapterStatus } from "./adapter-status.js";
import { names, titles, statusText } from "./strings.js";

const adapterChanged: readonly AdapterStatus[] = ["loading", "blocked", "silent", "responding", "signedIn", "signedOut"];

test("each stand has a word of its own, that agents read", () => {
  const words = adapterChanged.map(statusText);
  assert.equal(new Set(words).size, adapterChanged.length);
  for (const word of words) assert.match(word, /^[A-Z][a-z ]+$/);
});

test("each adapter has a name and a title of its own", () => {
  for (const texts of [names, titles]) {
    assert.equal(new Set(Object.values(texts)).size, 2);
    for (const text of Object.values(texts)) assert.match(text, /^C(all|hat)[a-z ]*$/);
  }
});
