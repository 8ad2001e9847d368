import assert from "node:assert/strict";
import { test } from "node:test";

import { quietTime, type AdapterStatus, AdapterStatusWatch } from "./adapter-status.js";
import { adviceOn } from "./strings.js";

/** A clock that only the test moves. */
function clock() {
  let now = 0;
  let last = 0;
  const due = new Map<number, { at: number; run: () => void }>();
  return {
    setTimeout: (run: () => void, after: number) => (due.set(++last, { at: now + after, run }), last),
    clearTimeout: (timer: number | undefined) => void due.delete(timer ?? 0),
    pass: (time: number) => {
      now += time;
      for (const [id, { at, run }] of due) if (at <= now && due.delete(id)) run();
    },
    get waiting() {
      return due.size;
    },
  };
}

function follow() {
  const time = clock();
  const seen: AdapterStatus[] = [];
  const status = new AdapterStatusWatch(time, (now) => seen.push(now));
  status.loading();
  return { time, seen, status };
}

test("an adapter that says nothing is silent only after a moment", () => {
  const { time, seen, status } = follow();
  status.loaded();
  time.pass(quietTime - 1);
  assert.equal(status.now, "loading");
  time.pass(1);
  assert.deepEqual(seen, ["silent"]);
});

test("an adapter that does not load is loading, however long it takes", () => {
  const { time, status } = follow();
  time.pass(100 * quietTime);
  assert.equal(status.now, "loading");
});

test("an adapter that is signed in is never called silent", () => {
  const { time, seen, status } = follow();
  status.loaded();
  status.reported("silent");
  status.reported("signedIn");
  time.pass(quietTime);
  status.reported("signedOut");
  assert.deepEqual(seen, ["signedIn", "signedOut"]);
});

test("an adapter that reloads itself is loading again, and silent if it stays so", () => {
  const { time, seen, status } = follow();
  status.loaded();
  status.reported("signedIn");
  status.reported("silent");
  time.pass(quietTime);
  assert.deepEqual(seen, ["signedIn", "loading", "silent"]);
});

test("a frame that the page itself forbids stays blocked until it is loaded anew", () => {
  const { time, status } = follow();
  status.blocked();
  status.loaded();
  status.reported("silent");
  time.pass(quietTime);
  assert.equal(status.now, "blocked");
  status.loading();
  assert.equal(status.now, "loading");
});

test("a frame that speaks was not the one that was forbidden", () => {
  const { status } = follow();
  status.blocked();
  status.reported("signedIn");
  assert.equal(status.now, "signedIn");
});

test("a stopped one leaves no timer", () => {
  const { time, status } = follow();
  status.loaded();
  assert.equal(time.waiting, 1);
  status.stop();
  assert.equal(time.waiting, 0);
});

test("who is to do what is said for the two that agents cannot mend, and for no other", () => {
  const page = "https://crm.acme.example";
  const tenant = "https://acme.uc1.ccaiplatform.com";
  const silent = adviceOn("silent", page, tenant)?.lines.join(" ") ?? "";
  assert.match(adviceOn("silent", page, tenant)?.title ?? "", /^Not signed in\?/, "nobody knows whether the agent is");
  for (const words of [page, "Agent Adapter – Domain Based Access Control", "acme.uc1.ccaiplatform.com", "reload"]) assert.ok(silent.includes(words), words);
  const advice = adviceOn("blocked", page, tenant)?.lines.join(" ") ?? "";
  for (const words of [page, "frame-src", tenant]) assert.ok(advice.includes(words), words);
  for (const status of ["loading", "responding", "signedIn", "signedOut"] as const) assert.equal(adviceOn(status, page, tenant), undefined);
});

test("an adapter has two seconds to speak", () => assert.equal(quietTime, 2000));

for (const [sentence, act] of [
  ["given another address", (status: AdapterStatusWatch) => status.loading()],
  ["forbidden", (status: AdapterStatusWatch) => status.blocked()],
] as const) {
  test(`an adapter that is ${sentence} while it is listened to is not called silent for that`, () => {
    const { time, seen, status } = follow();
    status.loaded();
    act(status);
    assert.equal(time.waiting, 0);
    time.pass(quietTime);
    assert.ok(!seen.includes("silent"));
  });
}

test("an adapter that loads twice in a row has its time from the second load on", () => {
  const { time, status } = follow();
  status.loaded();
  time.pass(quietTime - 1);
  status.loaded();
  assert.equal(time.waiting, 1);
  time.pass(quietTime - 1);
  assert.equal(status.now, "loading");
  time.pass(1);
  assert.equal(status.now, "silent");
});
