import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { isOwn } from "./state.js";

test("exactly the names of the neutral layer are ours", () => {
  const source = readFileSync("src/wire.gen.ts", "utf8");
  const map = source.slice(source.indexOf("interface EventMap"));
  const names = [...map.matchAll(/^ {2}"([^"]+)": /gm)].map((m) => m[1]!);
  assert.ok(names.length > 10);
  for (const name of [...names, "*"]) assert.ok(isOwn(name), name);
  for (const name of ["New_Call", "CallContactEvent", "toString", "__proto__", ""]) assert.ok(!isOwn(name), name);
});
