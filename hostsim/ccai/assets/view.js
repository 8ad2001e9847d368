// @ts-check

/**
 * The state of an adapter as Go gives it: View in view.go.
 * @typedef {object} View
 * @property {"call" | "chat"} type
 * @property {Agent} agent
 * @property {boolean} signedIn
 * @property {Session[]} sessions in order of arrival
 * @property {number} front id of the call that is heard or of the chat whose tab is in front, 0 for none
 * @property {Record<string, boolean>} can which actions are possible now
 * @property {{ names: Record<string, string> }} settings and others, by the name that their control has in data-setting
 * @property {string} profile
 * @property {{ name: string, by: "offer" | "agent" }[]} sessionTypes
 * @property {Queue[]} queues
 * @property {Agent[]} agents colleagues
 * @property {{ name: string, about: string }[]} profiles
 * @property {{ name: string, about: string, source: string, on: boolean }[]} faults
 */

/** @typedef {{ id: number, customId: string, email: string, name: string }} Agent */

/** @typedef {{ id: number, path: string, language: string }} Queue */

/**
 * @typedef {object} Session
 * @property {number} id
 * @property {"offered" | "dialing" | "active" | "ended"} state
 * @property {string} sessionType
 * @property {string} party the customer, a number or a name
 * @property {Queue | null} queue
 * @property {{ id: number, name: string } | null} campaign
 * @property {boolean} redacting
 * @property {number} unread
 * @property {{ from: "customer" | "agent", text: string, rich: boolean }[]} messages
 * @property {{ id: string, requestedBy: "agent" | "end_user", remoteControl: string, fullDevice: string } | null} cobrowse
 * @property {{ type: "agent" | "end_user", id: number, name: string }[]} participants own agent and customer first
 * @property {{ warm: boolean, to: string, joined: boolean } | null} transfer
 * @property {boolean} assist
 * @property {{ id: number, name: string } | null} virtualAgent
 * @property {string} record address of its record
 */

/**
 * @param {View} view
 * @returns {Session | undefined}
 */
export function frontOf(view) {
  return view.sessions.find((session) => session.id === view.front);
}

/** @param {Session} session */
export function partyOf(session) {
  return session.party || "Unknown customer";
}

/**
 * Where a session comes from, its kind and its number.
 * @param {Session} session
 */
export function detailsOf(session) {
  const origin = session.campaign?.name ?? session.queue?.path ?? "No queue";
  return `${origin} · ${session.sessionType} · ${session.id}`;
}

/**
 * What else is so with a session, in the agent's words.
 * @param {Session} session
 * @returns {string[]}
 */
export function remarksOn(session) {
  const { cobrowse, transfer, virtualAgent, participants } = session;
  const remarks = [];
  if (session.state === "dialing") remarks.push("Calling");
  if (transfer) remarks.push(transfer.joined ? `${transfer.to} has joined` : `Transfer to ${transfer.to}`);
  if (participants.length > 2) remarks.push(`${participants.length} participants`);
  if (cobrowse) remarks.push(cobrowse.remoteControl === "on" ? "Co-browse, remote control" : "Co-browse");
  if (session.assist) remarks.push("Agent Assist");
  if (virtualAgent) remarks.push(virtualAgent.name);
  return remarks;
}
