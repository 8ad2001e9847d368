import { BridgeError } from "../../index.js";

/** The adapters that a page may frame. */
export type AdapterType = "call" | "chat";

/** Where an element's adapters are. */
export interface Address {
  /** The tenant's origin, which is also the only one that may speak. */
  readonly origin: string;
  /** What to frame, in the order of the tabs. */
  readonly types: readonly AdapterType[];
  /** The tenant's CRM setting, or empty where it has none. */
  readonly from: string;
}

/** The attributes that an address is made of; null where one is absent. */
export type AddressAttributes = Readonly<Record<"tenant" | "origin" | "type" | "from", string | null>>;

/** The adapter's address, of which nothing but this is documented. Values are sent in lower case, as in the printed addresses. */
export function addressOf({ origin, from }: Address, type: AdapterType): string {
  return `${origin}/agent/?type=${type}${from === "" ? "" : `&from=${from}`}`;
}

/** Throws INVALID_ARGUMENT for attributes that are not of the stated form, naming the attribute in details.option. */
export function readAddress(attributes: AddressAttributes): Address {
  return {
    origin: attributes.origin === null ? ofTenant(attributes.tenant) : originOf(attributes.origin),
    types: typesOf(attributes.type),
    from: settingOf(attributes.from),
  };
}

/** One DNS label. */
const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const tenantForm = new RegExp(`^${label}\\.${label}$`);

function ofTenant(tenant: string | null): string {
  const name = (tenant ?? "").toLowerCase();
  if (!tenantForm.test(name)) refuse("tenant", 'the tenant and its location, such as "acme.uc1", or the attribute origin must be given');
  return `https://${name}.ccaiplatform.com`;
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.origin !== text || !/^https?:$/.test(url.protocol)) {
    refuse("origin", 'an http or https origin without a path, such as "https://acme.ujet.co"');
  }
  return text;
}

function typesOf(text: string | null): AdapterType[] {
  const types = (text ?? "").toLowerCase().split(/\s+/).filter((word) => word !== "");
  const known = types.every((word): word is AdapterType => word === "call" || word === "chat");
  if (!known || types.length === 0 || new Set(types).size < types.length) refuse("type", '"call", "chat" or "call chat"');
  return types as AdapterType[];
}

function settingOf(text: string | null): string {
  const from = (text ?? "custom").toLowerCase();
  if (!/^[a-z0-9_-]*$/.test(from)) refuse("from", 'the tenant\'s CRM setting, such as "custom", or empty');
  return from;
}

function refuse(attribute: keyof AddressAttributes, form: string): never {
  throw new BridgeError("INVALID_ARGUMENT", `<cti-adapter>: ${attribute} must be ${form}.`, { option: attribute });
}
