import type { ScreenPop } from "/sdk/ctibridge.js";
import { part, write } from "./dom.js";
import { ticketByAddress } from "./data/tickets.js";

/** The frame that the bridge takes to the record which the console pops. */
export const recordPane = part("record-pane", HTMLIFrameElement);

const panel = part("record-panel", HTMLElement);
const source = part("record-source", HTMLElement);

/** Shows the pane; MAX opens records in windows of its own. */
export function openRecordPane(): void {
  panel.hidden = false;
  recordPane.src = "record/";
}

/** Says what the pane came to show, for those who do not see it change. */
export function showPop(pop: ScreenPop): void {
  const ticket = ticketByAddress(pop.url, location.origin);
  if (pop.elsewhere) return write(source, ticket ? `Record ${ticket.id} is open in another tab` : "Opened in another tab");
  panel.dataset.record = ticket?.id ?? "";
  write(source, ticket ? `Record ${ticket.id}, opened by the console` : "Opened by the console");
}
