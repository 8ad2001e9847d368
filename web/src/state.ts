import type { Delivery, State } from "./dispatcher.js";
import type { Adapter, Agent, Connection, Contact, ContactState, EventMap, Known } from "./contract.gen.js";

/** The names of the neutral layer; every other name is a vendor's. */
const ownTypes: Readonly<Record<keyof EventMap | "*", true>> = {
  "*": true,
  vendor: true,
  connection: true,
  error: true,
  "command.settled": true,
  "agent.state": true,
  "contact.offered": true,
  "contact.started": true,
  "contact.updated": true,
  "contact.ended": true,
  "contact.removed": true,
  "contact.focused": true,
  "message.received": true,
  "message.sent": true,
  "recording.paused": true,
  "recording.resumed": true,
  "contact.transferred": true,
  "participant.joined": true,
  "participant.left": true,
  "cobrowse.started": true,
  "cobrowse.changed": true,
  "cobrowse.ended": true,
  "assistant.changed": true,
  "adapter.state": true,
  "screen.pop": true,
  "screen.pop.refused": true,
  refused: true,
  "session.token": true,
};

export function isOwn(type: string): boolean {
  return Object.hasOwn(ownTypes, type);
}

const connected: readonly ContactState[] = ["active", "held"];

/** The page's copy of what the module folded. */
export class Folded implements State {
  connection: Connection = { state: "connecting" };
  agent: Agent = { status: "unknown", muted: false };
  readonly contacts = new Map<string, Contact>();
  /** By index; a frame that nothing is known of is silent. */
  readonly adapters = new Map<number, Adapter>();

  apply({ type, vendor, payload }: Delivery): void {
    if (vendor) return;
    if (type === "connection") this.connection = payload as Connection;
    else if (type === "agent.state") this.agent = payload as Agent;
    else if (type === "adapter.state") this.adapters.set((payload as Adapter).index, payload as Adapter);
    else if (type === "contact.removed") this.contacts.delete((payload as Contact).id);
    else if (type.startsWith("contact.") || type.startsWith("recording.")) {
      this.contacts.set((payload as Contact).id, payload as Contact);
    }
  }

  /** All of it, for a module that is started again. */
  known(): Known {
    return { agent: this.agent, contacts: [...this.contacts.values()], adapters: [...this.adapters.values()] };
  }

  present(type: string): readonly unknown[] {
    switch (type) {
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
