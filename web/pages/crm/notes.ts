import { part } from "./dom.js";

const field = part("notes", HTMLTextAreaElement);
const prefix = "northwind.notes.";

/** The agent's notes of each ticket. They outlive a reload of the page, as the contact does. */
export class Notes {
  readonly #typed = new Map<string, string>();
  #ticket: string | undefined;

  constructor() {
    field.addEventListener("input", () => this.#keep(field.value));
  }

  /** The agent is typing. */
  get busy(): boolean {
    return document.activeElement === field && document.hasFocus();
  }

  show(ticketId: string | undefined): void {
    if (ticketId === this.#ticket) return;
    this.#ticket = ticketId;
    field.value = ticketId === undefined ? "" : (this.#typed.get(ticketId) ?? recall(ticketId));
  }

  #keep(text: string): void {
    if (this.#ticket === undefined) return;
    this.#typed.set(this.#ticket, text);
    store(this.#ticket, text);
  }
}

/** A framed page may be denied storage; its notes then last as long as the page. */
function recall(ticketId: string): string {
  try {
    return sessionStorage.getItem(prefix + ticketId) ?? "";
  } catch {
    return "";
  }
}

function store(ticketId: string, text: string): void {
  try {
    sessionStorage.setItem(prefix + ticketId, text);
  } catch {
    return;
  }
}
