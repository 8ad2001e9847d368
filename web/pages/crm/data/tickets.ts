/** A ticket, which is also the record that a screen pop shows. */
export interface Ticket {
  readonly id: string;
  readonly customerId: string;
  readonly subject: string;
  readonly status: "Open" | "Waiting for customer" | "Solved";
  readonly parcel: string;
  /** ISO 8601 date. */
  readonly opened: string;
  readonly history: readonly Step[];
}

/** Something that happened to the parcel or the ticket. */
export interface Step {
  /** ISO 8601 date. */
  readonly on: string;
  readonly what: string;
}

export const tickets: readonly Ticket[] = [
  {
    id: "66f0c1",
    customerId: "c-918",
    subject: "Parcel arrived open, one item missing",
    status: "Open",
    parcel: "NW 4471 9020 3",
    opened: "2026-03-02",
    history: [
      { on: "2026-03-02", what: "Customer reported the parcel as opened" },
      { on: "2026-03-01", what: "Delivered to the front desk, signed for" },
      { on: "2026-02-27", what: "Left the Salt Lake City hub" },
    ],
  },
  {
    id: "66f0c2",
    customerId: "c-204",
    subject: "Change of delivery address",
    status: "Waiting for customer",
    parcel: "NW 4471 8816 0",
    opened: "2026-03-01",
    history: [
      { on: "2026-03-02", what: "Asked for the unit number" },
      { on: "2026-03-01", what: "Held at the Ogden depot" },
    ],
  },
  {
    id: "66f0c3",
    customerId: "c-377",
    subject: "Refund for a late express parcel",
    status: "Open",
    parcel: "NW 4470 1145 7",
    opened: "2026-02-26",
    history: [
      { on: "2026-02-28", what: "Claims confirmed the delay: two days" },
      { on: "2026-02-26", what: "Refund asked for" },
    ],
  },
  {
    id: "66f0c4",
    customerId: "c-551",
    subject: "Pick-up was missed twice",
    status: "Solved",
    parcel: "NW 4469 3302 8",
    opened: "2026-02-20",
    history: [{ on: "2026-02-23", what: "Picked up, credit of 10 dollars given" }],
  },
];

export function ticketById(id: string): Ticket | undefined {
  return tickets.find((ticket) => ticket.id === id);
}

/** The ticket of this customer that still needs work. */
export function openTicketOf(customerId: string): Ticket | undefined {
  return tickets.find((ticket) => ticket.customerId === customerId && ticket.status !== "Solved");
}

/** The ticket that a record address names, if it is an address of this CRM. */
export function ticketByAddress(address: string, origin: string): Ticket | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const id = url.origin === origin ? url.searchParams.get("id") : null;
  return id === null ? undefined : ticketById(id);
}
