import { BridgeError } from "./errors.js";
import type { CommandName, Host } from "./wire.gen.js";

/** The failures that the module does not know of, in words. */
export function destroyed(): BridgeError {
  return new BridgeError("DESTROYED", "The bridge was destroyed.");
}

export function unsupported(host: Host, name: CommandName): BridgeError {
  return new BridgeError("UNSUPPORTED", `The console "${host}" has no command ${name}. Ask bridge.supports("${name}") first.`);
}

export function malformed(origin: string): BridgeError {
  return new BridgeError("MALFORMED_MESSAGE", "The console sent a message that is not valid JSON; nothing was changed.", { origin });
}

/** A console that is silent may have spoken from an origin that nobody listens to. */
export function diagnose(error: BridgeError, foreignOrigin: string | undefined): BridgeError {
  if (error.code !== "HOST_SILENT" || foreignOrigin === undefined) return error;
  const text = `The console's window spoke from ${foreignOrigin}, which is not in allowedOrigins. Add it if that is the console.`;
  return new BridgeError("ORIGIN_REJECTED", text, { ...error.details, origin: foreignOrigin });
}
