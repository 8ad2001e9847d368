import type { AllowedOrigin, Bridge, BridgeOptions } from "./api/types.js";
import { refuse } from "./options/checks.js";
import { BridgeImpl } from "./bridge/bridge-impl.js";
import { tellHook } from "./bridge/hook.js";
import { checkOptions } from "./options/options.js";

export type * from "./api/types.js";
export { BridgeError, isBridgeError } from "./api/errors.js";
export type * from "./vendor/ccai.js";
export type * from "./vendor/max.js";
export type { VendorEventMap } from "./vendor/index.js";
export type {
  Adapter, AdapterState, Agent, AgentStatus, Assistant, AssistantKind, AssistantPhase, Card, Channel, Cobrowse,
  CobrowseParty, CobrowseSwitch, Code, CommandName, Connection, ConnectionState, Contact, ContactState, Direction,
  EventNames, Host, JoinedAgent, Message, Participant, ParticipantChange, ParticipantKind, PopRefusal, Refusal, RefusedPop, ScreenPop,
  Session, Transfer,
} from "./contract/contract.gen.js";

/**
 * Opens a line to the console. The listener is in place when this returns; the module is fetched after that, and what
 * arrives meanwhile is delivered then, in order. Throws INVALID_ARGUMENT; every other failure arrives by bridge.ready
 * and as an event.
 */
export function createBridge(options: BridgeOptions): Bridge {
  checkOptions(options);
  warnOfAnyOrigin(options);
  const { wasmUrl } = options;
  const bridge = new BridgeImpl(options, wasmUrl === undefined ? besideScript() : new URL(wasmUrl, document.baseURI));
  tellHook(bridge);
  return bridge;
}

/** Nothing is beside a script from a blob: or data: address. */
function besideScript(): URL {
  try {
    return new URL("./ctibridge.wasm", import.meta.url);
  } catch (cause) {
    refuse("wasmUrl", "given, because nothing can be beside a script from a blob: or data: address", cause);
  }
}

function warnOfAnyOrigin(options: BridgeOptions): void {
  warn("allowedOrigins", options.allowedOrigins, "any window there may pose as the console");
  if (options.host === "ccai") warn("screenPop.allowedOrigins", options.screenPop?.allowedOrigins, "the console may show any page as a record");
}

function warn(name: string, origins: readonly AllowedOrigin[] | undefined, so: string): void {
  if (origins?.includes("*")) console.warn(`ctibridge: ${name} has "*", so ${so}.`);
}
