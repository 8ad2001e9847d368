import assert from "node:assert/strict";
import { test } from "node:test";

import { Dispatcher } from "./dispatcher.js";
import { FoldedState, isOwnEvent } from "./folded-state.js";
import type { Contact } from "../contract/contract.gen.js";

const contact = (id: string, state: Contact["state"]): Contact => ({
  id, channel: "voice", direction: "inbound", state, recording: false, masked: false, focused: false,
});

function newDispatcher(): { state: FoldedState; dispatcher: Dispatcher; dispatch: (type: string, payload: unknown, vendor?: boolean) => void } {
  const state = new FoldedState();
  const dispatcher = new Dispatcher(isOwnEvent, state);
  return { state, dispatcher, dispatch: (type, payload, vendor = false) => dispatcher.emit({ type, vendor, payload }) };
}

const settled = (): Promise<void> => new Promise((resolve) => queueMicrotask(resolve));

test("every handler of a type is called, in order", async () => {
  const { dispatcher, dispatch } = newDispatcher();
  const received: string[] = [];
  dispatcher.on("message.received", () => received.push("a"));
  dispatcher.on("message.received", () => received.push("b"));
  await settled();
  dispatch("message.received", {});
  assert.deepEqual(received, ["a", "b"]);
});

test("the session token reaches who asked for it, and no timeline", async () => {
  const { dispatcher, dispatch } = newDispatcher();
  const received: string[] = [];
  dispatcher.on("session.token", ({ token }: { token: string }) => received.push(token));
  dispatcher.on("*", ({ type }: { type: string }) => received.push(type));
  await settled();
  dispatch("session.token", { token: "secret" });
  dispatch("screen.pop", { url: "https://crm.test/" });
  assert.deepEqual(received, ["secret", "screen.pop"]);
});

test("a removed handler is not called, and its neighbour still is", async () => {
  const { dispatcher, dispatch } = newDispatcher();
  const received: string[] = [];
  const stop = dispatcher.on("Mute", () => received.push("removed"));
  const off = (): void => void received.push("off");
  dispatcher.on("Mute", off);
  dispatcher.on("Mute", () => received.push("kept"));
  await settled();
  stop();
  dispatcher.off("Mute", off);
  dispatch("Mute", {}, true);
  assert.deepEqual(received, ["kept"]);
});

test("once hears one event", async () => {
  const { dispatcher, dispatch } = newDispatcher();
  let received = 0;
  dispatcher.on("Mute", () => received++, true);
  await settled();
  dispatch("Mute", {}, true);
  dispatch("Mute", {}, true);
  assert.equal(received, 1);
});

test("a handler that throws keeps no other from its event, and is reported", async () => {
  const { dispatcher, dispatch } = newDispatcher();
  const reported: unknown[] = [];
  globalThis.reportError = (error: unknown) => void reported.push(error);
  let received = 0;
  dispatcher.on("Mute", () => {
    throw new Error("handler");
  });
  dispatcher.on("Mute", () => received++);
  await settled();
  dispatch("Mute", {}, true);
  assert.equal(received, 1);
  assert.equal((reported[0] as Error).message, "handler");
});

test("an event that a handler brings about waits for its turn", async () => {
  const { dispatcher, dispatch } = newDispatcher();
  const received: string[] = [];
  dispatcher.on("first", () => {
    dispatch("second", {}, true);
    received.push("first, a");
  });
  dispatcher.on("first", () => received.push("first, b"));
  dispatcher.on("second", () => received.push("second"));
  await settled();
  dispatch("first", {}, true);
  assert.deepEqual(received, ["first, a", "first, b", "second"]);
});

test("a late handler gets the present state first, and each event once", async () => {
  const { dispatcher, dispatch } = newDispatcher();
  dispatch("contact.offered", contact("1", "offered"));
  dispatch("contact.started", contact("2", "active"));
  dispatch("contact.started", contact("2", "active"));
  const received: string[] = [];
  dispatcher.on("contact.offered", (c: Contact) => received.push(`offered ${c.id}`));
  dispatcher.on("contact.started", (c: Contact) => received.push(`started ${c.id}`));
  assert.deepEqual(received, [], "not before on has returned");
  dispatch("contact.started", contact("3", "active"));
  assert.deepEqual(received, ["offered 1", "started 2", "started 3"]);
  await settled();
  assert.equal(received.length, 3);
});

test("a handler that joins from within a handler sees what comes after", async () => {
  const { dispatcher, dispatch } = newDispatcher();
  const received: string[] = [];
  dispatcher.on("Mute", () => {
    if (received.length === 0) dispatcher.on("Mute", () => received.push("joined"));
    received.push("first");
  });
  await settled();
  dispatch("Mute", {}, true);
  dispatch("Mute", {}, true);
  assert.deepEqual(received, ["first", "first", "joined"]);
});

test("a vendor's event cannot pose as one of ours", async () => {
  const { state, dispatcher, dispatch } = newDispatcher();
  let posed = 0;
  let all = 0;
  for (const type of ["connection", "error", "agent.state", "__proto__", "constructor"]) dispatcher.on(type, () => posed++);
  dispatcher.on("*", () => all++);
  await settled();
  posed = 0; // the present connection
  dispatch("connection", { state: "failed" }, true);
  dispatch("agent.state", { status: "busy" }, true);
  assert.equal(posed, 0);
  assert.equal(all, 2);
  assert.equal(state.connection.state, "connecting");
  dispatch("connection", { state: "connected" });
  assert.equal(posed, 1);
  assert.equal(state.connection.state, "connected");
});

test("handlers find the state already folded", async () => {
  const { state, dispatcher, dispatch } = newDispatcher();
  const seen: (string | undefined)[] = [];
  dispatcher.on("contact.updated", (c: Contact) => seen.push(state.contacts.get(c.id)?.state));
  dispatcher.on("contact.removed", (c: Contact) => seen.push(state.contacts.get(c.id)?.state));
  await settled();
  dispatch("contact.updated", contact("1", "held"));
  dispatch("contact.removed", contact("1", "ended"));
  assert.deepEqual(seen, ["held", undefined]);
});

test("after clear nobody is called", async () => {
  const { dispatcher, dispatch } = newDispatcher();
  let received = 0;
  dispatcher.on("Mute", () => received++);
  dispatcher.on("message.received", () => received++);
  await settled();
  dispatch("Mute", {}, true);
  dispatch("message.received", {});
  dispatcher.clear();
  dispatch("Mute", {}, true);
  dispatch("message.received", {});
  assert.equal(received, 2);
});

test("a handler that is removed before it joins hears nothing of the present", async () => {
  const { dispatcher, dispatch } = newDispatcher();
  dispatch("contact.started", contact("1", "active"));
  const received: string[] = [];
  dispatcher.on("contact.started", () => received.push("removed"))();
  dispatcher.on("contact.started", () => received.push("kept"));
  await settled();
  assert.deepEqual(received, ["kept"]);
});

test("a vendor's event that is named like the token is in the timeline", async () => {
  const { dispatcher, dispatch } = newDispatcher();
  const received: string[] = [];
  dispatcher.on("*", ({ type }: { type: string }) => received.push(type));
  await settled();
  dispatch("session.token", {}, true);
  assert.deepEqual(received, ["session.token"]);
});

test("a handler that joins late gets the present state although nothing happens any more", async () => {
  const { dispatcher, dispatch } = newDispatcher();
  dispatch("contact.started", contact("1", "active"));
  const received: string[] = [];
  dispatcher.on("contact.started", (c: Contact) => received.push(c.id));
  assert.deepEqual(received, []);
  await settled();
  assert.deepEqual(received, ["1"]);
});
