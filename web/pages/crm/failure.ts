import type { BridgeFailure } from "../../src/api/types.js";

/** Tells the bridge's own failures from any other, by name: its class may stem from another copy of the SDK. */
export function isFailure(error: unknown): error is BridgeFailure {
  return error instanceof Error && error.name === "BridgeError" && "code" in error;
}
