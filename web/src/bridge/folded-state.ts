import type { Delivery, State } from "./dispatcher.js";
import { type Adapter, type Agent, type Connection, type Contact, type ContactState, contactEvents, type EventType, eventTypes, type Known } from "../contract/contract.gen.js";

/** Whether a name is of the neutral layer; every other one is a vendor's. */
export function isOwnEvent(type: string): boolean {
  return type === "*" || (eventTypes as readonly string[]).includes(type);
}

const connected: readonly ContactState[] = ["active", "held"];

/** The page's copy of what the module folded. */
export class FoldedState implements State {
  connection: Connection = { state: "connecting" };
  agent: Agent = { status: "unknown", muted: false };
  readonly contacts = new Map<string, Contact>();
  /** By index; a frame that nothing is known of is silent. */
  readonly adapters = new Map<number, Adapter>();

  apply({ type, vendor, payload }: Delivery): void {
    if (vendor) return;
    const own = type as EventType;
    if (own === "connection") this.connection = payload as Connection;
    else if (own === "agent.state") this.agent = payload as Agent;
    else if (own === "adapter.state") this.adapters.set((payload as Adapter).index, payload as Adapter);
    else if (own === "contact.removed") this.contacts.delete((payload as Contact).id);
    else if (contactEvents.includes(own)) this.contacts.set((payload as Contact).id, payload as Contact);
  }

  /** All of it, for a module that is started again. */
  known(): Known {
    return { agent: this.agent, contacts: [...this.contacts.values()], adapters: [...this.adapters.values()] };
  }

  present(type: string): readonly unknown[] {
    switch (type as EventType) {
      case "connection":
        return [this.connection];
      case "agent.state":
        return this.agent.status === "unknown" && !this.agent.vendorState ? [] : [this.agent];
      case "adapter.state":
        return [...this.adapters.values()];
      case "contact.offered":
        return this.#inState(["offered"]);
      case "contact.started":
        return this.#inState(connected);
      case "contact.focused":
        return [...this.contacts.values()].filter((c) => c.focused);
    }
    return [];
  }

  #inState(states: readonly ContactState[]): Contact[] {
    return [...this.contacts.values()].filter((c) => states.includes(c.state));
  }
}
