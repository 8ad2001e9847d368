import type { Contact } from "/sdk/ctibridge.js";
import { make, part, write } from "./dom.js";
import { channelOf, stateOf } from "./strings.js";

const list = part("contact-list", HTMLElement);

/** Lists the agent's contacts where there is more than the one shown, and lets the agent select another. */
export class ContactList {
  readonly #buttons = new Map<string, HTMLButtonElement>();

  constructor(
    readonly nameOf: (contact: Contact) => string,
    readonly select: (contactId: string) => void,
  ) {}

  show(contacts: ReadonlyMap<string, Contact>, shown: Contact | undefined): void {
    const others = [...contacts.keys()].some((id) => id !== shown?.id);
    list.hidden = !others;
    this.#drop(contacts);
    for (const contact of contacts.values()) this.#draw(contact, contact.id === shown?.id);
  }

  #drop(contacts: ReadonlyMap<string, Contact>): void {
    for (const [id, button] of this.#buttons) {
      if (contacts.has(id)) continue;
      button.parentElement?.remove();
      this.#buttons.delete(id);
    }
  }

  /** Buttons are kept and rewritten: a new one would drop the keyboard's focus. */
  #draw(contact: Contact, current: boolean): void {
    const button = this.#buttons.get(contact.id) ?? this.#add(contact.id);
    button.dataset.state = contact.state;
    button.setAttribute("aria-pressed", String(current));
    write(button, `${this.nameOf(contact)} · ${channelOf(contact)} · ${stateOf(contact)}`);
  }

  #add(contactId: string): HTMLButtonElement {
    const button = make("button", "contact");
    button.type = "button";
    button.dataset.contact = contactId;
    button.addEventListener("click", () => this.select(contactId));
    const item = make("li", "");
    item.append(button);
    list.append(item);
    this.#buttons.set(contactId, button);
    return button;
  }
}
