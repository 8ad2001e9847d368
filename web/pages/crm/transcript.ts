import type { Contact, Message } from "/sdk/ctibridge.js";
import { make, part, write } from "./dom.js";

const panel = part("transcript-panel", HTMLElement);
const title = part("transcript-title", HTMLElement);
const list = part("transcript", HTMLElement);
const empty = part("transcript-empty", HTMLElement);

const mostChats = 20;
const mostLines = 500;

type Side = "received" | "sent";

interface Line {
  readonly side: Side;
  readonly text: string;
}

/** What was written in each chat. The selected one is the last that the agent chose, also while a call is shown. */
export class Transcript {
  readonly #chats = new Map<string, Line[]>();
  #inFront: string | undefined;

  constructor(readonly nameOf: (contactId: string) => string) {}

  /** The agent selected this contact, or took it. Calls have no transcript, so they change nothing. */
  select(contact: Contact): void {
    if (contact.channel !== "chat" && contact.channel !== "digital") return;
    this.#open(contact.id);
    if (this.#inFront !== contact.id) this.#redraw(contact.id);
    this.refresh();
  }

  add(message: Message, side: Side): void {
    const lines = this.#open(message.contactId);
    const line = { side, text: message.text };
    lines.push(line);
    if (lines.length > mostLines) lines.shift();
    if (this.#inFront === undefined) this.#redraw(message.contactId);
    else if (this.#inFront === message.contactId) this.#append(line);
  }

  /** Writes the customer's name anew: a record pop may tell it later than the chat. */
  refresh(): void {
    if (this.#inFront !== undefined) write(title, `Chat with ${this.nameOf(this.#inFront)}`);
  }

  #open(contactId: string): Line[] {
    const lines = this.#chats.get(contactId) ?? [];
    this.#chats.set(contactId, lines);
    const oldest = this.#chats.keys().next();
    if (this.#chats.size > mostChats && !oldest.done) this.#chats.delete(oldest.value);
    return lines;
  }

  #redraw(contactId: string): void {
    this.#inFront = contactId;
    panel.hidden = false;
    list.dataset.contact = contactId;
    list.replaceChildren();
    empty.hidden = false;
    for (const line of this.#open(contactId)) this.#append(line);
    this.refresh();
  }

  #append(line: Line): void {
    const row = make("li", `line ${line.side}`);
    row.dataset.testid = "message";
    row.dataset.direction = line.side;
    row.append(make("span", "who", line.side === "sent" ? "You" : "Customer"), make("span", "text", line.text));
    list.append(row);
    if (list.childElementCount > mostLines) list.firstElementChild?.remove();
    empty.hidden = true;
    list.scrollTop = list.scrollHeight;
  }
}
