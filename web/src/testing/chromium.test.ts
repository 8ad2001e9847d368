import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { test } from "node:test";

import { chromium, findChromium } from "./chromium.js";

test("CHROME_BIN goes before what is on the PATH", (t) => {
  const { CHROME_BIN, PATH } = process.env;
  const folder = mkdtempSync(join(tmpdir(), "chromium-"));
  t.after(() => {
    rmSync(folder, { recursive: true });
    Object.assign(process.env, { PATH });
    if (CHROME_BIN === undefined) delete process.env["CHROME_BIN"];
    else process.env["CHROME_BIN"] = CHROME_BIN;
  });
  process.env["CHROME_BIN"] = "/set/chrome";
  assert.equal(findChromium(), "/set/chrome");

  delete process.env["CHROME_BIN"];
  process.env["PATH"] = ["/nowhere", folder].join(delimiter);
  assert.throws(findChromium, /no Chromium found: install one, or set CHROME_BIN/);
  const program = join(folder, "chromium");
  writeFileSync(program, "");
  assert.throws(findChromium, "a file that cannot be run is none");
  chmodSync(program, 0o755);
  assert.equal(findChromium(), program);
  assert.equal(chromium().executablePath, program);
});
