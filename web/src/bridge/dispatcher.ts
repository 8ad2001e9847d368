import type { EventType } from "../contract/contract.gen.js";

export type Handler = (payload: never) => void;

/** One event on its way to the handlers. */
export interface Delivery {
  readonly type: string;
  readonly vendor: boolean;
  readonly payload: unknown;
}

/** What a dispatcher needs to know of the state that it reports. */
export interface State {
  /** Takes the event in, before any handler runs. */
  apply(delivery: Delivery): void;
  /** The payloads that a handler of this type is owed for the present state. */
  present(type: string): readonly unknown[];
}

interface Subscription {
  readonly handler: Handler;
  readonly once: boolean;
  /** False until all that was under way at the time of subscribing is delivered. */
  joined: boolean;
}

type Subscriptions = Set<Subscription>;

/** The one event that is for those who ask for it by name: handlers of everything write logs. */
const secret: EventType = "session.token";

/**
 * Calls handlers in order, one event at a time. An event that a handler brings about waits until all handlers have seen
 * the one before it, and a handler that joins late first gets the present state, behind everything already under way.
 */
export class Dispatcher {
  readonly #own = new Map<string, Subscriptions>();
  readonly #vendor = new Map<string, Subscriptions>();
  readonly #queue: (Delivery | (() => void))[] = [];
  #draining = false;
  readonly #isOwn: (type: string) => boolean;
  readonly #state: State;

  /** isOwn keeps a vendor's event that happens to be named like one of ours from posing as it. */
  constructor(isOwnEvent: (type: string) => boolean, state: State) {
    this.#isOwn = isOwnEvent;
    this.#state = state;
  }

  on(type: string, handler: Handler, once = false): () => void {
    const all = this.#of(type);
    const subscription: Subscription = { handler, once, joined: false };
    all.add(subscription);
    this.#queue.push(() => this.#join(type, all, subscription));
    queueMicrotask(() => this.#drain()); // a handler must not run before on has returned its removal
    return () => all.delete(subscription);
  }

  /** Removes every subscription of this handler to this type. */
  off(type: string, handler: Handler): void {
    const all = this.#of(type);
    for (const subscription of all) if (subscription.handler === handler) all.delete(subscription);
  }

  emit(delivery: Delivery): void {
    this.#queue.push(delivery);
    this.#drain();
  }

  /** Forgets every handler, once what is under way has reached it. */
  clear(): void {
    this.#queue.push(() => {
      for (const all of this.#own.values()) all.clear();
      for (const all of this.#vendor.values()) all.clear();
    });
    this.#drain();
  }

  #drain(): void {
    if (this.#draining) return;
    this.#draining = true;
    for (let i = 0; i < this.#queue.length; i++) {
      const item = this.#queue[i]!;
      if (typeof item === "function") item();
      else this.#deliver(item);
    }
    this.#queue.length = 0;
    this.#draining = false;
  }

  #join(type: string, all: Subscriptions, subscription: Subscription): void {
    subscription.joined = true;
    for (const payload of this.#state.present(type)) call(all, subscription, payload);
  }

  #deliver(delivery: Delivery): void {
    this.#state.apply(delivery);
    callAll((delivery.vendor ? this.#vendor : this.#own).get(delivery.type), delivery.payload);
    if (delivery.vendor || delivery.type !== secret) callAll(this.#own.get("*"), delivery);
  }

  #of(type: string): Subscriptions {
    const subscriptions = this.#isOwn(type) ? this.#own : this.#vendor;
    let all = subscriptions.get(type);
    if (!all) subscriptions.set(type, (all = new Set()));
    return all;
  }
}

function callAll(all: Subscriptions | undefined, payload: unknown): void {
  if (!all) return;
  for (const subscription of all) if (subscription.joined) call(all, subscription, payload);
}

/** A handler that throws must not keep the others from their event; the page's own error log still gets it. */
function call(all: Subscriptions, subscription: Subscription, payload: unknown): void {
  if (!all.has(subscription)) return;
  if (subscription.once) all.delete(subscription);
  try {
    subscription.handler(payload as never);
  } catch (error) {
    reportError(error);
  }
}
