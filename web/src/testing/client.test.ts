import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { HostsimError } from "./errors.js";
import { Hostsim } from "./hostsim.js";
import { connect, startHostsim } from "./start.js";

/** Answers every request with what a test wants next, and keeps what was asked. */
let answer: { status: number; body: string; type?: string } = { status: 200, body: "{}" };
const asked: string[] = [];
const server = createServer(async (request: IncomingMessage, response) => {
  let body = "";
  for await (const part of request) body += part;
  asked.push([request.method, request.url, body].join(" ").trim());
  response.writeHead(answer.status, answer.type ? { "content-type": answer.type } : {}).end(answer.body);
});
let hostsim: Hostsim;

before(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  hostsim = await connect(`http://localhost:${(server.address() as AddressInfo).port}/`);
});
after(() => {
  server.closeAllConnections();
  server.close();
});

async function asks(call: () => Promise<unknown>, body = "{}"): Promise<string | undefined> {
  answer = { status: 200, body };
  await call();
  return asked.pop();
}

test("each call is a request of the control API", async () => {
  assert.equal(await asks(() => hostsim.max.last.ring({ caller: "801" })), 'POST /__admin/v1/max/last/ring {"caller":"801"}');
  assert.equal(await asks(() => hostsim.call.page(3).callerHangsUp()), "POST /__admin/v1/call/3/caller-hangs-up {}");
  assert.equal(await asks(() => hostsim.max.last.state()), "GET /__admin/v1/consoles/last");
  assert.equal(await asks(() => hostsim.max.last.fence({ frame: "workspace" })), "POST /__admin/v1/consoles/last/fence?frame=workspace");
  assert.equal(await asks(() => hostsim.max.page(2).post("workspace", 1)), 'POST /__admin/v1/consoles/2/messages {"frame":"workspace","payload":1}');
  assert.equal(await asks(() => hostsim.max.page(2).reset()), "POST /__admin/v1/consoles/2/reset");
  assert.equal(await asks(() => hostsim.max.last.addFault({ fault: "drop", count: 1 }), "[]"), 'POST /__admin/v1/consoles/last/faults {"fault":"drop","count":1}');
  assert.equal(await asks(() => hostsim.call.last.faults(), "[]"), "GET /__admin/v1/consoles/last/faults");
  assert.equal(await asks(() => hostsim.max.page(2).clearFaults(), "[]"), "DELETE /__admin/v1/consoles/2/faults");
  assert.equal(await asks(() => hostsim.max.last.breakPage({ fault: "frame-reload" }), ""), 'POST /__admin/v1/consoles/last/page-faults {"fault":"frame-reload"}');
  assert.equal(await asks(() => hostsim.reset("max"), ""), 'POST /__admin/v1/reset {"vendor":"max"}');
  assert.equal(await asks(() => hostsim.reset(), ""), "POST /__admin/v1/reset {}");
  assert.equal(await asks(() => hostsim.journal.find({ type: "A&B" }), "[]"), "GET /__admin/v1/journal?type=A%26B");
  assert.equal(await asks(() => hostsim.journal.waitFor({ page: 1 }, { within: 9 })), "GET /__admin/v1/journal/wait?page=1&timeout=9");
  assert.equal(await asks(() => hostsim.journal.clear(), ""), "DELETE /__admin/v1/journal");
  assert.equal(await asks(() => hostsim.clock.stop()), "POST /__admin/v1/clock/stop");
  assert.equal(await asks(() => hostsim.clock.continue()), "POST /__admin/v1/clock/continue");
  assert.equal(await asks(() => hostsim.clock.setFactor(10)), 'PUT /__admin/v1/clock/factor {"factor":10}');
  assert.equal(await asks(() => hostsim.clock.state()), "GET /__admin/v1/clock");
  assert.equal(await asks(() => hostsim.clock.advance(90)), 'POST /__admin/v1/clock/advance {"milliseconds":90}');
});

test("a page is driven by the script that the simulator serves", async () => {
  const scripts: string[] = [];
  const page = { on() {}, frames: () => [], evaluateOnNewDocument: async (script: string) => scripts.push(script), browserContext: () => ({ on() {} }) };
  answer = { status: 200, body: "(() => {})()", type: "text/javascript; charset=utf-8" };
  await hostsim.clock.drive(page as never);
  assert.deepEqual([asked.pop(), scripts], ["GET /__admin/v1/clock/page.js", ["(() => {})()"]]);
});

test("a list that is null is an empty one", async () => {
  answer = { status: 200, body: "null" };
  assert.deepEqual(await hostsim.consoles(), []);
  assert.deepEqual(await hostsim.journal.find(), []);
  assert.deepEqual(await hostsim.max.last.faults(), []);
});

test("a console can be returned from an async function", async () => {
  const { last } = hostsim.max;
  assert.equal(await Promise.resolve(last), last);
});

test("a problem becomes an error with its status, field and detail", async () => {
  const errors = [{ location: "body.caller", message: "is too long" }, { location: "query.type", message: "missed", value: { seq: 1 } }];
  answer = { status: 422, body: JSON.stringify({ detail: "a field is wrong", errors }) };
  const wrong = await hostsim.max.last.ring().catch((error: unknown) => error);
  assert.ok(wrong instanceof HostsimError);
  assert.equal(wrong.status, 422);
  assert.equal(wrong.field, "body.caller");
  assert.equal(wrong.detail, "a field is wrong");
  assert.deepEqual(wrong.errors, errors);
  assert.equal(wrong.message, 'POST /max/last/ring: 422, a field is wrong\n  body.caller: is too long\n  query.type: missed {"seq":1}');
});

test("an answer that is no problem is told as it is", async () => {
  answer = { status: 502, body: "Bad gateway" };
  await assert.rejects(hostsim.max.last.answer(), { status: 502, detail: "Bad gateway", field: undefined });
  answer = { status: 500, body: "{}" };
  await assert.rejects(hostsim.max.last.answer(), { detail: "no reason was given" });
});

test("a simulator that cannot be started is told, with the program's own words", async () => {
  await assert.rejects(startHostsim({ bin: "/nowhere/hostsim" }), /\/nowhere\/hostsim cannot be started: set HOSTSIM_BIN/);
  await assert.rejects(startHostsim({ bin: process.execPath }), /ended at once: .*bad option: --port/);
});

test("each page of a simulator is an argument of its own", async () => {
  const folder = await mkdtemp(join(tmpdir(), "ctibridge-"));
  const bin = join(folder, "hostsim");
  await writeFile(bin, '#!/bin/sh\necho "$@" >&2\n', { mode: 0o700 });
  for (const [crm, want] of [[undefined, "--json"], ["http://a/", "--json --crm http://a/"], [["http://a/", "http://b/"], "--json --crm http://a/ --crm http://b/"]] as const) {
    await assert.rejects(startHostsim({ bin, ...(crm && { crm }) }), { message: `${bin} ended at once: --port 0 ${want}` });
  }
  await rm(folder, { recursive: true });
});

test("connect needs an address", async () => {
  const before = process.env["HOSTSIM_URL"];
  delete process.env["HOSTSIM_URL"];
  await assert.rejects(connect(), /HOSTSIM_URL/);
  process.env["HOSTSIM_URL"] = hostsim.url;
  assert.equal((await connect()).url, hostsim.url);
  if (before === undefined) delete process.env["HOSTSIM_URL"];
});
