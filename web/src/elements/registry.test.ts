import assert from "node:assert/strict";
import { test } from "node:test";

import { isBridgeError } from "../api/errors.js";
import type { AnyEvent } from "../api/types.js";
import type { Connection } from "../contract/contract.gen.js";
import { type Member, Registry, type SharedBridge } from "./registry.js";

/** A bridge that only keeps what was done to it, and says what the test makes it say. */
class FakeBridge {
  connection: Connection = { state: "connected" };
  sourceFrame: number | undefined;
  destroyed = 0;
  readonly frames: (HTMLIFrameElement | undefined)[];
  readonly #handlers = new Map<string, Set<(payload: never) => void>>();

  constructor(frames: readonly HTMLIFrameElement[]) {
    this.frames = [...frames];
  }

  on(type: string, handler: (payload: never) => void): () => void {
    const all = this.#handlers.get(type) ?? new Set();
    this.#handlers.set(type, all.add(handler));
    return () => all.delete(handler);
  }

  adopt(frame: HTMLIFrameElement): number {
    return this.frames.push(frame) - 1;
  }

  release(index: number): void {
    this.frames[index] = undefined;
  }

  destroy(): void {
    this.destroyed++;
  }

  say(type: string, payload: unknown, from?: number, vendor = false): void {
    this.sourceFrame = from;
    const event: AnyEvent = { type, vendor, payload };
    for (const handler of this.#handlers.get("*") ?? []) handler(event as never);
    if (!vendor) for (const handler of this.#handlers.get(type) ?? []) handler(payload as never);
    this.sourceFrame = undefined;
  }
}

/** An element that keeps what it gets. */
function member(...names: string[]): Member & { reported: string[] } {
  const reported: string[] = [];
  return {
    reported,
    frames: names.map((name) => ({ name }) as HTMLIFrameElement),
    dispatch: (type) => reported.push(type),
    connectionChanged: ({ state }) => reported.push(`linked ${state}`),
    adapterChanged: (frame, state) => reported.push(`${names[frame]} ${state}`),
  };
}

function registry(): { registry: Registry; opened: FakeBridge[] } {
  const opened: FakeBridge[] = [];
  const open = (_origin: string, _options: object, frames: readonly HTMLIFrameElement[]): SharedBridge => {
    const bridge = new FakeBridge(frames);
    opened.push(bridge);
    return bridge as unknown as SharedBridge;
  };
  return { registry: new Registry(open), opened };
}

test("two elements of a tenant share one bridge, and the last to leave closes it", () => {
  const { registry: all, opened } = registry();
  const call = all.join("https://acme.test", undefined, member("call"));
  const chat = all.join("https://acme.test", undefined, member("chat"));
  assert.equal(opened.length, 1);
  assert.equal(call.bridge, chat.bridge);
  assert.equal(opened[0]!.frames.length, 2);
  call.leave();
  call.leave();
  assert.deepEqual([opened[0]!.frames[0], opened[0]!.destroyed], [undefined, 0]);
  chat.leave();
  assert.equal(opened[0]!.destroyed, 1);
  all.join("https://acme.test", undefined, member("call"));
  assert.equal(opened.length, 2, "the next one opens another");
});

test("tenants have bridges of their own", () => {
  const { registry: all, opened } = registry();
  all.join("https://acme.test", undefined, member("call"));
  all.join("https://bolt.test", undefined, member("call"));
  assert.equal(opened.length, 2);
});

test("an event goes to one element: that of the frame that posted, else the first", () => {
  const { registry: all, opened } = registry();
  const [call, chat] = [member("call"), member("chat")];
  const seat = all.join("https://acme.test", undefined, call);
  all.join("https://acme.test", undefined, chat);
  opened[0]!.say("New_Call", {}, 0, true);
  opened[0]!.say("message.received", {}, 1);
  opened[0]!.say("screen.pop", {});
  assert.deepEqual([call.reported, chat.reported], [["New_Call", "screen.pop"], ["message.received"]]);
  seat.leave();
  opened[0]!.say("screen.pop", {});
  assert.deepEqual([call.reported.length, chat.reported], [2, ["message.received", "screen.pop"]]);
});

test("the state of an adapter goes to the element that has its frame", () => {
  const { registry: all, opened } = registry();
  const [first, second] = [member("call"), member("call", "chat")];
  all.join("https://acme.test", undefined, first);
  all.join("https://acme.test", undefined, second);
  opened[0]!.say("adapter.state", { index: 2, state: "signedIn" });
  assert.deepEqual([first.reported, second.reported], [[], ["chat signedIn", "adapter.state"]]);
});

test("a vendor's event that is named like the adapter's state poses as nothing", () => {
  const { registry: all, opened } = registry();
  const only = member("call");
  all.join("https://acme.test", undefined, only);
  opened[0]!.say("adapter.state", { index: 0, state: "signedIn" }, 0, true);
  assert.deepEqual(only.reported, ["adapter.state"]);
});

test("the state of the connection goes to every element until it leaves", () => {
  const { registry: all, opened } = registry();
  const [call, chat] = [member("call"), member("chat")];
  const seat = all.join("https://acme.test", undefined, call);
  all.join("https://acme.test", undefined, chat);
  seat.leave();
  opened[0]!.say("connection", { state: "failed" });
  assert.ok(!call.reported.includes("linked failed"));
  assert.ok(chat.reported.includes("linked failed"));
});

test("a bridge that has failed is shared no more", () => {
  const { registry: all, opened } = registry();
  const old = all.join("https://acme.test", undefined, member("call"));
  opened[0]!.connection = { state: "failed" };
  const fresh = all.join("https://acme.test", undefined, member("chat"));
  assert.notEqual(old.bridge, fresh.bridge);
  old.leave();
  assert.equal(all.join("https://acme.test", undefined, member("call")).bridge, fresh.bridge, "and its end takes no other's place");
});

test("an element with other options gets the error that the first one's hold", () => {
  const { registry: all } = registry();
  const options = { timeout: 1000 };
  const errors: unknown[] = [];
  const second: Member = { ...member("chat"), dispatch: (_type, _vendor, payload) => errors.push(payload) };
  all.join("https://acme.test", options, member("call"));
  all.join("https://acme.test", options, second);
  all.join("https://acme.test", undefined, second);
  assert.equal(errors.length, 0);
  all.join("https://acme.test", { timeout: 1000 }, second);
  assert.ok(isBridgeError(errors[0]) && errors[0].details["option"] === "options");
});

test("a bridge that was closed is shared no more either", () => {
  const { registry: all, opened } = registry();
  all.join("https://acme.test", undefined, member("call"));
  opened[0]!.connection = { state: "closed" };
  all.join("https://acme.test", undefined, member("chat"));
  assert.equal(opened.length, 2);
  opened[1]!.connection = { state: "connecting" };
  all.join("https://acme.test", undefined, member("chat"));
  assert.equal(opened.length, 2, "one that connects is");
});

test("an element that leaves takes its own frames along and no other's", () => {
  const { registry: all, opened } = registry();
  const [call, chat] = [member("call"), member("chat", "call")];
  all.join("https://acme.test", undefined, call);
  const seat = all.join("https://acme.test", undefined, chat);
  seat.leave();
  assert.deepEqual(opened[0]!.frames.map((frame) => frame?.name), ["call", undefined, undefined]);
  opened[0]!.say("adapter.state", { index: 1, state: "signedIn" });
  assert.deepEqual(chat.reported, [], "it gets nothing more");
  opened[0]!.say("adapter.state", { index: 0, state: "responding" });
  assert.deepEqual(call.reported, ["adapter.state", "call responding", "adapter.state"]);
});

test("a vendor's event that is named like the adapter's state is the speaker's", () => {
  const { registry: all, opened } = registry();
  const [call, chat] = [member("call"), member("chat")];
  all.join("https://acme.test", undefined, call);
  all.join("https://acme.test", undefined, chat);
  opened[0]!.say("adapter.state", { index: 0, state: "signedIn" }, 1, true);
  assert.deepEqual([call.reported, chat.reported], [[], ["adapter.state"]]);
});

test("the element with other options gets an error of the bridge's own, INVALID_ARGUMENT", () => {
  const { registry: all } = registry();
  const reported: unknown[] = [];
  all.join("https://acme.test", { timeout: 1 }, member("call"));
  all.join("https://acme.test", { timeout: 2 }, { ...member("chat"), dispatch: (type, vendor, payload) => reported.push(type, vendor, isBridgeError(payload) && payload.code) });
  assert.deepEqual(reported, ["error", false, "INVALID_ARGUMENT"]);
});
