import type { AllowedOrigin, BridgeOptions, CcaiOptions, MaxOptions, RecordPop } from "./api.js";
import { BridgeError } from "./errors.js";
import type { Config } from "./wire.gen.js";

/** In milliseconds. A browser's timer that is set to more runs out at once. */
const longestTimeout = 2 ** 31 - 1;

/** Throws INVALID_ARGUMENT for options that are not of the stated form, naming the option. */
export function checkOptions(options: BridgeOptions): void {
  if (typeof options !== "object" || options === null) refuse("options", "an object");
  const host: string = options.host;
  if (host !== "max" && host !== "ccai") refuse("host", '"max" or "ccai"');
  checkOrigins("allowedOrigins", options.allowedOrigins);
  const timeout = options.timeout ?? 1;
  if (!Number.isInteger(timeout) || timeout <= 0 || timeout > longestTimeout) {
    refuse("timeout", `a whole number of milliseconds, from 1 to ${longestTimeout}`);
  }
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
  const { issuer = "", contactId } = options;
  if (typeof issuer !== "string") refuse("issuer", "a text");
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

function checkCcai(options: CcaiOptions): void {
  const { adapters } = options;
  if (!Array.isArray(adapters) || adapters.length === 0 || !adapters.every(isFrame)) {
    refuse("adapters", "the frames that hold the adapters");
  }
  if (options.recordPop) checkRecordPop(options.recordPop);
}

function checkRecordPop(pop: RecordPop): void {
  if (!isFrame(pop.target)) refuse("recordPop.target", "a frame");
  checkOrigins("recordPop.allowedOrigins", pop.allowedOrigins);
}

function isFrame(value: unknown): boolean {
  return value instanceof HTMLIFrameElement;
}

function checkOrigins(name: string, origins: readonly AllowedOrigin[]): void {
  if (!Array.isArray(origins) || origins.length === 0 || !origins.every(isOrigin)) {
    refuse(name, 'a list of origins such as "https://console.example", without a path, or of patterns');
  }
}

function isOrigin(value: unknown): boolean {
  if (value instanceof RegExp || value === "*" || value === "null") return true;
  if (typeof value !== "string" || !URL.canParse(value)) return false;
  return new URL(value).origin === value;
}

function checkTexts(name: string, texts: readonly string[] | undefined): void {
  if (texts === undefined) return;
  if (!Array.isArray(texts) || texts.length === 0 || !texts.every((t) => typeof t === "string" && t !== "")) {
    refuse(name, "a list of texts, not empty");
  }
}

function refuse(name: string, form: string): never {
  throw new BridgeError("INVALID_ARGUMENT", `createBridge: ${name} must be ${form}.`, { option: name });
}

/** The choices that the module needs to know, with the defaults filled in. */
export function configOf(options: BridgeOptions): Config {
  const max = options.host === "max" ? options : undefined;
  return {
    host: options.host,
    timeout: options.timeout ?? 5000,
    issuer: max?.issuer ?? "ctibridge",
    issuers: max?.issuers ?? ["MAX", "CXA"],
    subscriptionTypes: (max?.subscriptionTypes ?? ["all"]).map((type) => type.toLowerCase()),
    ...(max?.contactId === undefined ? {} : { contactId: max.contactId }),
  };
}
