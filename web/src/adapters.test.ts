import assert from "node:assert/strict";
import { test } from "node:test";

import { Adapters, type Load } from "./adapters.js";

class Frame extends EventTarget {
  readonly contentWindow = {} as Window;
}

const frame = (): Frame & HTMLIFrameElement => new Frame() as Frame & HTMLIFrameElement;

function make(...frames: HTMLIFrameElement[]): { adapters: Adapters; list: (HTMLIFrameElement | null)[]; places: number[] } {
  const places: number[] = [];
  const list: (HTMLIFrameElement | null)[] = frames;
  const adapters = new Adapters(list, ({ loaded }: Load) => places.push(loaded));
  adapters.windows();
  return { adapters, list, places };
}

test("each load of a frame is told with its place, the first one too", () => {
  const [call, chat] = [frame(), frame()];
  const { places } = make(call, chat);
  for (const f of [chat, call, chat]) f.dispatchEvent(new Event("load"));
  assert.deepEqual(places, [1, 0, 1]);
});

test("a frame that the page adds to its list is listened to, and an empty place is no window", () => {
  const { adapters, list, places } = make(frame());
  const added = frame();
  list.push(null, added);
  assert.deepEqual(adapters.windows(), [list[0]!.contentWindow, null, added.contentWindow]);
  added.dispatchEvent(new Event("load"));
  assert.deepEqual(places, [2]);
});

test("a frame is adopted behind the others and keeps its place when another is released", () => {
  const first = frame();
  const { adapters, list, places } = make(first);
  const adopted = frame();
  assert.equal(adapters.adopt(adopted), 1);
  assert.equal(adapters.release(0), true);
  assert.equal(adapters.release(0), false, "there is nothing left to release");
  assert.deepEqual(list, [null, adopted]);
  assert.deepEqual(adapters.windows(), [null, adopted.contentWindow]);
  for (const f of [first, adopted]) f.dispatchEvent(new Event("load"));
  assert.deepEqual(places, [1]);
});

test("a frame that nothing was told of is silent, and an empty place is none", () => {
  const { adapters } = make(frame(), frame(), frame());
  adapters.release(1);
  assert.deepEqual(adapters.states(new Map([[2, { index: 2, state: "signedIn" }]])), [
    { index: 0, state: "silent" },
    { index: 2, state: "signedIn" },
  ]);
});

test("nothing is told after the end", () => {
  const call = frame();
  const { adapters, places } = make(call);
  adapters.close();
  call.dispatchEvent(new Event("load"));
  assert.deepEqual(places, []);
});
