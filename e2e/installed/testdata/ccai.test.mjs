import assert from "node:assert/strict";
import { test } from "node:test";

import puppeteer from "puppeteer-core";
import { chromium } from "ctibridge/testing";
import { useHostsim } from "ctibridge/testing/node";

const hostsim = useHostsim();
const record = "https://crm.test/7";

/** Opens a page whose adapter is loaded, at a clock that stands still. */
async function open(t, name) {
  const browser = await puppeteer.launch(chromium());
  t.after(() => browser.close());
  await hostsim().clock.stop();
  const page = await browser.newPage();
  await hostsim().clock.drive(page);
  await page.goto(`PAGE/${name}?adapters=${hostsim().url}`);
  await adapter();
  return page;
}

/** Waits until an adapter is open, and is not one of those. */
async function adapter(...old) {
  for (;;) {
    const open = (await hostsim().consoles()).map(({ page }) => page);
    const found = open.find((page) => !old.includes(page));
    if (found !== undefined) return found;
  }
}

test("a record pops after its debounce, and a call that an adapter has lost ends after the timeout", async (t) => {
  const page = await open(t, "ccai.html");
  const take = () => page.evaluate(() => said.splice(0));
  const call = hostsim().call.last;
  await call.signIn();
  await call.ring();
  await call.answer();
  await call.popRecord({ url: record });
  await call.fence();
  await hostsim().clock.advance(99);
  assert.deepEqual(await take(), []);
  await hostsim().clock.advance(1);
  assert.deepEqual(await take(), [record]);

  await hostsim().clock.advance(5000); // else the adapter might have spoken of the call while it loaded
  await call.fault({ fault: "lost-end", on: true });
  const first = await adapter();
  await page.evaluate(() => (document.querySelector("iframe").src += "&again"));
  await adapter(first);
  await hostsim().clock.advance(59_999);
  assert.deepEqual(await take(), []);
  await hostsim().clock.advance(1);
  assert.deepEqual(await take(), ["assumed"]);
});

test("an element says after two seconds that its adapter is silent", async (t) => {
  const page = await open(t, "elements.html");
  const status = () => page.evaluate(() => document.getElementById("adapter").shadowRoot.querySelector("[part=state]").textContent);
  await page.evaluate(() => document.getElementById("adapter").shadowRoot.querySelector("iframe").contentWindow !== null);
  const before = await status();
  await hostsim().clock.advance(1999);
  assert.equal(await status(), before);
  await hostsim().clock.advance(1);
  assert.equal(await status(), "No message yet");
});
