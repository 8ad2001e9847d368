import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import type { ScreenPopRequest, ScreenPopOptions } from "../api/types.js";
import { ScreenPops } from "./screen-pops.js";
import { settled } from "./browser-tabs.world.js";

// Records among the tabs of a page: what the browser gives them, and what another tab may say.

class Channel {
  static readonly all: Channel[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly sent: { readonly type: string }[] = [];
  closed = false;

  constructor(readonly name: string) {
    Channel.all.push(this);
  }

  postMessage(data: { readonly type: string }): void {
    if (this.closed) throw new DOMException("closed", "InvalidStateError");
    this.sent.push(data);
  }

  close(): void {
    this.closed = true;
  }
}

const page = new EventTarget();
const tab = { hidden: false };
/** Names of locks, in the order in which they were asked for, with "!" where one was stolen. */
const asked: string[] = [];

Object.assign(globalThis, {
  HTMLIFrameElement: class {},
  BroadcastChannel: Channel,
  document: tab,
  addEventListener: page.addEventListener.bind(page),
});
Object.defineProperty(globalThis, "navigator", { value: {
  locks: {
    /** Grants each lock at once: this tab is the only one. */
    request: async (name: string, options: LockOptions, callback: (lock: object) => unknown) => {
      asked.push(name + (options.steal ? "!" : ""));
      await callback({ name });
    },
  },
}, configurable: true });

const restored = (persisted: boolean): Event => Object.assign(new Event("pageshow"), { persisted });

/** Records that were opened, with what the page's own function showed and which events the page got. */
function open(given: Partial<ScreenPopOptions> = {}): { records: ScreenPops; channel: Channel; shown: string[]; events: string[] } {
  const shown: string[] = [];
  const events: string[] = [];
  const records = new ScreenPops({ target: ({ url }) => void shown.push(url), allowedOrigins: ["https://crm.test"], ...given }, 5000, {
    popped: (id, { elsewhere }) => events.push(`popped ${id} ${elsewhere}`),
    onShown: ({ url }: ScreenPopRequest) => events.push(`shown ${url}`),
    log: (line) => events.push(line),
  });
  records.open();
  return { records, channel: Channel.all.at(-1)!, shown, events };
}

const ask = (url: unknown): object => ({ type: "ask", id: "x/1", from: "x", at: Date.now(), url });

beforeEach(() => {
  tab.hidden = false;
  asked.length = 0;
  Channel.all.length = 0;
});

for (const [sentence, url, isShown] of [
  ["of an allowed origin is shown", "https://crm.test/1", true],
  ["of another origin is not shown", "https://evil.test/1", false],
  ["of a host that begins like the allowed one is not shown", "https://crm.test.evil.test/1", false],
  ["that names the allowed host as its user is not shown", "https://crm.test@evil.test/1", false],
  ["of the allowed host without encryption is not shown", "http://crm.test/1", false],
  ["that is a script is not shown", "javascript:alert(1)", false],
  ["that the browser makes for the allowed origin is not shown", "blob:https://crm.test/8f2c", false],
  ["that is no address is not shown", "https://", false],
  ["that is an address of the page is not shown", "/1", false],
] as const) {
  test(`a record that another tab asks for and ${sentence}`, async () => {
    const { records, channel, shown } = open();
    await settled();
    channel.onmessage?.({ data: ask(url) });
    await settled();
    assert.deepEqual(shown, isShown ? [url] : []);
    records.close();
  });

  test(`a record that another tab says it has shown and ${sentence} is ${isShown ? "" : "not "}reported`, async () => {
    const { records, channel, events } = open();
    await settled();
    channel.onmessage?.({ data: { type: "done", showing: "x/2", url } });
    assert.deepEqual(events, isShown ? [`shown ${url}`] : []);
    records.close();
  });
}

test("tabs of one name are a group, and the option names it", () => {
  open().records.close();
  open({ tabGroup: "acme" }).records.close();
  assert.deepEqual(Channel.all.map(({ name }) => name), ["ctibridge:ctibridge", "ctibridge:acme"]);
});

test("a page that is alone by its own wish speaks to no tab", () => {
  const { records } = open({ tabGroup: false });
  assert.equal(Channel.all.length, 0);
  assert.deepEqual(asked, []);
  records.close();
});

for (const event of ["focus", "visibilitychange"]) {
  test(`a tab leads that the agent looks at after ${event}, and none that is hidden`, () => {
    tab.hidden = true;
    const { records } = open();
    assert.deepEqual(asked, ["ctibridge:ctibridge"], "it waits");
    page.dispatchEvent(new Event(event));
    assert.equal(asked.length, 1);
    tab.hidden = false;
    page.dispatchEvent(new Event(event));
    assert.deepEqual(asked.slice(1), ["ctibridge:ctibridge!"]);
    records.close();
    page.dispatchEvent(new Event(event));
    assert.equal(asked.length, 2, "a page that was closed listens no more");
  });
}

test("a page that goes into the browser's cache leaves the group, and shows its records by itself", async () => {
  const { records, channel, shown, events } = open();
  await settled();
  page.dispatchEvent(new Event("pagehide"));
  assert.deepEqual(channel.sent.map(({ type }) => type), ["left"]);
  assert.ok(channel.closed);
  await records.pop(7, { url: "https://crm.test/1" });
  assert.deepEqual(shown, ["https://crm.test/1"]);
  assert.deepEqual(events, ["popped 7 false"]);
  records.close();
});

test("a page that comes back from the browser's cache joins again, and one that is loaded has joined already", () => {
  const { records } = open();
  page.dispatchEvent(restored(false));
  assert.equal(Channel.all.length, 1);
  page.dispatchEvent(new Event("pagehide"));
  page.dispatchEvent(restored(true));
  assert.equal(Channel.all.length, 2);
  records.close();
  page.dispatchEvent(restored(true));
  assert.equal(Channel.all.length, 2);
  assert.ok(Channel.all.every(({ closed }) => closed));
});

test("the tab that leads shows its own record, once", async () => {
  const { records, channel, shown, events } = open();
  await settled();
  await records.pop(7, { url: "https://crm.test/1", contactId: "call:7" });
  assert.deepEqual(shown, ["https://crm.test/1"]);
  assert.deepEqual(events, ["popped 7 false"]);
  assert.deepEqual(channel.sent.map(({ type }) => type), ["done"]);
  records.close();
});
