import assert from "node:assert/strict";
import { test } from "node:test";

import type { ScreenPopTarget } from "../api/types.js";
import { PageClock } from "../browser/clock.js";
import { showRecord } from "./pop-target.js";

class Frame {
  src = "";
  constructor(readonly name: string, readonly isConnected: boolean) {}
}
globalThis.HTMLIFrameElement = Frame as never;

const record = { url: "https://crm.test/1", contactId: "call:7" };
const clock = new PageClock();
const show = (target: unknown): Promise<unknown> => showRecord(target as ScreenPopTarget, record, clock, 20);
const page = (...frames: Frame[]): void => void (globalThis.document = { querySelectorAll: () => frames } as never);

test("a frame is taken to the record", async () => {
  const frame = new Frame("", true);
  assert.equal(await show(frame), undefined);
  assert.equal(frame.src, record.url);
});

test("a frame that was taken out of the page is no target", async () => {
  const frame = new Frame("", false);
  assert.equal(((await show(frame)) as { reason: string }).reason, "no-target");
  assert.equal(frame.src, "");
});

test("a frame is looked up by its whole name, each time", async () => {
  page(new Frame("records", true));
  assert.equal(((await show({ frame: "record" })) as { reason: string }).reason, "no-target");
  const frame = new Frame("record", true);
  page(new Frame("records", true), frame);
  assert.equal(await show({ frame: "record" }), undefined);
  assert.equal(frame.src, record.url);
});

test("a new tab is cut off from this page before it goes to the record", async () => {
  const did: string[] = [];
  const tab = {
    set opener(value: unknown) { did.push(`opener ${String(value)}`); },
    location: { set href(url: string) { did.push(url); } },
  };
  globalThis.window = { open: (...args: string[]) => (did.push(args.join(" ")), tab) } as never;
  assert.equal(await show("tab"), undefined);
  assert.deepEqual(did, [" _blank", "opener null", record.url]);
});

test("a tab that the browser does not open is blocked", async () => {
  globalThis.window = { open: () => null } as never;
  const { reason, text } = (await show("tab")) as { reason: string; text: string };
  assert.equal(reason, "blocked");
  assert.match(text, /click.*pop-ups.*link/);
});

for (const [sentence, target, reason, text] of [
  ["returns has shown it", () => undefined, undefined, undefined],
  ["resolves has shown it", () => Promise.resolve(), undefined, undefined],
  ["never settles counts as having shown it", () => new Promise(() => undefined), undefined, undefined],
  ["throws has failed", () => { throw new Error("no room"); }, "failed", /no room/],
  ["throws no error has failed", () => { throw "no room"; }, "failed", /no room/],
  ["rejects has failed", () => Promise.reject(new Error("no room")), "failed", /no room/],
] as const) {
  test(`a function that ${sentence}`, async () => {
    const got = (await show(target)) as { reason: string; text: string } | undefined;
    assert.equal(got?.reason, reason);
    if (text) assert.match(got!.text, text);
  });
}

test("a function gets the record and its contact", async () => {
  const calls: unknown[] = [];
  await show((given: unknown) => void calls.push(given));
  assert.deepEqual(calls, [record]);
});
