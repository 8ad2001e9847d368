import type { CommandOptions } from "../api/types.js";
import { badCard, checkCard } from "./card.js";
import { Dispatcher, type Handler } from "./dispatcher.js";
import { BridgeError } from "../api/errors.js";
import { FoldedState, isOwnEvent } from "./folded-state.js";
import type { Agent, Card, Command, CommandName, Connection, Contact } from "../contract/contract.gen.js";

/** The side of a line that the page touches: folded state, handlers, and commands with their arguments checked. */
export abstract class BaseBridge {
  protected readonly state = new FoldedState();
  protected readonly dispatcher = new Dispatcher(isOwnEvent, this.state);

  /** Sends a command; settles as the console confirms it. */
  protected abstract command(name: CommandName, on: boolean, about?: About): Promise<void>;

  get connection(): Connection {
    return this.state.connection;
  }

  get agent(): Agent {
    return this.state.agent;
  }

  get contacts(): ReadonlyMap<string, Contact> {
    return this.state.contacts;
  }

  on(type: string, handler: Handler): () => void {
    return this.dispatcher.on(type, handler);
  }

  once(type: string, handler: Handler): () => void {
    return this.dispatcher.on(type, handler, true);
  }

  off(type: string, handler: Handler): void {
    this.dispatcher.off(type, handler);
  }

  answer(options?: CommandOptions): Promise<void> {
    return this.#call("answer", false, options);
  }

  refuse(options?: CommandOptions): Promise<void> {
    return this.#call("refuse", false, options);
  }

  hold(on = true, options?: CommandOptions): Promise<void> {
    return this.#call("hold", on, options);
  }

  mute(on = true): Promise<void> {
    return this.#call("mute", on);
  }

  mask(on = true, options?: CommandOptions): Promise<void> {
    return this.#call("mask", on, options);
  }

  record(options?: CommandOptions): Promise<void> {
    return this.#call("record", false, options);
  }

  hangup(options?: CommandOptions): Promise<void> {
    return this.#call("hangup", false, options);
  }

  contactCard(card: Card): Promise<void> {
    const checked = checkCard(card);
    return checked ? this.command("contactCard", false, { card: checked }) : Promise.reject(badCard());
  }

  /** Options that are no object are refused: a bare id would be taken for no contact at all. */
  #call(name: CommandName, on: boolean, options: CommandOptions = {}): Promise<void> {
    if (typeof on !== "boolean") return refused(`${name} takes true or false.`);
    const contactId: unknown = Object(options) === options ? options.contactId : null;
    if (contactId === undefined) return this.command(name, on);
    if (typeof contactId === "string" && contactId) return this.command(name, on, { contactId });
    return refused(`${name} takes { contactId }, the id of a contact, a text.`, { option: "contactId" });
  }
}

/** What a command is about, in the words of the module. */
export type About = Pick<Command, "card" | "contactId">;

function refused(text: string, details?: Record<string, unknown>): Promise<never> {
  return Promise.reject(new BridgeError("INVALID_ARGUMENT", text, details));
}
