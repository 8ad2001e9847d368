import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import type { AnyEvent, Bridge } from "../api/types.js";
import { ccaiFields, maxFields } from "./allow-list.js";
import { recordTrace } from "./index.js";

/** A bridge that emits what the test says, and the lines of its trace. */
function traced(host: "max" | "ccai"): { emit: (type: string, payload: unknown, vendor?: boolean) => void; lines: string[]; stop: () => void } {
  const handlers = new Set<(event: AnyEvent) => void>();
  const on = (type: string, handler: (event: AnyEvent) => void) => {
    assert.equal(type, "*");
    handlers.add(handler);
    return () => handlers.delete(handler);
  };
  const lines: string[] = [];
  const stop = recordTrace({ host, on } as unknown as Bridge, { write: (line) => lines.push(line) });
  const emit = (type: string, payload: unknown, vendor = true) => handlers.forEach((handle) => handle({ type, vendor, payload }));
  return { emit, lines, stop };
}

/** Every name of a field in the vendors' types, nested ones too. */
function fieldNames(): string[] {
  const sources = ["max", "ccai"].map((name) => readFileSync(`src/vendor/${name}.ts`, "utf8")).join("\n");
  const names = new Set([...sources.matchAll(/[ {](\w+)\??: /g)].map((m) => m[1]!));
  assert.ok(names.has("ANI") && names.has("FirstName") && names.has("agent_email") && names.has("message") && names.has("recordUrl"));
  assert.ok(names.size > 150, `${names.size} names`);
  return [...names];
}

const person = "Mira Holt, mira.holt@northwind.test";
const phone = "8015550142";
const shapes: unknown[] = [person, phone, Number(phone), { name: person }, [{ [person]: phone }], `2031-04-09T08:15:30Z ${person}`, `True ${person}`];

for (const host of ["max", "ccai"] as const) {
  test(`no personal data in any field of any event of ${host} is in the trace`, () => {
    const names = fieldNames();
    const types = Object.keys(host === "max" ? maxFields : ccaiFields);
    const { emit, lines } = traced(host);
    for (const type of [...types, "Unknown_Event", person]) {
      for (const value of shapes) {
        const fields = Object.fromEntries([...names, person].map((name) => [name, value]));
        emit(type, { ...fields, Type: type, type, data: fields });
        emit(type, value);
        emit(type, { Type: type, type, data: value });
      }
    }
    const text = lines.join("\n");
    assert.ok(types.every((type) => text.includes(type)), "each type is there");
    for (const part of ["Mira", "northwind", "8015550142", "Unknown_Event"]) assert.ok(!text.includes(part), part);
    assert.match(text, /100000[1-9]/, "ids are there, as others");
  });
}

test("what the allow-list keeps of a call is there, with the same number for the same id", () => {
  const { emit, lines, stop } = traced("max");
  const call = { Type: "CallContactEvent", ContactID: "701200345", MasterID: "701200345", ParentContactId: "", Status: "Active", ANI: phone, FinalState: "False", StartTimeUTC: "2031-04-09T08:15:30.000Z" };
  emit("CallContactEvent", call);
  emit("CallContactEvent", { ...call, ContactID: "9", Status: person });
  emit("contact.started", call, false);
  stop();
  emit("CallContactEvent", call);
  const [header, opened, ...rest] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual({ ...header, started: "" }, { trace: "ctibridge", version: 1, started: "", writer: "sdk" });
  assert.deepEqual(opened, { at: 0, console: "max", page: 1, opened: {} });
  const kept = { Type: "CallContactEvent", MasterID: "1000001", ParentContactId: "", FinalState: "False", StartTimeUTC: "2031-04-09T08:15:30.000Z" };
  assert.deepEqual(rest.map((l) => (l["message"] as { payload: unknown }).payload), [
    { issuer: "MAX", contactId: null, events: [{ ...kept, ContactID: "1000001", Status: "Active" }] },
    { issuer: "MAX", contactId: null, events: [{ ...kept, ContactID: "1000002" }] },
  ]);
});

test("an adapter's event is text of JSON, on the page of its kind", () => {
  const { emit, lines } = traced("ccai");
  emit("New_Call", { type: "New_Call", data: { call_id: 990017, agent_email: person } });
  emit("Party_Added", { type: "Party_Added", data: { chat_id: "880231", type: "agent" } });
  assert.deepEqual(lines.slice(3).map((line) => ({ ...JSON.parse(line), at: 0 })), [
    { at: 0, console: "call", page: 1, message: { direction: "sent", frame: "parent", origin: "*", payload: '{"type":"New_Call","data":{"call_id":1000001}}' } },
    { at: 0, console: "chat", page: 2, message: { direction: "sent", frame: "parent", origin: "*", payload: '{"type":"Party_Added","data":{"chat_id":"1000002","type":"agent"}}' } },
  ]);
});

test("a clock that is set back does not set back the trace", (t) => {
  let now = 10_000;
  t.mock.method(Date, "now", () => now);
  const { emit, lines } = traced("max");
  for (now of [12_000, 11_000, 13_000]) {
    emit("Mute", { Type: "Mute", AgentMuted: "True" });
  }
  assert.deepEqual(lines.slice(2).map((line) => (JSON.parse(line) as { at: number }).at), [2000, 2000, 3000]);
});

test("a trace has the times of a test's clock, if the page has one", (t) => {
  const place = Symbol.for("ctibridge.clock");
  const page = globalThis as { [place]?: object };
  t.after(() => delete page[place]);
  let now = 10_000;
  page[place] = { now: () => now };
  const { emit, lines } = traced("max");
  now = 40_000;
  emit("Mute", { Type: "Mute", AgentMuted: "True" });
  assert.deepEqual([lines[0], lines.at(-1)].map((line) => (JSON.parse(line!) as { started?: string; at?: number })).map(({ started, at }) => started ?? at), ["1970-01-01T00:00:10.000Z", 30_000]);
});
