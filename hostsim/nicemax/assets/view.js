// @ts-check

/** @typedef {import("../page.gen.js").View} View */
/** @typedef {import("../page.gen.js").ContactView} Contact */
/** @typedef {import("../page.gen.js").Choice} Choice */
/** @typedef {import("../page.gen.js").Profile} Profile */

const hosts = { max: "MAX", "cxa-25": "CXone Agent 25", "cxa-mid": "CXone Agent, older", "cxa-old": "CXone Agent, oldest" };

/** Names the product that the console plays. @param {Profile} profile */
export function hostOf(profile) {
  return hosts[profile];
}

/**
 * @param {View} view
 * @returns {Contact | undefined}
 */
export function currentContact(view) {
  return view.contacts.find((contact) => contact.id === view.current);
}

const channels = { call: "Call", voicemail: "Voicemail", "work-item": "Work item", chat: "Chat", digital: "Digital" };

/** @param {Contact} contact */
export function channelOf(contact) {
  return contact.type === "Consult" ? "Consult" : channels[contact.channel];
}

/** @param {Contact} contact */
export function titleOf(contact) {
  return contact.name || contact.caller || (contact.channel === "call" ? "Unknown number" : channelOf(contact));
}

/** @type {Record<string, string>} */
const phases = {
  Holding: "On hold", Masking: "Masked", Joined: "In conference", Disconnected: "After-call work", Preview: "Preview: accepting dials",
  NaturalCallDialing: "Dialling", NaturalCallAMD: "Listening for a machine", NaturalCallRinging: "Ringing",
};

/**
 * Says where a contact is, in the agent's words.
 * @param {Contact} contact
 */
export function phaseOf(contact) {
  if (contact.status === "Incoming") return `Incoming ${channelOf(contact).toLowerCase()}`;
  return phases[contact.status] ?? contact.status.charAt(0).toUpperCase() + contact.status.slice(1);
}
