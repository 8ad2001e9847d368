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
  const stand = new AdapterStatusWatch(time, (now) => seen.push(now));
  stand.loading();
  return { time, seen, stand };
}

test("an adapter that says nothing is silent only after a moment", () => {
  const { time, seen, stand } = follow();
  stand.loaded();
  time.pass(quietTime - 1);
  assert.equal(stand.now, "loading");
  time.pass(1);
  assert.deepEqual(seen, ["silent"]);
});

test("an adapter that does not load is loading, however long it takes", () => {
  const { time, stand } = follow();
  time.pass(100 * quietTime);
  assert.equal(stand.now, "loading");
});

test("an adapter that is signed in is never called silent", () => {
  const { time, seen, stand } = follow();
  stand.loaded();
  stand.told("silent");
  stand.told("signedIn");
  time.pass(quietTime);
  stand.told("signedOut");
  assert.deepEqual(seen, ["signedIn", "signedOut"]);
});

test("an adapter that reloads itself is loading again, and silent if it stays so", () => {
  const { time, seen, stand } = follow();
  stand.loaded();
  stand.told("signedIn");
  stand.told("silent");
  time.pass(quietTime);
  assert.deepEqual(seen, ["signedIn", "loading", "silent"]);
});

test("a frame that the page itself forbids stays refused until it is loaded anew", () => {
  const { time, stand } = follow();
  stand.refused();
  stand.loaded();
  stand.told("silent");
  time.pass(quietTime);
  assert.equal(stand.now, "refused");
  stand.loading();
  assert.equal(stand.now, "loading");
});

test("a frame that speaks was not the one that was forbidden", () => {
  const { stand } = follow();
  stand.refused();
  stand.told("signedIn");
  assert.equal(stand.now, "signedIn");
});

test("a stopped one leaves no timer", () => {
  const { time, stand } = follow();
  stand.loaded();
  assert.equal(time.waiting, 1);
  stand.stop();
  assert.equal(time.waiting, 0);
});

test("who is to do what is said for the two that agents cannot mend, and for no other", () => {
  const page = "https://crm.acme.example";
  const tenant = "https://acme.uc1.ccaiplatform.com";
  const silent = adviceOn("silent", page, tenant)?.lines.join(" ") ?? "";
  assert.match(adviceOn("silent", page, tenant)?.title ?? "", /^Not signed in\?/, "nobody knows whether the agent is");
  for (const words of [page, "Agent Adapter – Domain Based Access Control", "acme.uc1.ccaiplatform.com", "reload"]) assert.ok(silent.includes(words), words);
  const refused = adviceOn("refused", page, tenant)?.lines.join(" ") ?? "";
  for (const words of [page, "frame-src", tenant]) assert.ok(refused.includes(words), words);
  for (const stand of ["loading", "heard", "signedIn", "signedOut"] as const) assert.equal(adviceOn(stand, page, tenant), undefined);
});

test("an adapter has two seconds to speak", () => assert.equal(quietTime, 2000));

for (const [sentence, act] of [
  ["given another address", (stand: AdapterStatusWatch) => stand.loading()],
  ["forbidden", (stand: AdapterStatusWatch) => stand.refused()],
] as const) {
  test(`an adapter that is ${sentence} while it is listened to is not called silent for that`, () => {
    const { time, seen, stand } = follow();
    stand.loaded();
    act(stand);
    assert.equal(time.waiting, 0);
    time.pass(quietTime);
    assert.ok(!seen.includes("silent"));
  });
}

test("an adapter that loads twice in a row has its time from the second load on", () => {
  const { time, stand } = follow();
  stand.loaded();
  time.pass(quietTime - 1);
  stand.loaded();
  assert.equal(time.waiting, 1);
  time.pass(quietTime - 1);
  assert.equal(stand.now, "loading");
  time.pass(1);
  assert.equal(stand.now, "silent");
});
