import type { Contact } from "/sdk/ctibridge.js";
import type { Customer } from "./data/customers.js";
import { make, part, write } from "./dom.js";
import type { Notes } from "./notes.js";
import { openTicketOf, type Step, type Ticket } from "./data/tickets.js";

const panel = part("ticket", HTMLElement);
const body = part("ticket-body", HTMLElement);
const none = part("ticket-none", HTMLElement);
const subject = part("ticket-subject", HTMLElement);
const status = part("ticket-status", HTMLElement);
const parcel = part("ticket-parcel", HTMLElement);
const steps = part("ticket-history", HTMLElement);
const link = part("ticket-link", HTMLAnchorElement);

/** Shows the open ticket of the selected customer. */
export function showTicket(contact: Contact | undefined, customer: Customer | undefined, notes: Notes): void {
  const ticket = customer && openTicketOf(customer.id);
  panel.dataset.ticket = ticket?.id ?? "";
  body.hidden = !ticket;
  none.hidden = Boolean(ticket);
  write(none, ticket ? "" : why(contact, customer));
  notes.show(ticket?.id);
  if (ticket) fill(ticket);
}

function fill(ticket: Ticket): void {
  if (steps.dataset.ticket !== ticket.id) steps.replaceChildren(...ticket.history.map(row));
  steps.dataset.ticket = ticket.id;
  write(subject, ticket.subject);
  write(status, ticket.status);
  status.dataset.status = ticket.status;
  write(parcel, `Parcel ${ticket.parcel} · opened ${ticket.opened}`);
  write(link, `Record ${ticket.id}`);
  link.href = `record/?id=${encodeURIComponent(ticket.id)}`;
}

function row(step: Step): HTMLElement {
  const item = make("li", "");
  item.append(make("time", "", step.on), make("span", "", step.what));
  return item;
}

function why(contact: Contact | undefined, customer: Customer | undefined): string {
  if (customer) return `${customer.name} has no open ticket.`;
  return contact ? "No customer, so no ticket." : "The open ticket of the next caller shows here.";
}
