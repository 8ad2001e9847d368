import type { Bridge, Contact } from "/sdk/ctibridge.js";
import type { Callers } from "./data/callers.js";

/**
 * Puts the customer's name and picture on the console's own card, once a contact. Strangers have no card. A page in a contact's panel speaks of
 * that contact alone: a console that did not read contactId would put any other name on the panel's contact.
 */
export function sendCards(bridge: Bridge, callers: Callers, failed: (error: unknown) => void): void {
  if (!bridge.supports("contactCard")) return;
  const sent = new Set<string>();
  bridge.on("contact.started", (contact: Contact) => {
    const customer = callers.of(contact);
    const panel = bridge.connection.contactId ?? contact.id;
    if (!customer || panel !== contact.id || sent.has(contact.id)) return;
    sent.add(contact.id);
    const userImg = new URL(customer.picture, location.href).href;
    bridge.contactCard({ name: customer.name, userImg, contactId: contact.id }).catch(failed);
  });
  bridge.on("contact.removed", (contact) => sent.delete(contact.id));
}
