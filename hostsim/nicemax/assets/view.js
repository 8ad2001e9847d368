// @ts-check

/**
 * The console's state as Go gives it: View in view.go.
 * @typedef {object} View
 * @property {{ signedIn: boolean, state: string, reason: string, acw: boolean, busy: boolean, next: Choice, muted: boolean, leg: string }} agent
 * @property {Contact[]} contacts in ascending order of id
 * @property {number} current id of the contact that the buttons act on, 0 if there is none
 * @property {number} offered id of the contact that accept and refuse act on, 0 if nothing is offered
 * @property {Record<string, boolean>} can which actions are possible now
 * @property {Record<string, boolean>} circumstances the console's settings, by the actions that switch them
 * @property {Profile} profile
 * @property {{ id: string, name: string, channel: string }[]} skills
 */

/** @typedef {{ state: string, reason: string }} Choice */

/** @typedef {"max" | "cxa-25" | "cxa-mid" | "cxa-old"} Profile */

/**
 * @typedef {object} Contact
 * @property {number} id
 * @property {string} frame name of its panel's frame
 * @property {"call" | "voicemail" | "work-item" | "chat" | "digital"} channel
 * @property {string} status
 * @property {string} type CallType of a call
 * @property {boolean} outbound
 * @property {boolean} offer the agent has yet to accept it
 * @property {string} caller the other party, a number or a name
 * @property {string} skill
 * @property {boolean} recording
 * @property {boolean} playing
 * @property {string} name
 * @property {string} picture
 * @property {string} pop where its panel opens, "" for the usual address
 */

const hosts = { max: "MAX", "cxa-25": "CXone Agent 25", "cxa-mid": "CXone Agent, older", "cxa-old": "CXone Agent, oldest" };

/** Names the product that the console stands for. @param {Profile} profile */
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
