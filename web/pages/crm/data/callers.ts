import type { Contact } from "/sdk/ctibridge.js";
import { type Customer, customerById, customerByPhone } from "./customers.js";
import { ticketByAddress } from "./tickets.js";

/** Tells which customer a contact is with. */
export class Callers {
  /** Addresses of other origins than this name no record of this CRM. */
  constructor(readonly origin: string) {}

  /**
   * The customer of this contact: by number, by the record that the contact brought, or by the record that the console popped
   * for it. CCAI sends no caller's number; its records are linked to their contacts by the bridge.
   */
  of(contact: Contact): Customer | undefined {
    return customerByPhone(contact.from) ?? this.#byRecord(contact.screenPopUrl) ?? this.#byRecord(contact.recordUrl);
  }

  #byRecord(address: string | undefined): Customer | undefined {
    const ticket = address ? ticketByAddress(address, this.origin) : undefined;
    return ticket && customerById(ticket.customerId);
  }
}
