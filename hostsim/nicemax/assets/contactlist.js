// @ts-check
import { make, part, show } from "/assets/dom.js";
import { channelOf, phaseOf, titleOf } from "./view.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Contact} Contact */

/** The list from which the agent chooses among several contacts. One contact alone needs none. */
export class ContactList {
  #list = part("contacts", HTMLElement);
  /** Rows are kept, so that the keyboard's place in the list is. @type {Map<number, HTMLButtonElement>} */
  #rows = new Map();
  #choose;

  /** @param {(contact: number) => void} choose */
  constructor(choose) {
    this.#choose = choose;
  }

  /** @param {View} view */
  draw(view) {
    show("contact-list", view.contacts.length > 1);
    for (const [id, row] of this.#rows) {
      if (view.contacts.some((contact) => contact.id === id)) continue;
      row.parentElement?.remove();
      this.#rows.delete(id);
    }
    for (const contact of view.contacts) this.#draw(contact, contact.id === view.current);
  }

  /**
   * @param {Contact} contact
   * @param {boolean} current
   */
  #draw(contact, current) {
    const row = this.#rows.get(contact.id) ?? this.#add(contact.id);
    row.replaceChildren(
      make("span", "row-channel", channelOf(contact)),
      make("span", "row-title", titleOf(contact)),
      make("span", "badge", contact.status === "Incoming" ? "Incoming" : phaseOf(contact)),
    );
    row.dataset.status = contact.status;
    row.dataset.offer = String(contact.offer);
    row.setAttribute("aria-pressed", String(current));
  }

  /** @param {number} id */
  #add(id) {
    const row = make("button", "row");
    row.type = "button";
    row.dataset.testid = "contact-row";
    row.dataset.contact = String(id);
    row.addEventListener("click", () => this.#choose(id));
    const item = make("li");
    item.append(row);
    this.#list.append(item);
    this.#rows.set(id, row);
    return row;
  }
}
