import type { Bridge, Contact } from "/sdk/ctibridge.js";
import { showAgent } from "./agent.js";
import { announce, calm, interrupt } from "./announce.js";
import { showCaller } from "./caller.js";
import { Callers } from "./data/callers.js";
import { ContactList } from "./contacts.js";
import { Controls } from "./controls.js";
import { Selection } from "./selection.js";
import { markTab } from "./dock.js";
import { Notes } from "./notes.js";
import { showTicket } from "./ticket.js";
import { Transcript } from "./transcript.js";
import { channelOf, stateOf, stranger } from "./strings.js";

/** The parts of the page that show contacts, drawn from what the bridge has folded. */
export class Page {
  readonly callers = new Callers(location.origin);
  readonly transcript = new Transcript((id) => this.#nameOfId(id));
  readonly selection: Selection;
  readonly #notes = new Notes();
  readonly #controls: Controls;
  readonly #list: ContactList;
  #announced = "";

  constructor(readonly bridge: Bridge) {
    this.selection = new Selection(() => this.#contacts(), () => this.#notes.busy);
    this.#controls = new Controls(bridge, () => this.selection.shown(), (id) => this.#nameOfId(id));
    this.#list = new ContactList((contact) => this.nameOf(contact), (id) => this.#choose(id));
  }

  nameOf(contact: Contact): string {
    return this.callers.of(contact)?.name ?? stranger(contact);
  }

  /** A page in a contact's panel is about that contact alone, whatever the console says of others. */
  isAbout(contact: Contact): boolean {
    return (this.bridge.connection.contactId ?? contact.id) === contact.id;
  }

  draw(): void {
    const { bridge } = this;
    const contacts = this.#contacts();
    const shown = this.selection.shown();
    const customer = shown && this.callers.of(shown);
    showAgent(bridge.agent);
    showCaller(shown, customer);
    showTicket(shown, customer, this.#notes);
    this.#list.show(contacts, shown);
    this.#controls.show();
    this.transcript.refresh();
    markTab("call", count(contacts, "voice"));
    markTab("chat", count(contacts, "chat"));
    if (![...contacts.values()].some((contact) => contact.state === "offered")) calm();
    if (shown) this.#announce(shown);
  }

  /** Tells of a contact that rings, and of each change of the one shown. */
  ring(contact: Contact): void {
    const queue = contact.queue ? `, ${contact.queue}` : "";
    interrupt(`${channelOf(contact)} from ${this.nameOf(contact)}${queue}`);
  }

  #contacts(): ReadonlyMap<string, Contact> {
    return new Map([...this.bridge.contacts].filter(([, contact]) => this.isAbout(contact)));
  }

  #announce(contact: Contact): void {
    const words = `${this.nameOf(contact)}: ${stateOf(contact)}`;
    if (words === this.#announced || contact.state === "offered") return;
    this.#announced = words;
    announce(words);
  }

  #choose(contactId: string): void {
    const contact = this.bridge.contacts.get(contactId);
    if (!contact) return;
    this.selection.select(contact);
    this.transcript.select(contact);
    this.draw();
  }

  #nameOfId(contactId: string): string {
    const contact = this.bridge.contacts.get(contactId);
    const customer = contact && this.callers.of(contact);
    return customer?.name ?? "the customer";
  }
}

function count(contacts: ReadonlyMap<string, Contact>, channel: Contact["channel"]): number {
  return [...contacts.values()].filter((contact) => contact.channel === channel && contact.state !== "ended").length;
}
