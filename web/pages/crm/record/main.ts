import { customerById } from "../data/customers.js";
import { make, part, write } from "../dom.js";
import { ticketById, type Ticket } from "../data/tickets.js";

const missing = part("record-missing", HTMLElement);

show(new URLSearchParams(location.search).get("id"));

function show(id: string | null): void {
  if (id === null) return explain("No record is open. The console opens one here when a contact begins.");
  const ticket = ticketById(id);
  if (!ticket) return explain(`There is no record ${id} at Northwind Parcels.`);
  fill(ticket);
}

function explain(text: string): void {
  missing.hidden = false;
  write(missing, text);
}

function fill(ticket: Ticket): void {
  const customer = customerById(ticket.customerId);
  document.title = `${ticket.subject} · Northwind Parcels`;
  const texts = {
    "record-id": `Record ${ticket.id}`,
    "record-status": ticket.status,
    "record-subject": ticket.subject,
    "record-customer": customer?.name ?? ticket.customerId,
    "record-phone": customer?.phone ?? "",
    "record-parcel": ticket.parcel,
    "record-opened": ticket.opened,
  };
  for (const [name, text] of Object.entries(texts)) write(part(name, HTMLElement), text);
  part("record-status", HTMLElement).dataset.status = ticket.status;
  part("record-history", HTMLElement).replaceChildren(...ticket.history.map(row));
  part("record-found", HTMLElement).hidden = false;
}

function row(step: { on: string; what: string }): HTMLElement {
  const item = make("li", "");
  item.append(make("time", "", step.on), make("span", "", step.what));
  return item;
}
