import type { Contact } from "../../src/contract/contract.gen.js";
import { customerById, customerByPhone, type Customer } from "./customers.js";
import { ticketByAddress } from "./tickets.js";

/** How many contacts keep the customer that a record told. */
const remembered = 50;

/** Tells which customer a contact is with. */
export class Callers {
  readonly #byContact = new Map<string, Customer>();
  #waiting: Customer | undefined;

  /** Addresses of other origins than this name no record of this CRM. */
  constructor(readonly origin: string) {}

  /** The customer of this contact: by number, by the record the contact brought, or by the record that popped. */
  of(contact: Contact): Customer | undefined {
    return customerByPhone(contact.from) ?? this.#byRecord(contact.screenPopUrl) ?? this.#byContact.get(contact.id);
  }

  /**
   * Notes the record that the console popped. CCAI sends no caller's number,
   * and its pop names no contact and may come before it: so it counts for the
   * contact in front, or else for the next one that nobody is known of.
   */
  popped(address: string, inFront: Contact | undefined): void {
    const customer = this.#byRecord(address);
    if (!customer) return;
    if (inFront && inFront.state !== "ended") this.#remember(inFront.id, customer);
    else this.#waiting = customer;
  }

  /** Gives a new contact the customer whose record came before it. */
  arrived(contact: Contact): void {
    if (!this.#waiting || this.of(contact)) return;
    this.#remember(contact.id, this.#waiting);
    this.#waiting = undefined;
  }

  #byRecord(address: string | undefined): Customer | undefined {
    const ticket = address ? ticketByAddress(address, this.origin) : undefined;
    return ticket && customerById(ticket.customerId);
  }

  #remember(contactId: string, customer: Customer): void {
    this.#byContact.set(contactId, customer);
    const oldest = this.#byContact.keys().next();
    if (this.#byContact.size > remembered && !oldest.done) this.#byContact.delete(oldest.value);
  }
}
