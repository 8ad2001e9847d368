import assert from "node:assert/strict";
import { test } from "node:test";

import { Dispatcher } from "./dispatcher.js";
import { FoldedState, isOwnEvent } from "./folded-state.js";
import type { Contact } from "../contract/contract.gen.js";

const contact = (id: string, state: Contact["state"]): Contact => ({
  id, channel: "voice", direction: "inbound", state, recording: false, masked: false, focused: false,
});

function desk(): { state: FoldedState; dispatcher: Dispatcher; tell: (type: string, payload: unknown, vendor?: boolean) => void } {
  const state = new FoldedState();
  const dispatcher = new Dispatcher(isOwnEvent, state);
  return { state, dispatcher, tell: (type, payload, vendor = false) => dispatcher.emit({ type, vendor, payload }) };
}

const settled = (): Promise<void> => new Promise((resolve) => queueMicrotask(resolve));

test("every handler of a type is called, in order", async () => {
  const { dispatcher, tell } = desk();
  const heard: string[] = [];
  dispatcher.on("message.received", () => heard.push("a"));
  dispatcher.on("message.received", () => heard.push("b"));
  await settled();
  tell("message.received", {});
  assert.deepEqual(heard, ["a", "b"]);
});

test("the session token reaches who asked for it, and no timeline", async () => {
  const { dispatcher, tell } = desk();
  const heard: string[] = [];
  dispatcher.on("session.token", ({ token }: { token: string }) => heard.push(token));
  dispatcher.on("*", ({ type }: { type: string }) => heard.push(type));
  await settled();
  tell("session.token", { token: "secret" });
  tell("screen.pop", { url: "https://crm.test/" });
  assert.deepEqual(heard, ["secret", "screen.pop"]);
});

test("a removed handler is not called, and its neighbour still is", async () => {
  const { dispatcher, tell } = desk();
  const heard: string[] = [];
  const stop = dispatcher.on("Mute", () => heard.push("removed"));
  const off = (): void => void heard.push("off");
  dispatcher.on("Mute", off);
  dispatcher.on("Mute", () => heard.push("kept"));
  await settled();
  stop();
  dispatcher.off("Mute", off);
  tell("Mute", {}, true);
  assert.deepEqual(heard, ["kept"]);
});

test("once hears one event", async () => {
  const { dispatcher, tell } = desk();
  let heard = 0;
  dispatcher.on("Mute", () => heard++, true);
  await settled();
  tell("Mute", {}, true);
  tell("Mute", {}, true);
  assert.equal(heard, 1);
});

test("a handler that throws keeps no other from its event, and is reported", async () => {
  const { dispatcher, tell } = desk();
  const reported: unknown[] = [];
  globalThis.reportError = (error: unknown) => void reported.push(error);
  let heard = 0;
  dispatcher.on("Mute", () => {
    throw new Error("handler");
  });
  dispatcher.on("Mute", () => heard++);
  await settled();
  tell("Mute", {}, true);
  assert.equal(heard, 1);
  assert.equal((reported[0] as Error).message, "handler");
});

test("an event that a handler brings about waits for its turn", async () => {
  const { dispatcher, tell } = desk();
  const heard: string[] = [];
  dispatcher.on("first", () => {
    tell("second", {}, true);
    heard.push("first, a");
  });
  dispatcher.on("first", () => heard.push("first, b"));
  dispatcher.on("second", () => heard.push("second"));
  await settled();
  tell("first", {}, true);
  assert.deepEqual(heard, ["first, a", "first, b", "second"]);
});

test("a late handler gets the present state first, and each event once", async () => {
  const { dispatcher, tell } = desk();
  tell("contact.offered", contact("1", "offered"));
  tell("contact.started", contact("2", "active"));
  tell("contact.started", contact("2", "active"));
  const heard: string[] = [];
  dispatcher.on("contact.offered", (c: Contact) => heard.push(`offered ${c.id}`));
  dispatcher.on("contact.started", (c: Contact) => heard.push(`started ${c.id}`));
  assert.deepEqual(heard, [], "not before on has returned");
  tell("contact.started", contact("3", "active"));
  assert.deepEqual(heard, ["offered 1", "started 2", "started 3"]);
  await settled();
  assert.equal(heard.length, 3);
});

test("a handler that joins from within a handler sees what comes after", async () => {
  const { dispatcher, tell } = desk();
  const heard: string[] = [];
  dispatcher.on("Mute", () => {
    if (heard.length === 0) dispatcher.on("Mute", () => heard.push("joined"));
    heard.push("first");
  });
  await settled();
  tell("Mute", {}, true);
  tell("Mute", {}, true);
  assert.deepEqual(heard, ["first", "first", "joined"]);
});

test("a vendor's event cannot pose as one of ours", async () => {
  const { state, dispatcher, tell } = desk();
  let posed = 0;
  let all = 0;
  for (const type of ["connection", "error", "agent.state", "__proto__", "constructor"]) dispatcher.on(type, () => posed++);
  dispatcher.on("*", () => all++);
  await settled();
  posed = 0; // the present connection
  tell("connection", { state: "failed" }, true);
  tell("agent.state", { status: "busy" }, true);
  assert.equal(posed, 0);
  assert.equal(all, 2);
  assert.equal(state.connection.state, "connecting");
  tell("connection", { state: "connected" });
  assert.equal(posed, 1);
  assert.equal(state.connection.state, "connected");
});

test("handlers find the state already folded", async () => {
  const { state, dispatcher, tell } = desk();
  const seen: (string | undefined)[] = [];
  dispatcher.on("contact.updated", (c: Contact) => seen.push(state.contacts.get(c.id)?.state));
  dispatcher.on("contact.removed", (c: Contact) => seen.push(state.contacts.get(c.id)?.state));
  await settled();
  tell("contact.updated", contact("1", "held"));
  tell("contact.removed", contact("1", "ended"));
  assert.deepEqual(seen, ["held", undefined]);
});

test("after clear nobody is called", async () => {
  const { dispatcher, tell } = desk();
  let heard = 0;
  dispatcher.on("Mute", () => heard++);
  dispatcher.on("message.received", () => heard++);
  await settled();
  tell("Mute", {}, true);
  tell("message.received", {});
  dispatcher.clear();
  tell("Mute", {}, true);
  tell("message.received", {});
  assert.equal(heard, 2);
});

test("a handler that is removed before it joins hears nothing of the present", async () => {
  const { dispatcher, tell } = desk();
  tell("contact.started", contact("1", "active"));
  const heard: string[] = [];
  dispatcher.on("contact.started", () => heard.push("removed"))();
  dispatcher.on("contact.started", () => heard.push("kept"));
  await settled();
  assert.deepEqual(heard, ["kept"]);
});

test("a vendor's event that is named like the token is in the timeline", async () => {
  const { dispatcher, tell } = desk();
  const heard: string[] = [];
  dispatcher.on("*", ({ type }: { type: string }) => heard.push(type));
  await settled();
  tell("session.token", {}, true);
  assert.deepEqual(heard, ["session.token"]);
});

test("a handler that joins late gets the present state although nothing happens any more", async () => {
  const { dispatcher, tell } = desk();
  tell("contact.started", contact("1", "active"));
  const heard: string[] = [];
  dispatcher.on("contact.started", (c: Contact) => heard.push(c.id));
  assert.deepEqual(heard, []);
  await settled();
  assert.deepEqual(heard, ["1"]);
});
