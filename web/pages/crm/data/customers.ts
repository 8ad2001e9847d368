/** A customer of the invented company. */
export interface Customer {
  readonly id: string;
  readonly name: string;
  /** As the agent reads it; compared by its digits. */
  readonly phone: string;
  readonly place: string;
  readonly since: number;
  /** Path of the picture, from the CRM page. */
  readonly picture: string;
}

export const customers: readonly Customer[] = [
  { id: "c-918", name: "Ines Duval", phone: "+1 385 555 0188", place: "Provo, Utah", since: 2019, picture: "customers/duval.svg" },
  { id: "c-204", name: "Tomas Okafor", phone: "+1 385 555 0121", place: "Ogden, Utah", since: 2022, picture: "customers/okafor.svg" },
  { id: "c-377", name: "Maren Solberg", phone: "+1 800 555 0164", place: "Boise, Idaho", since: 2016, picture: "customers/solberg.svg" },
  { id: "c-551", name: "Priya Nair", phone: "+1 208 555 0147", place: "Twin Falls, Idaho", since: 2024, picture: "customers/nair.svg" },
];

export function customerById(id: string): Customer | undefined {
  return customers.find((customer) => customer.id === id);
}

/**
 * The customer with this number. Consoles send it with or without country code
 * and punctuation, so the last ten digits are compared; shorter ones are
 * extensions, and match nobody.
 */
export function customerByPhone(phone: string | undefined): Customer | undefined {
  const wanted = lastTen(phone ?? "");
  if (wanted.length < 10) return undefined;
  return customers.find((customer) => lastTen(customer.phone) === wanted);
}

function lastTen(phone: string): string {
  return phone.replace(/\D/g, "").slice(-10);
}
