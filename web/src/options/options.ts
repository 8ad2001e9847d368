import type { BridgeOptions, MaxOptions } from "../api/types.js";
import { aroundConfig, checkCcai } from "./ccai-options.js";
import { checkOrigins, checkTexts, checkTime, demand } from "./checks.js";
import { type Config, type SubscriptionType, subscriptionTypes } from "../contract/contract.gen.js";
import { defaultContactIDFilters, defaultIssuer, defaultHostIssuers, defaultSignedOutStates, defaultSubscriptionTypes, defaultTimeout } from "../api/options.gen.js";

/** Throws INVALID_ARGUMENT for options that are not of the stated form, naming the option. */
export function checkOptions(options: BridgeOptions): void {
  demand("window", "that of a page; a worker has none, nor has Node", () => !!window.document);
  demand("options", "an object", () => typeof options === "object" && options !== null);
  demand("host", '"max" or "ccai"', () => options.host === "max" || options.host === "ccai");
  checkOrigins("allowedOrigins", () => options.allowedOrigins);
  checkTime("timeout", () => options.timeout, 1);
  demand("wasmUrl", "an address", () => options.wasmUrl === undefined || isAddress(options.wasmUrl));
  demand("signal", "an AbortSignal", () => options.signal === undefined || isSignal(options.signal));
  demand("log", "a function", () => options.log === undefined || typeof options.log === "function");
  if (options.host === "max") checkMax(options);
  else checkCcai(options);
}

function checkMax(options: MaxOptions): void {
  checkTexts("hostIssuers", () => options.hostIssuers);
  checkTexts("subscriptionTypes", () => options.subscriptionTypes, `a list of ${subscriptionTypes.join(", ")}`, isSubscriptionType);
  checkTexts("signedOutStates", () => options.signedOutStates);
  demand("contactIdFilters", "true or false", () => ["boolean", "undefined"].includes(typeof options.contactIdFilters));
  demand("issuer", "a text", () => options.issuer === undefined || typeof options.issuer === "string");
  demand("contactId", "a string of digits, not zero", () => options.contactId === undefined || isContactId(options.contactId));
  demand("hostWindow", "a window", () => options.hostWindow === undefined || isWindow(options.hostWindow));
}

function isAddress(value: unknown): boolean {
  return (typeof value === "string" || value instanceof URL) && URL.canParse(value, document.baseURI);
}

/** Of another frame it is of another class. */
function isSignal({ aborted, addEventListener }: AbortSignal): boolean {
  return typeof aborted === "boolean" && typeof addEventListener === "function";
}

/** A window of another origin shows itself, and little else. */
function isWindow(value: Window): boolean {
  return value.window === value && typeof value.postMessage === "function";
}

/** The module writes a short one as the number it means, so nothing but digits may be in it. */
export function isContactId(id: unknown): boolean {
  return typeof id === "string" && /^[1-9]\d*$/.test(id);
}

/** The console lower-cases them, and so does this. */
function isSubscriptionType(type: string): boolean {
  return subscriptionTypes.includes(type.toLowerCase() as SubscriptionType);
}

/** How long the console may take to answer, in milliseconds. */
export function timeoutOf(options: BridgeOptions): number {
  return options.timeout ?? defaultTimeout;
}

/** The choices that the module needs to know, with the defaults filled in. */
export function configOf(options: BridgeOptions): Config {
  const max = options.host === "max" ? options : undefined;
  return {
    host: options.host,
    timeout: timeoutOf(options),
    issuer: max?.issuer ?? defaultIssuer,
    hostIssuers: max?.hostIssuers ?? defaultHostIssuers,
    subscriptionTypes: (max?.subscriptionTypes ?? defaultSubscriptionTypes).map((type) => type.toLowerCase() as SubscriptionType),
    signedOutStates: max?.signedOutStates ?? defaultSignedOutStates,
    contactIdFilters: max?.contactIdFilters ?? defaultContactIDFilters,
    ...(max?.contactId === undefined ? {} : { contactId: max.contactId }),
    ...aroundConfig(options.host === "ccai" ? options : undefined),
  };
}
