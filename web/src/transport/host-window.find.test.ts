import assert from "node:assert/strict";
import { test } from "node:test";

import type { MaxOptions } from "../api/types.js";
import { isBridgeError } from "../api/errors.js";
import { findHost } from "./host-window.js";
import { targetOrigin } from "./origins.js";

const allowedOrigins = ["https://max.example"];
const parent = { name: "parent" } as unknown as Window;
const opener = { name: "opener", closed: false } as unknown as Window;
const closed = { name: "closed", closed: true } as unknown as Window;
const given = { name: "given" } as unknown as Window;

/** A page as the browser shows it: by itself, framed, or opened. */
function page(parts: { framed?: boolean; opener?: Window; ancestors?: readonly string[] }): void {
  const own: Record<string, unknown> = { opener: parts.opener ?? null, location: { ancestorOrigins: parts.ancestors } };
  own["parent"] = parts.framed ? parent : own;
  globalThis.window = own as never;
}

const options = (more: Partial<MaxOptions> = {}): MaxOptions => ({ host: "max", allowedOrigins, ...more });

const found: [sentence: string, parts: Parameters<typeof page>[0], more: Partial<MaxOptions>, window: Window, origin: string | undefined][] = [
  ["a framed page finds its parent, and its origin where the browser tells", { framed: true, ancestors: ["https://max.example", "https://top.example"] }, {}, parent, "https://max.example"],
  ["a framed page takes the only allowed origin for the parent's where the browser tells none", { framed: true }, {}, parent, "https://max.example"],
  ["of several allowed origins none is taken for it", { framed: true }, { allowedOrigins: ["https://a.example", "https://b.example"] }, parent, undefined],
  ["a pop-out finds its opener", { opener }, {}, opener, "https://max.example"],
  ["a pop-out in a frame finds its opener, of whose origin the browser tells nothing", { framed: true, opener, ancestors: ["https://evil.test"] }, {}, opener, "https://max.example"],
  ["a framed page whose opener is closed finds its parent", { framed: true, opener: closed, ancestors: ["https://max.example"] }, {}, parent, "https://max.example"],
  ["a page that was given the window takes it", { framed: true, opener, ancestors: ["https://evil.test"] }, { hostWindow: given }, given, "https://max.example"],
  ["a page that was given a window needs no frame", {}, { hostWindow: given }, given, "https://max.example"],
];

for (const [sentence, parts, more, window, origin] of found) {
  test(sentence, () => {
    page(parts);
    assert.deepEqual(findHost(options(more)), { window, origin });
  });
}

const refused: [sentence: string, parts: Parameters<typeof page>[0], code: string, details: object][] = [
  ["a page by itself has no console", {}, "NOT_FRAMED", {}],
  ["a page whose opener is closed has none", { opener: closed }, "NOT_FRAMED", {}],
  ["a parent of another origin is refused at once", { framed: true, ancestors: ["https://evil.test"] }, "ORIGIN_REJECTED", { origin: "https://evil.test" }],
  ["a parent is refused although the window above it is the console", { framed: true, ancestors: ["https://evil.test", "https://max.example"] }, "ORIGIN_REJECTED", { origin: "https://evil.test" }],
];

for (const [sentence, parts, code, details] of refused) {
  test(sentence, () => {
    page(parts);
    assert.throws(() => findHost(options()), (error) => {
      assert.ok(isBridgeError(error));
      assert.deepEqual([error.code, error.details], [code, details]);
      return true;
    });
  });
}

test("a message goes to an origin, and to any where none can be addressed", () => {
  assert.deepEqual([undefined, "null", "https://max.example"].map(targetOrigin), ["*", "*", "https://max.example"]);
});
