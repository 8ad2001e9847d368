// @ts-check

/** @typedef {import("../page.gen.js").View} View */
/** @typedef {import("../page.gen.js").Details} Session */

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
