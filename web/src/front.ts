import { badCard, checkCard } from "./card.js";
import { Dispatcher, type Handler } from "./dispatcher.js";
import { BridgeError } from "./errors.js";
import { Folded, isOwn } from "./state.js";
import type { Agent, Card, CommandName, Connection, Contact } from "./wire.gen.js";

/** The side of a line that the page touches: folded state, handlers, and commands with their arguments checked. */
export abstract class Front {
  protected readonly state = new Folded();
  protected readonly dispatcher = new Dispatcher(isOwn, this.state);

  /** Sends a command; settles as the console confirms it. */
  protected abstract command(name: CommandName, on?: boolean, card?: Card): Promise<void>;

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

  answer(): Promise<void> {
    return this.command("answer");
  }

  refuse(): Promise<void> {
    return this.command("refuse");
  }

  hold(on = true): Promise<void> {
    return this.#switch("hold", on);
  }

  mute(on = true): Promise<void> {
    return this.#switch("mute", on);
  }

  mask(on = true): Promise<void> {
    return this.#switch("mask", on);
  }

  record(): Promise<void> {
    return this.command("record");
  }

  hangup(): Promise<void> {
    return this.command("hangup");
  }

  contactCard(card: Card): Promise<void> {
    const checked = checkCard(card);
    return checked ? this.command("contactCard", false, checked) : Promise.reject(badCard());
  }

  #switch(name: CommandName, on: boolean): Promise<void> {
    if (typeof on === "boolean") return this.command(name, on);
    return Promise.reject(new BridgeError("INVALID_ARGUMENT", `${name} takes true or false.`));
  }
}
