import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";

const file = (name: string): string => readFileSync(`../hostsim/pageclock/assets/${name}`, "utf8");
const script = `globalThis.clock = (() => {${file("clock.js")}; return new PageClock(); })();${file("acknowledge.js")}`;
const morning = Date.parse("2031-04-09T08:15:30Z");

type Listener = (event: object) => void;

/** A page whose real time the test moves. */
class Page {
  real = 500;
  /** What the browser is to call, and when. */
  wake: { call: () => void; due: number } | undefined;
  readonly fired: string[] = [];
  readonly errors: unknown[] = [];
  readonly listeners: Listener[] = [];
  readonly global: any;

  constructor(given: object = {}) {
    this.global = createContext({
      performance: { now: () => this.real },
      setTimeout: (call: () => void, wait?: number) => (wait === undefined ? setTimeout(call) : (this.wake = { call, due: this.real + wait })),
      clearTimeout: (wake: object) => wake === this.wake && (this.wake = undefined),
      reportError: (error: unknown) => this.errors.push(error),
      addEventListener: (_: string, listener: Listener) => this.listeners.push(listener),
      ...given,
    });
    runInContext(script, this.global);
  }
  get clock() {
    return this.global.clock;
  }
  set(name: string, milliseconds: number): number {
    return this.clock.setTimeout((said: string) => this.fired.push(`${said} ${this.clock.now() - morning}`), milliseconds, name);
  }
  follow(after: number, how = {}): Promise<{ fired: number; next: number | null }> {
    return this.clock.follow({ now: new Date(morning + after).toISOString(), stopped: true, factor: 1, ...how });
  }
  pass(milliseconds: number): void {
    this.real += milliseconds;
    const { wake } = this;
    if (wake && wake.due <= this.real) wake.call();
  }
  fence(data: unknown = { hostsimFence: 1 }): string[] {
    const said: string[] = [];
    for (const listener of this.listeners) listener({ data, ports: [{ postMessage: (by: string) => said.push(by) }] });
    return said;
  }
}

// What comes out of the page has prototypes of its own.
const same = (got: unknown, want: unknown) => assert.equal(JSON.stringify(got), JSON.stringify(want));

test("a clock stands until it is told, and then shows what it was told", async () => {
  const page = new Page();
  page.set("a", 10);
  page.pass(1000);
  same(await page.follow(0), { fired: 0, next: 10 });
  assert.equal(page.clock.now(), morning);
  page.pass(1000);
  assert.equal(page.clock.now(), morning);
  same(page.fired, []);
});

test("timers fire when the clock gets there, in order, and at their own times", async () => {
  const page = new Page();
  await page.follow(0);
  page.set("b", 20);
  page.set("a", 10);
  page.set("with a", 10);
  page.clock.clearTimeout(page.set("taken back", 10));
  page.clock.setTimeout(() => page.set("of c", 5), 20);
  same(await page.follow(9), { fired: 0, next: 1 });
  same(await page.follow(30), { fired: 5, next: null });
  same(page.fired, ["a 10", "with a 10", "b 20", "of c 25"]);
});

test("a clock that is to be at a time already shows it, and its timers wait", async () => {
  const page = new Page();
  page.set("early", 5);
  await page.clock.reach(new Date(morning).toISOString());
  page.set("a", 10);
  await page.clock.reach(new Date(morning + 10).toISOString());
  assert.equal(page.clock.now(), morning + 10);
  same(page.fired, []);
  page.clock.clearTimeout(page.set("a message came", 0));
  same(await page.follow(10), { fired: 2, next: null });
  same(page.fired, ["early 10", "a 10"]);
});

test("a timer that throws is reported, and the next one fires", async () => {
  const page = new Page();
  await page.follow(0);
  page.clock.setTimeout(() => { throw new Error("no"); }, 1);
  page.set("a", 1);
  same(await page.follow(1), { fired: 2, next: null });
  assert.equal(page.errors.length, 1);
  same(page.fired, ["a 1"]);
});

test("a clock that goes fires its timers by itself, at its factor", async () => {
  const page = new Page();
  await page.follow(0);
  page.set("a", 100);
  await page.follow(0, { stopped: false, factor: 10 });
  page.set("b", 200);
  page.pass(9);
  same(page.fired, []);
  page.pass(1);
  same(page.fired, ["a 100"]);
  page.pass(10);
  same(page.fired, ["a 100", "b 200"]);
  assert.equal(page.wake, undefined);
  await page.follow(200);
  page.set("c", 1);
  assert.equal(page.wake, undefined, "it stands again");
});

test("a clock that goes back keeps what is left of its timers", async () => {
  const page = new Page();
  await page.follow(3_600_000);
  page.set("a", 10);
  same(await page.follow(0), { fired: 0, next: 10 });
  same(await page.follow(10), { fired: 1, next: null });
});

test("what is told at the same time is followed in turn", async () => {
  const page = new Page();
  await page.follow(0);
  page.set("a", 10);
  page.set("b", 20);
  same(await Promise.all([page.follow(10), page.follow(20)]), [{ fired: 1, next: 10 }, { fired: 1, next: null }]);
});

test("a document acknowledges a fence, unless a bridge in it does", () => {
  const page = new Page();
  same(page.fence(), ["page"]);
  same([page.fence("text"), page.fence(null)], [[], []]);
  let connection: (about: object) => void = () => {};
  page.global.__CTIBRIDGE_HOOK__({ on: (_: string, handler: typeof connection) => (connection = handler) });
  same(page.fence(), []);
  for (const [state, by] of [["connected", []], ["failed", ["page"]], ["connecting", []], ["closed", ["page"]]] as const) {
    connection({ state });
    same(page.fence(), by);
  }
});

test("a tool that looks at the bridges still gets them", () => {
  const seen: unknown[] = [];
  const page = new Page({ __CTIBRIDGE_HOOK__: (bridge: unknown) => seen.push(bridge) });
  const bridge = { on: () => {} };
  page.global.__CTIBRIDGE_HOOK__(bridge);
  same(seen.length, 1);
});
