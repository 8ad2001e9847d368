import type { AllowedOrigin } from "../api/types.js";
import { longestTime } from "../browser/clock.js";
import { BridgeError } from "../api/errors.js";
import { originTest } from "../transport/origins.js";

/** Throws INVALID_ARGUMENT that names the option and says which form it has to have. */
export function refuse(name: string, form: string, cause?: unknown): never {
  throw new BridgeError("INVALID_ARGUMENT", `createBridge: ${name} must be ${form}.`, { option: name }, cause);
}

/** Refuses an option unless it passes. The option is read in here: a getter of the page's may throw. */
export function demand(name: string, form: string, passes: () => boolean): void {
  let passed = false;
  let cause: unknown;
  try {
    passed = passes();
  } catch (error) {
    cause = error;
  }
  if (!passed) refuse(name, form, cause);
}

/** The module reads whole numbers only. */
export function checkTime(name: string, read: () => number | undefined, least: number): void {
  demand(name, `a whole number of milliseconds, from ${least} to ${longestTime}`, () => {
    const time = read();
    return time === undefined || (Number.isInteger(time) && time >= least && time <= longestTime);
  });
}

/** Says whether a value is a text, and not an empty one. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

export function checkTexts(name: string, read: () => readonly string[] | undefined, form = "a list of texts, not empty", fits = (_: string): boolean => true): void {
  demand(name, form, () => {
    const texts = read();
    return texts === undefined || (Array.isArray(texts) && texts.length > 0 && texts.every((t) => isText(t) && fits(t)));
  });
}

export function checkOrigins(name: string, read: () => readonly AllowedOrigin[]): void {
  demand(name, 'a list of origins such as "https://console.example", without a path, or of patterns', () => {
    const origins = read();
    return Array.isArray(origins) && origins.length > 0 && origins.every(isOrigin) && !!originTest(origins);
  });
}

function isOrigin(value: unknown): boolean {
  if (value instanceof RegExp || value === "*" || value === "null") return true;
  return typeof value === "string" && URL.canParse(value) && new URL(value).origin === value;
}
