import type { Bridge, BridgeOptions } from "./api.js";
import { Line } from "./line.js";
import { checkOptions } from "./options.js";

export type * from "./api.js";
export { BridgeError, isBridgeError } from "./errors.js";
export type * from "./vendor/ccai.js";
export type * from "./vendor/max.js";
export type { VendorEventMap } from "./vendor/index.js";
export type {
  Agent, AgentStatus, Card, Channel, Code, CommandName, Connection, ConnectionState, Contact, ContactState, Direction,
  Host, Message, Refusal, ScreenPop, Session,
} from "./wire.gen.js";

/**
 * Opens a line to the console. The listener is in place when this returns; the module is fetched after that, and what
 * arrives meanwhile is delivered then, in order. Throws INVALID_ARGUMENT; every other failure arrives by bridge.ready
 * and as an event.
 */
export function createBridge(options: BridgeOptions): Bridge {
  checkOptions(options);
  warnOfAnyOrigin(options);
  const url = options.wasmUrl ?? new URL("./ctibridge.wasm", import.meta.url);
  return new Line(options, new URL(url, document.baseURI));
}

function warnOfAnyOrigin(options: BridgeOptions): void {
  if (options.allowedOrigins.includes("*")) {
    console.warn('ctibridge: allowedOrigins has "*", so any window in the right place may pose as the console.');
  }
  if (options.host === "ccai" && options.recordPop?.allowedOrigins.includes("*")) {
    console.warn('ctibridge: recordPop.allowedOrigins has "*", so the console may show any page as a record.');
  }
}
