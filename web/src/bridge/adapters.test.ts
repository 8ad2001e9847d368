import assert from "node:assert/strict";
import { test } from "node:test";

import { Adapters, type Load } from "./adapters.js";

/** Where a frame is in the page, which an observer looks at. */
class Place {
  parentNode: Place | null = null;
  host: Place | undefined;
}

class Frame extends EventTarget {
  readonly contentWindow = {} as Window;
  isConnected = true;
  parentNode: Place | null = null;
}

/** Runs the callbacks of the places that an observer looks at, as the browser does when a script has ended. */
const observers = new Set<Observer>();
class Observer {
  readonly places = new Set<unknown>();
  constructor(readonly callback: () => void) {
    observers.add(this);
  }
  observe(place: unknown): void {
    this.places.add(place);
  }
  disconnect(): void {
    this.places.clear();
  }
}
globalThis.MutationObserver = Observer as never;
const changed = (place: Place): void => [...observers].filter(({ places }) => places.has(place)).forEach(({ callback }) => callback());

const frame = (): Frame & HTMLIFrameElement => new Frame() as Frame & HTMLIFrameElement;

interface Made {
  adapters: Adapters;
  list: (HTMLIFrameElement | null)[];
  /** Of the frames that loaded, and of those that are gone. */
  places: number[];
  gone: number[];
}

function make(...frames: HTMLIFrameElement[]): Made {
  const [places, gone]: [number[], number[]] = [[], []];
  const list: (HTMLIFrameElement | null)[] = frames;
  const adapters = new Adapters(list, ({ loaded, at }: Load) => (at === Infinity ? gone : places).push(loaded));
  adapters.windows();
  return { adapters, list, places, gone };
}

test("each load of a frame is reported with its place, the first one too", () => {
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
  const { adapters, list, places, gone } = make(first);
  const adopted = frame();
  assert.equal(adapters.adopt(adopted), 1);
  adapters.release(0);
  adapters.release(0);
  assert.deepEqual(gone, [0], "the second time there is nothing left to release");
  assert.deepEqual(list, [null, adopted]);
  assert.deepEqual(adapters.windows(), [null, adopted.contentWindow]);
  for (const f of [first, adopted]) f.dispatchEvent(new Event("load"));
  assert.deepEqual(places, [1]);
});

test("a frame that the module does not know is silent, and an empty place is none", () => {
  const { adapters } = make(frame(), frame(), frame());
  adapters.release(1);
  assert.deepEqual(adapters.states(new Map([[2, { index: 2, state: "signedIn" }]])), [
    { index: 0, state: "silent" },
    { index: 2, state: "signedIn" },
  ]);
});

test("nothing is reported after the end", () => {
  const call = frame();
  const body = within(call);
  const { adapters, places, gone } = make(call);
  adapters.close();
  adapters.windows();
  call.dispatchEvent(new Event("load"));
  assert.equal(adapters.states(new Map()).length, 1);
  call.dispatchEvent(new Event("load"));
  Object.assign(call, { isConnected: false });
  changed(body);
  assert.deepEqual([places, gone], [[], []]);
});

/** Puts a frame into a place and returns it. */
function within(one: { parentNode: unknown }): Place {
  const place = new Place();
  one.parentNode = place;
  return place;
}

test("a frame that is taken out of the page is gone, once, and so is one that goes with what it stands in", () => {
  const [call, chat] = [frame(), frame()];
  const body = within(call);
  const box = within(chat);
  const shadow = within(box);
  shadow.host = new Place();
  const main = within(shadow.host);
  const { gone } = make(call, chat);
  Object.assign(call, { isConnected: false, parentNode: null });
  for (let i = 0; i < 2; i++) changed(body);
  assert.deepEqual(gone, [0]);
  Object.assign(chat, { isConnected: false });
  changed(main);
  assert.deepEqual(gone, [0, 1]);
});

test("a frame that is moved is not gone, and is followed to its new place", () => {
  const call = frame();
  const before = within(call);
  const { gone } = make(call);
  const after = within(call);
  changed(before);
  assert.deepEqual(gone, []);
  Object.assign(call, { isConnected: false });
  changed(before);
  assert.deepEqual(gone, [], "what is left behind is not looked at any more");
  changed(after);
  assert.deepEqual(gone, [0]);
});

test("a frame that is yet to come into the page is not gone, and one that comes back can go again", () => {
  const call = frame();
  Object.assign(call, { isConnected: false });
  const { adapters, places, gone } = make(call);
  adapters.windows();
  assert.deepEqual(gone, []);
  for (let i = 1; i <= 2; i++) {
    Object.assign(call, { isConnected: true });
    const body = within(call);
    call.dispatchEvent(new Event("load"));
    Object.assign(call, { isConnected: false });
    changed(body);
    assert.equal(gone.length, i);
  }
  assert.deepEqual(places, [0, 0]);
});

test("a frame that the page takes off its list is gone as soon as anybody asks, and messages of its successor come in under its place", () => {
  const first = frame();
  for (const ask of [(a: Adapters) => a.windows(), (a: Adapters) => a.states(new Map())]) {
    const { adapters, list, places, gone } = make(first);
    const next = frame();
    list[0] = null;
    ask(adapters);
    assert.deepEqual(gone, [0]);
    list[0] = next;
    adapters.windows(); // as the next message does
    for (const f of [first, next]) f.dispatchEvent(new Event("load"));
    assert.deepEqual([places, gone], [[0], [0]]);
    list[0] = first;
    assert.deepEqual(adapters.windows(), [first.contentWindow]);
    assert.deepEqual(gone, [0, 0]);
  }
});

test("a frame that is adopted is listened to at once, and again after it was released", () => {
  const { adapters, places } = make();
  const call = frame();
  adapters.adopt(call);
  call.dispatchEvent(new Event("load"));
  adapters.release(0);
  call.dispatchEvent(new Event("load"));
  adapters.adopt(call);
  call.dispatchEvent(new Event("load"));
  assert.deepEqual(places, [0, 1]);
});

test("a load is reported with the browser's time of it", () => {
  const call = frame();
  const loads: Load[] = [];
  new Adapters([call], (load) => loads.push(load)).windows();
  const load = new Event("load");
  call.dispatchEvent(load);
  assert.deepEqual(loads, [{ loaded: 0, at: load.timeStamp }]);
});

test("a load is reported with the time of a test's clock, if the page has one", (t) => {
  const place = Symbol.for("ctibridge.clock");
  const page = globalThis as { [place]?: object };
  t.after(() => delete page[place]);
  page[place] = { now: () => 90_000 };
  const call = frame();
  const loads: Load[] = [];
  new Adapters([call], (load) => loads.push(load)).windows();
  call.dispatchEvent(new Event("load"));
  assert.deepEqual(loads, [{ loaded: 0, at: 90_000 }]);
});
