import type { AllowedOrigin } from "./api.js";
import { longestTime } from "./clock.js";
import { BridgeError } from "./errors.js";

/** Throws INVALID_ARGUMENT that names the option and says which form it has to have. */
export function refuse(name: string, form: string): never {
  throw new BridgeError("INVALID_ARGUMENT", `createBridge: ${name} must be ${form}.`, { option: name });
}

/** The module reads whole numbers only. */
export function checkTime(name: string, time: number | undefined, least: number): void {
  if (time === undefined) return;
  if (!Number.isInteger(time) || time < least || time > longestTime) {
    refuse(name, `a whole number of milliseconds, from ${least} to ${longestTime}`);
  }
}

export function checkFlag(name: string, flag: boolean | undefined): void {
  if (flag !== undefined && typeof flag !== "boolean") refuse(name, "true or false");
}

export function checkTexts(name: string, texts: readonly string[] | undefined): void {
  if (texts === undefined) return;
  if (!Array.isArray(texts) || texts.length === 0 || !texts.every((t) => typeof t === "string" && t !== "")) {
    refuse(name, "a list of texts, not empty");
  }
}

export function checkOrigins(name: string, origins: readonly AllowedOrigin[]): void {
  if (!Array.isArray(origins) || origins.length === 0 || !origins.every(isOrigin)) {
    refuse(name, 'a list of origins such as "https://console.example", without a path, or of patterns');
  }
}

function isOrigin(value: unknown): boolean {
  if (value instanceof RegExp || value === "*" || value === "null") return true;
  if (typeof value !== "string" || !URL.canParse(value)) return false;
  return new URL(value).origin === value;
}
