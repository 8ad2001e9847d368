import type { BridgeOptions, MaxOptions } from "./api.js";
import { aroundConfig, checkCcai } from "./ccai-options.js";
import { checkFlag, checkOrigins, checkTexts, checkTime, refuse } from "./checks.js";
import type { Config } from "./wire.gen.js";

/** Throws INVALID_ARGUMENT for options that are not of the stated form, naming the option. */
export function checkOptions(options: BridgeOptions): void {
  if (typeof options !== "object" || options === null) refuse("options", "an object");
  const host: string = options.host;
  if (host !== "max" && host !== "ccai") refuse("host", '"max" or "ccai"');
  checkOrigins("allowedOrigins", options.allowedOrigins);
  checkTime("timeout", options.timeout, 1);
  if (options.wasmUrl !== undefined && !URL.canParse(options.wasmUrl, document.baseURI)) refuse("wasmUrl", "an address");
  if (options.host === "max") checkMax(options);
  else checkCcai(options);
}

function checkMax(options: MaxOptions): void {
  checkTexts("issuers", options.issuers);
  checkTexts("subscriptionTypes", options.subscriptionTypes);
  if (!(options.subscriptionTypes ?? []).every(isSubscriptionType)) {
    refuse("subscriptionTypes", `a list of ${subscriptionTypes.join(", ")}`);
  }
  checkTexts("signedOutStates", options.signedOutStates);
  const { issuer = "", contactId } = options;
  if (typeof issuer !== "string") refuse("issuer", "a text");
  checkFlag("contactIdFilters", options.contactIdFilters);
  if (contactId === undefined) return;
  if (!isContactId(contactId)) refuse("contactId", "a string of digits, not zero");
}

/** The module writes a short one as the number it stands for, so nothing but digits may be in it. */
export function isContactId(id: unknown): boolean {
  return typeof id === "string" && /^[1-9]\d*$/.test(id);
}

/** The console lower-cases them, and so does this. */
const subscriptionTypes = ["all", "agent", "contact", "contacts", "sessioninfo", "agentassist"];

function isSubscriptionType(type: string): boolean {
  return subscriptionTypes.includes(type.toLowerCase());
}

/** How long the console may take to answer, in milliseconds. */
export function timeoutOf(options: BridgeOptions): number {
  return options.timeout ?? 5000;
}

/** The choices that the module needs to know, with the defaults filled in. */
export function configOf(options: BridgeOptions): Config {
  const max = options.host === "max" ? options : undefined;
  return {
    host: options.host,
    timeout: timeoutOf(options),
    issuer: max?.issuer ?? "ctibridge",
    issuers: max?.issuers ?? ["MAX", "CXA"],
    subscriptionTypes: (max?.subscriptionTypes ?? ["all"]).map((type) => type.toLowerCase()),
    signedOutStates: max?.signedOutStates ?? [],
    contactIdFilters: !!max?.contactIdFilters,
    ...(max?.contactId === undefined ? {} : { contactId: max.contactId }),
    ...aroundConfig(options.host === "ccai" ? options : undefined),
  };
}
