import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { FoldedState, isOwnEvent } from "./folded-state.js";

test("exactly the names of the neutral layer are ours", () => {
  const source = readFileSync("src/contract/contract.gen.ts", "utf8");
  const map = source.slice(source.indexOf("interface EventMap"));
  const names = [...map.matchAll(/^ {2}"([^"]+)": /gm)].map((m) => m[1]!);
  assert.ok(names.length > 10);
  for (const name of [...names, "*"]) assert.ok(isOwnEvent(name), name);
  for (const name of ["New_Call", "CallContactEvent", "toString", "__proto__", ""]) assert.ok(!isOwnEvent(name), name);
});

test("a late handler gets the state of each adapter, and nothing of one that posted nothing", () => {
  const state = new FoldedState();
  assert.deepEqual(state.present("adapter.state"), []);
  for (const payload of [{ index: 1, state: "responding" }, { index: 0, state: "signedIn" }, { index: 1, state: "signedOut" }]) {
    state.apply({ type: "adapter.state", vendor: false, payload });
  }
  assert.deepEqual(state.present("adapter.state"), [{ index: 1, state: "signedOut" }, { index: 0, state: "signedIn" }]);
});

test("a late handler gets an agent whose state is known in the console's word only, and none that is not known", () => {
  const state = new FoldedState();
  assert.deepEqual(state.present("agent.state"), []);
  const agent = { status: "unknown", vendorState: "LoggedOut", muted: false };
  state.apply({ type: "agent.state", vendor: false, payload: agent });
  assert.deepEqual(state.present("agent.state"), [agent]);
});

test("all that is known is there for a module that is started again, in the order in which it came", () => {
  const state = new FoldedState();
  assert.deepEqual(state.known(), { agent: { status: "unknown", muted: false }, contacts: [], adapters: [] });
  const emit = (type: string, payload: unknown): void => state.apply({ type, vendor: false, payload });
  emit("contact.started", { id: "2" });
  emit("contact.started", { id: "1" });
  emit("contact.updated", { id: "2", state: "held" });
  emit("agent.state", { status: "busy", muted: true });
  emit("adapter.state", { index: 1, state: "signedIn" });
  assert.deepEqual(state.known(), {
    agent: { status: "busy", muted: true },
    contacts: [{ id: "2", state: "held" }, { id: "1" }],
    adapters: [{ index: 1, state: "signedIn" }],
  });
});
