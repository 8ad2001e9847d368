import type { Contact, ContactState } from "/sdk/ctibridge.js";

/** The most urgent first. */
const urgency: Readonly<Record<ContactState, number>> = { offered: 0, active: 1, dialing: 2, held: 3, wrapup: 4, ended: 5 };

/** Picks the contact that the page shows, of those that the bridge knows. */
export class Selection {
  #chosen: string | undefined;
  #last: Contact | undefined;

  /** isBusy says that the agent is at work on what is shown, so that nothing may replace it. */
  constructor(
    readonly contacts: () => ReadonlyMap<string, Contact>,
    readonly isBusy: () => boolean,
  ) {}

  /** The contact to show. One that has ended stays as ended, until another comes. */
  shown(): Contact | undefined {
    const contacts = this.contacts();
    const chosen = this.#chosen === undefined ? undefined : contacts.get(this.#chosen);
    const now = chosen ?? this.#another(contacts);
    if (now) this.select(now);
    else if (this.#last) this.#last = { ...this.#last, state: "ended" };
    return this.#last;
  }

  /** The agent chose it, here or in the console. */
  select(contact: Contact): void {
    this.#chosen = contact.id;
    this.#last = contact;
  }

  /** The agent took it. Notes being typed go first: the next key must not land in another ticket. */
  selectUnlessBusy(contact: Contact): void {
    if (!this.isBusy()) this.select(contact);
  }

  /** It rings. It is shown unless the agent speaks with somebody; the list of contacts has it in any case. */
  offer(contact: Contact): void {
    const shown = this.shown();
    const speaking = shown?.state === "active" || shown?.state === "held";
    if (!speaking) this.selectUnlessBusy(contact);
  }

  #another(contacts: ReadonlyMap<string, Contact>): Contact | undefined {
    if (this.#last && this.isBusy()) return undefined;
    return [...contacts.values()].sort((a, b) => urgency[a.state] - urgency[b.state])[0];
  }
}
