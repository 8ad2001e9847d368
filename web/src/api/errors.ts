import type { BridgeFailure } from "./types.js";
import type { Code, Failure } from "../contract/contract.gen.js";

/** The one class of failure. Compare code, never the message. */
export class BridgeError extends Error implements BridgeFailure {
  override readonly name = "BridgeError";
  readonly code: Code;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: Code, message: string, details: Record<string, unknown> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
  }

  static of({ code, text, ...details }: Failure, more?: Record<string, unknown>): BridgeError {
    return new BridgeError(code, text, { ...details, ...more });
  }
}

/** Tells a BridgeError also where two copies of this script are loaded, when instanceof does not. */
export function isBridgeError(value: unknown): value is BridgeError {
  return value instanceof Error && value.name === "BridgeError" && "code" in value;
}
