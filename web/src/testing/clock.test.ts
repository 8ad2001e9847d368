import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { test } from "node:test";

import { Clock } from "./clock.js";
import type { DrivenPage } from "./driven-page.js";
import { HostsimError } from "./errors.js";
import type { Requests } from "./requests.js";

const at = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** A simulator with delayed messages, and a page with timers, both by their times; lines has what happened. */
class World {
  readonly lines: string[] = [];
  now = 0;
  messages: number[] = [];
  timers: number[] = [];
  entries: { seq: number; direction: string; page: number; frame: string }[] = [];
  fails: Record<string, HostsimError> = {};
  readonly clock = new Clock({ do: async (id: string, given: never) => this.answer(id, given) } as unknown as Requests);
  readonly page = Object.assign(new EventEmitter(), {
    frames: () => [{ url: () => "", evaluate: async (_: unknown, { method, about }: { method: "follow" | "reach"; about: never }) => this[method](about) }],
    browserContext: () => Object.assign(new EventEmitter(), { targets: () => [] }),
    evaluateOnNewDocument: async (script: string) => void this.lines.push(script),
  });

  drive(): Promise<void> {
    return this.clock.drive(this.page as unknown as DrivenPage);
  }
  answer(id: string, given: { body?: { milliseconds: number }; path?: { page: string }; query?: { after?: number; frame?: string } }): unknown {
    if (this.fails[id]) throw this.fails[id];
    switch (id) {
      case "clock-page":
        return "the script";
      case "journal":
        return this.entries.filter(({ seq }) => seq > given.query!.after!);
      case "consoles":
        return [{ page: 1 }];
      case "fence":
        return void this.lines.push(`fence ${given.path!.page} ${given.query!.frame ?? "all"}`);
      case "clock-advance":
        this.advance(given.body!.milliseconds);
    }
    return { now: at(this.now), stopped: true, factor: 1, ...(this.messages[0] !== undefined && { next: at(this.messages[0]) }) };
  }
  advance(milliseconds: number): void {
    this.now += milliseconds;
    for (; this.messages[0] !== undefined && this.messages[0] <= this.now; this.messages.shift()) this.post(`message ${this.messages[0]} at ${this.shown}`, "sent");
  }
  post(line: string, direction: string): void {
    this.lines.push(line);
    this.entries.push({ seq: this.entries.length + 1, direction, page: 1, frame: "workspace" });
  }
  /** What the page shows. */
  shown = 0;

  reach(now: string): void {
    this.shown = Date.parse(now);
  }
  follow(state: { now: string }) {
    const now = (this.shown = Date.parse(state.now));
    const due = this.timers.filter((timer) => timer <= now);
    this.timers = this.timers.filter((timer) => timer > now);
    due.forEach((timer) => this.lines.push(`timer ${timer} at ${now}`));
    return { fired: due.length, next: this.timers.length > 0 ? Math.min(...this.timers) - now : null };
  }
}

test("a clock that drives no page is moved at once", async () => {
  const world = new World();
  world.messages = [10, 20];
  await world.clock.advance(30);
  assert.deepEqual(world.lines, ["message 10 at 0", "message 20 at 0"]);
});

test("simulator and page go from one time at which something is due to the next, the simulator first", async () => {
  const world = new World();
  world.messages = [10, 20];
  world.timers = [5, 20, 25, 31];
  await world.drive();
  assert.equal((await world.clock.advance(30)).now, at(30));
  const handled = ["fence 1 workspace", "fence 1 workspace"];
  assert.deepEqual(world.lines, [
    "the script", "timer 5 at 5", "fence 1 all", "message 10 at 10", ...handled, "message 20 at 20", ...handled, "timer 20 at 20", "fence 1 all", "timer 25 at 25", "fence 1 all",
  ]);
  assert.deepEqual(world.timers, [31]);
});

test("a time between two milliseconds is reached", async () => {
  const world = new World();
  world.messages = [10.5];
  await world.drive();
  await world.clock.advance(11);
  assert.deepEqual(world.lines.slice(0, 2), ["the script", "message 10.5 at 11"]);
});

test("what is wrong with the milliseconds is the simulator's to say, before anything moves", async () => {
  const world = new World();
  await world.drive();
  world.timers = [1];
  world.fails["clock-advance"] = new HostsimError("POST /clock/advance", 422, { errors: [{ location: "body.milliseconds" }] });
  for (const milliseconds of [-1, 1.5, NaN]) await assert.rejects(world.clock.advance(milliseconds), { field: "body.milliseconds" });
  assert.deepEqual(world.timers, [1]);
});

test("a window that is gone is not waited for, and one that acknowledges nothing is an error", async () => {
  const world = new World();
  await world.drive();
  world.timers = [1, 2];
  world.fails["fence"] = new HostsimError("POST /fence", 404, {});
  await world.clock.advance(1);
  world.fails["fence"] = new HostsimError("POST /fence", 504, {});
  await assert.rejects(world.clock.advance(1), { status: 504 });
});

test("a document that comes is told the time, in turn, until the page is closed", async () => {
  const world = new World();
  await world.drive();
  world.timers = [1];
  world.now = 1;
  world.page.emit("framenavigated");
  await world.clock.stop();
  assert.deepEqual(world.lines, ["the script", "timer 1 at 1"]);
  world.page.emit("close");
  assert.equal(world.page.listenerCount("framenavigated"), 0);
  world.timers = [2];
  await world.clock.advance(1);
  assert.deepEqual(world.timers, [2]);
});

test("a frame that goes away while it is told holds nobody up", async () => {
  const world = new World();
  await world.drive();
  world.page.frames = () => [{ url: () => "", evaluate: () => Promise.reject(new Error("Execution context was destroyed")) }];
  assert.equal((await world.clock.advance(5)).now, at(5));
});
