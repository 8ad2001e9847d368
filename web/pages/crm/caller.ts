import type { Contact } from "/sdk/ctibridge.js";
import type { Customer } from "./data/customers.js";
import { make, part, write } from "./dom.js";
import { channelOf, stateOf, stranger } from "./strings.js";

const card = part("caller", HTMLElement);
const name = part("caller-name", HTMLElement);
const picture = part("caller-picture", HTMLImageElement);
const detail = part("caller-detail", HTMLElement);
const state = part("contact-state", HTMLElement);
const marks = part("contact-marks", HTMLElement);
const facts = part("caller-facts", HTMLElement);

const nobody = "customers/nobody.svg";

/** Shows who the contact is with, and its state. */
export function showCaller(contact: Contact | undefined, customer: Customer | undefined): void {
  card.dataset.state = contact?.state ?? "none";
  card.dataset.contact = contact?.id ?? "";
  card.dataset.customer = customer?.id ?? "";
  state.dataset.state = contact?.state ?? "none";
  write(state, contact ? stateOf(contact) : "No contact");
  write(name, nameOf(contact, customer));
  write(detail, detailOf(contact, customer));
  showPicture(customer?.picture ?? nobody);
  showMarks(contact);
  showFacts(contact);
}

function nameOf(contact: Contact | undefined, customer: Customer | undefined): string {
  if (!contact) return "Waiting for a contact";
  return customer?.name ?? stranger(contact);
}

function detailOf(contact: Contact | undefined, customer: Customer | undefined): string {
  if (!contact) return "The next contact shows here by itself.";
  if (customer) return `${customer.place} · customer since ${customer.since}`;
  return contact.from ? "This number is not in the customer table." : "The console names no number. A record that it opens tells who it is.";
}

/** A picture that is set again flickers. */
function showPicture(path: string): void {
  if (picture.getAttribute("src") !== path) picture.src = path;
}

function showMarks(contact: Contact | undefined): void {
  const wanted = marksOf(contact);
  if (marks.textContent === wanted.join("")) return;
  marks.replaceChildren(...wanted.map((mark) => make("li", "mark", mark)));
}

/** Once the customer is gone nothing is recorded, whatever was asked for. */
function marksOf(contact: Contact | undefined): string[] {
  if (contact?.state !== "active" && contact?.state !== "held") return [];
  return [...(contact.recording ? ["Recording"] : []), ...(contact.masked ? ["Masked"] : [])];
}

function showFacts(contact: Contact | undefined): void {
  const rows = factsOf(contact);
  const key = JSON.stringify(rows);
  if (facts.dataset.shown === key) return;
  facts.dataset.shown = key;
  facts.replaceChildren(...rows.flatMap(([term, value]) => [make("dt", "", term), make("dd", "", value)]));
}

function factsOf(contact: Contact | undefined): [string, string][] {
  if (!contact) return [];
  const rows: [string, string | undefined][] = [
    ["By", contact.sessionType ?? channelOf(contact)],
    ["From", contact.from],
    ["Queue", contact.queue],
    ["Contact", contact.id],
  ];
  return rows.flatMap(([term, value]): [string, string][] => (value ? [[term, value]] : []));
}
