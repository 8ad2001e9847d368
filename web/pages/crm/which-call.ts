import type { BridgeFailure } from "/sdk/ctibridge.js";

/** The text for the agent where a command could have reached another call than the one meant; undefined for any other failure. */
export function plainly(title: string, { code, details }: BridgeFailure, nameOf: (contactId: string) => string): string | undefined {
  if (code === "CONTACT_AMBIGUOUS") return `${title} was not sent: there is more than one call. Choose the one you mean in the list of contacts.`;
  if (code !== "CONTACT_NOT_FOCUSED") return undefined;
  const { focused } = details;
  const where = typeof focused === "string" ? `the console has ${nameOf(focused)} selected` : "it is not known which contact the console has selected";
  return `${title} is not certain to reach this call: ${where}. Use the console's own button.`;
}
