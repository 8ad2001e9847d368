import type { Adapter, AdapterState, Agent, AgentStatus, Channel, Contact, ContactState, Host } from "/sdk/ctibridge.js";

/** What the agent reads for what the contract says in codes. Whether it is MAX or CXone Agent that speaks, the bridge does not tell: a page need not know. */
export const consoleNames: Readonly<Record<Host, string>> = {
  max: "the NICE console",
  ccai: "CCAI Platform",
};

const statusTexts: Readonly<Record<AgentStatus, string>> = {
  unknown: "State not known yet",
  signedIn: "Signed in",
  signedOut: "Signed out",
  available: "Available",
  unavailable: "Unavailable",
  busy: "With a contact",
  wrapup: "After-call work",
};

const stateTexts: Readonly<Record<ContactState, string>> = {
  offered: "Ringing",
  dialing: "Dialling",
  active: "Active",
  held: "On hold",
  wrapup: "After-call work",
  ended: "Ended",
};

const channelTexts: Readonly<Record<Channel, string>> = {
  voice: "Call",
  chat: "Chat",
  voicemail: "Voicemail",
  workItem: "Work item",
  digital: "Message",
};

const adapterTexts: Readonly<Record<AdapterState, string>> = {
  silent: "no message yet",
  responding: "responding",
  signedIn: "signed in",
  signedOut: "signed out",
};

/** The adapters in the order in which connect.ts gives them. */
const adapterNames = ["Calls", "Chats"];

export function adapterText({ index, state }: Adapter): string {
  return `${adapterNames[index]} ${adapterTexts[state]}`;
}

export function agentText(agent: Agent): string {
  const texts = [agent.status === "unknown" && agent.vendorState ? agent.vendorState : statusTexts[agent.status]];
  if (agent.reason) texts.push(agent.reason);
  if (agent.muted) texts.push("muted");
  return texts.join(" · ");
}

/** Chats have no call, so their after-call work goes by another name. */
export function stateOf(contact: Contact): string {
  if (contact.state === "wrapup" && contact.channel !== "voice") return "Wrap-up";
  return stateTexts[contact.state];
}

export function channelOf(contact: Contact): string {
  if (contact.channel === "voice" && contact.direction === "inbound") return "Incoming call";
  if (contact.channel === "voice" && contact.direction === "outbound") return "Outgoing call";
  return channelTexts[contact.channel];
}

/** What the agent calls the other side where no customer was found. */
export function stranger(contact: Contact): string {
  if (contact.from) return "Unknown caller";
  return contact.channel === "voice" ? "Caller not known yet" : "Customer not known yet";
}
