// @ts-check

/**
 * The console's state as Go gives it: View in view.go.
 * @typedef {object} View
 * @property {{ state: string, reason: string, acw: boolean, next: Choice, muted: boolean }} agent
 * @property {Contact[]} contacts
 * @property {number} current id of the contact that the buttons act on, 0 if there is none
 * @property {Record<string, boolean>} can which buttons could be pressed now
 */

/** @typedef {{ state: string, reason: string }} Choice */

/**
 * @typedef {object} Contact
 * @property {number} id
 * @property {string} frame name of its panel's frame
 * @property {"Incoming" | "Active" | "Holding" | "Masking" | "Disconnected"} status
 * @property {string} caller
 * @property {string} skill
 * @property {boolean} recording
 * @property {string} name
 * @property {string} picture
 */

/**
 * @param {View} view
 * @returns {Contact | undefined}
 */
export function currentContact(view) {
  return view.contacts.find((contact) => contact.id === view.current);
}
