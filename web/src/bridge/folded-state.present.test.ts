import assert from "node:assert/strict";
import { test } from "node:test";

import { FoldedState } from "./folded-state.js";
import type { Contact } from "../contract/contract.gen.js";

const contact = (id: string, state: Contact["state"], focused = false): Contact => ({
  id, channel: "voice", direction: "inbound", state, recording: false, masked: false, focused,
});

function folded(...contacts: Contact[]): FoldedState {
  const state = new FoldedState();
  for (const payload of contacts) state.apply({ type: "contact.updated", vendor: false, payload });
  return state;
}

const ids = (state: FoldedState, type: string): string[] => state.present(type).map((c) => (c as Contact).id);

test("a late handler gets what rings, what is connected and what is selected, each under its own name", () => {
  const state = folded(contact("1", "offered"), contact("2", "active", true), contact("3", "held"), contact("4", "wrapup"), contact("5", "dialing"), contact("6", "ended"));
  assert.deepEqual(ids(state, "contact.offered"), ["1"]);
  assert.deepEqual(ids(state, "contact.started"), ["2", "3"]);
  assert.deepEqual(ids(state, "contact.focused"), ["2"]);
  for (const type of ["contact.updated", "contact.ended", "contact.removed", "message.received", "*"]) assert.deepEqual(state.present(type), []);
  assert.deepEqual(state.present("connection"), [{ state: "connecting" }]);
});

test("every event about a contact says how it stands now, and one that is removed is gone", () => {
  for (const type of ["contact.offered", "contact.started", "contact.updated", "contact.ended", "contact.focused", "contact.transferred", "recording.paused", "recording.resumed"]) {
    const state = folded(contact("1", "offered"));
    state.apply({ type, vendor: false, payload: contact("1", "held") });
    assert.equal(state.contacts.get("1")?.state, "held", type);
    state.apply({ type: "contact.removed", vendor: false, payload: contact("1", "ended") });
    assert.equal(state.contacts.size, 0);
  }
});

test("what is about no contact makes none", () => {
  const state = folded();
  for (const type of ["message.received", "screen.pop", "participant.joined", "cobrowse.started"]) state.apply({ type, vendor: false, payload: { id: "1", contactId: "1" } });
  state.apply({ type: "contact.updated", vendor: true, payload: contact("1", "active") });
  assert.equal(state.contacts.size, 0);
});

test("before any event the agent is unknown and not muted, and no handler gets that", () => {
  const state = new FoldedState();
  assert.deepEqual(state.agent, { status: "unknown", muted: false });
  assert.deepEqual(state.present("agent.state"), []);
  state.apply({ type: "agent.state", vendor: false, payload: { status: "available", muted: true } });
  assert.deepEqual(state.agent, { status: "available", muted: true });
  assert.deepEqual(state.present("agent.state"), [state.agent]);
});
