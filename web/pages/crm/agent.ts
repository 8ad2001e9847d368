import type { Agent } from "/sdk/ctibridge.js";
import { part, write } from "./dom.js";
import { agentText } from "./strings.js";

const name = part("agent-name", HTMLElement);
const state = part("agent-state", HTMLElement);
const initials = part("agent-initials", HTMLElement);

/** Agents of the invented company, by the address they sign in with. */
const staff: Readonly<Record<string, string>> = {
  "mira.holt@northwind.test": "Mira Holt",
  "otto.vale@northwind.test": "Otto Vale",
};

/** Shows the agent and the agent's state. */
export function showAgent(agent: Agent): void {
  const called = nameOf(agent);
  write(name, called);
  write(initials, called.charAt(0).toUpperCase());
  write(state, agentText(agent));
  state.dataset.status = agent.status;
  state.dataset.muted = String(agent.muted);
  state.title = agent.vendorState ? `The console calls it ${agent.vendorState}` : "";
}

/** MAX names no agent in its events, so the page falls back to what it has. */
function nameOf(agent: Agent): string {
  const known = agent.email && Object.hasOwn(staff, agent.email) ? staff[agent.email] : undefined;
  return known ?? agent.email ?? (agent.customId ? `Agent ${agent.customId}` : "Agent");
}
