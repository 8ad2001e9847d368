import type { Bridge } from "../../src/api.js";
import type { Contact } from "../../src/wire.gen.js";
import type { Callers } from "./callers.js";

/** Puts the customer's name and picture on the console's own card, once a contact. Strangers have no card. */
export function sendCards(bridge: Bridge, callers: Callers, failed: (error: unknown) => void): void {
  if (!bridge.supports("contactCard")) return;
  const sent = new Set<string>();
  bridge.on("contact.started", (contact: Contact) => {
    const customer = callers.of(contact);
    if (!customer || sent.has(contact.id)) return;
    sent.add(contact.id);
    const userImg = new URL(customer.picture, location.href).href;
    bridge.contactCard({ name: customer.name, userImg }).catch(failed);
  });
  bridge.on("contact.removed", (contact) => sent.delete(contact.id));
}
