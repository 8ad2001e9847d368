import assert from "node:assert/strict";
import { test } from "node:test";

import type { ScreenPopRequest, ScreenPopOptions } from "../api/types.js";
import { ScreenPops } from "./screen-pops.js";
import { settled } from "./browser-tabs.world.js";

class Frame {}
globalThis.HTMLIFrameElement = Frame as never;
globalThis.document = { hidden: false } as never;
globalThis.addEventListener = (() => undefined) as never;

const requested: string[] = [];
const locks = { request: (name: string) => (requested.push(name), new Promise(() => undefined)) };
const browser = (parts: object): unknown => Object.defineProperty(globalThis, "navigator", { value: parts, configurable: true });

/** Records of a page whose own function keeps what it is to show; what it reports and logs is kept too. */
function records(tabGroup: ScreenPopOptions["tabGroup"], show: (record: ScreenPopRequest) => void = () => undefined): { page: ScreenPops; events: string[] } {
  const events: string[] = [];
  const page = new ScreenPops({ target: (record) => (events.push(record.url), show(record)), allowedOrigins: ["https://crm.test"], ...(tabGroup === undefined ? {} : { tabGroup }) }, 5000, {
    popped: (id, { elsewhere, reason }) => events.push(`${id} ${reason ?? elsewhere}`),
    onShown: () => events.push("shown"),
    log: (line) => events.push(line),
  });
  return { page, events };
}

const record = { url: "https://crm.test/1" };

test("the page's own function never runs in the middle of the module's call", async () => {
  const { page, events } = records(false);
  void page.pop(7, record);
  assert.deepEqual(events, []);
  await settled();
  assert.deepEqual(events, [record.url, "7 false"]);
});

test("a record that was asked for when the bridge is destroyed is not shown, and nothing is reported", async () => {
  const { page, events } = records(false);
  void page.pop(7, record);
  page.close();
  await settled();
  assert.deepEqual(events, []);
});

test("a function that destroys the bridge is the last to hear of it", async () => {
  let end = (): void => undefined;
  const { page, events } = records(false, () => end());
  end = () => page.close();
  void page.pop(7, record);
  await settled();
  assert.deepEqual(events, [record.url]);
});

for (const [sentence, closes, names] of [
  ["joins the tabs", false, ["ctibridge:ctibridge"]],
  ["that was destroyed before it opened joins no tabs", true, []],
] as const) {
  test(`a page ${sentence}`, () => {
    requested.length = 0;
    browser({ locks });
    const { page } = records(undefined);
    if (closes) page.close();
    page.open();
    page.close();
    assert.deepEqual(requested, names);
  });
}

test("a page without Web Locks shows its records by itself, and says so in the log", async () => {
  browser({});
  const { page, events } = records(undefined);
  page.open();
  void page.pop(7, record);
  await settled();
  assert.deepEqual(events, ["no Web Locks: each tab shows its records", record.url, "7 false"]);
});

test("the page gets what became of its record, which it did not know, in the time that it gave", async () => {
  const outcomes: unknown[] = [];
  const never = new Promise<void>(() => undefined);
  const page = new ScreenPops({ target: () => never, allowedOrigins: ["https://crm.test"], tabGroup: false }, 1, {
    popped: (id, outcome) => outcomes.push(id, outcome),
    onShown: () => outcomes.push("shown"),
    log: () => undefined,
  });
  await page.pop(7, record);
  assert.deepEqual(outcomes, [7, { elsewhere: false, known: false }]);
});
