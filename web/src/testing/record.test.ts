import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";

import type { DrivenPage } from "./driven-page.js";
import { NoRecordError, waitForRecord } from "./record.js";

/** A tab, which both libraries' pages are made of here. */
class Tab extends EventEmitter {
  urls: string[];
  constructor(...urls: string[]) {
    super();
    this.urls = urls;
  }
  frames() {
    return this.urls.map((url) => ({ url: () => url, evaluate: async () => null }));
  }
  go(url: string) {
    this.urls.push(url);
    this.emit("framenavigated");
  }
}

/** As Playwright has it: a context tells of its tabs. */
function playwright(tab: Tab) {
  const context = Object.assign(new EventEmitter(), { tabs: [tab], pages: () => context.tabs, addInitScript: async () => {} });
  return { context, page: Object.assign(tab, { context: () => context }) as DrivenPage };
}

/** As puppeteer has it: a context tells of its targets. */
function puppeteer(tab: Tab) {
  const context = Object.assign(new EventEmitter(), { urls: [] as string[], targets: () => context.urls.map((url) => ({ url: () => url })) });
  return { context, page: Object.assign(tab, { browserContext: () => context, evaluateOnNewDocument: async () => {} }) as DrivenPage };
}

const record = "http://crm.test/?id=1";

for (const [name, make] of [["Playwright", playwright], ["puppeteer", puppeteer]] as const)
  test(`${name}: a record is found where it is already, and in a frame that goes there`, async () => {
    assert.equal(await waitForRecord(make(new Tab("http://crm.test/", record)).page, record), record);
    const tab = new Tab("http://crm.test/");
    const { page } = make(tab);
    const found = waitForRecord(page, /id=1$/);
    tab.go(record);
    assert.equal(await found, record);
    assert.equal(tab.listenerCount("framenavigated"), 0);
  });

test("Playwright: a record is found in a tab that opens later", async () => {
  const { context, page } = playwright(new Tab());
  const found = waitForRecord(page, record);
  const opened = new Tab("about:blank");
  context.tabs.push(opened);
  context.emit("page", opened);
  opened.go(record);
  assert.equal(await found, record);
  assert.equal(context.listenerCount("page") + opened.listenerCount("framenavigated"), 0);
});

test("puppeteer: a record is found in a tab that opens later", async () => {
  const { context, page } = puppeteer(new Tab());
  const found = waitForRecord(page, record);
  context.urls.push(record);
  context.emit("targetchanged");
  assert.equal(await found, record);
  assert.equal(context.listenerCount("targetcreated") + context.listenerCount("targetchanged"), 0);
});

test("a record that does not come is an error with what was shown", async () => {
  const { page } = playwright(new Tab("http://crm.test/", "http://crm.test/?id=2"));
  const none = await waitForRecord(page, record, { within: 1 }).catch((error: unknown) => error);
  assert.ok(none instanceof NoRecordError);
  assert.deepEqual(none.shown, ["http://crm.test/", "http://crm.test/?id=2"]);
  assert.match(none.message, /No tab and no frame showed http:\/\/crm\.test\/\?id=1 within 1 ms\. They showed:\n {2}http:/);
});
