import { BridgeError } from "../api/errors.js";
import { isContactId } from "../options/options.js";
import type { Card } from "../contract/contract.gen.js";

/** Takes of a page's card what the module may have, or nothing where it is not of the stated form. */
export function checkCard(card: Card): Card | undefined {
  const { name, userImg = "", contactId } = card ?? {};
  if (typeof name !== "string" || typeof userImg !== "string") return undefined;
  if (contactId === undefined) return { name, userImg };
  return isContactId(contactId) ? { name, userImg, contactId } : undefined;
}

export function badCard(): BridgeError {
  return new BridgeError("INVALID_ARGUMENT", "contactCard takes { name, userImg?, contactId? }, texts; contactId of digits, not zero.");
}
