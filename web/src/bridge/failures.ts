import { BridgeError } from "../api/errors.js";
import type { CommandName, destroyedText, Host } from "../contract/contract.gen.js";

// The failures that the module does not know of, in words.

/** The text is the module's too. It is compared where it is compiled: the constant itself takes 20 bytes more. */
export function destroyed(): BridgeError {
  return new BridgeError("DESTROYED", "The bridge was destroyed." satisfies typeof destroyedText);
}

export function unsupported(host: Host, name: CommandName): BridgeError {
  return new BridgeError("UNSUPPORTED", `The console "${host}" has no command ${name}. Ask bridge.supports("${name}") first.`);
}

export function restarted({ code, message, cause }: BridgeError): BridgeError {
  return new BridgeError(code, `${message} It is started again; whether an open command took effect, the console's events tell.`, {}, cause);
}

export function malformed(origin: string): BridgeError {
  return new BridgeError("MALFORMED_MESSAGE", "The console sent a message that is not valid JSON; nothing was changed.", { origin });
}

/** What the console's window posted that was not let in, as far as it may explain a silence. None of it is trusted: it is only shown. */
export interface RefusedTraffic {
  /** An origin that it spoke from and that is not allowed. */
  origin?: string | undefined;
  /** A name that it spoke under, from an allowed origin, and that is not among the hostIssuers. */
  issuer?: string | undefined;
}

/** A console that is silent may have spoken under a name, or from an origin, that nobody listens to. */
export function diagnose(error: BridgeError, { origin, issuer }: RefusedTraffic): BridgeError {
  if (error.code !== "HOST_SILENT") return error;
  if (issuer !== undefined) {
    const text = `The console's window spoke under the issuer ${JSON.stringify(issuer)}, which is not in hostIssuers. Add it if that is the console.`;
    return new BridgeError("HOST_SILENT", text, { ...error.details, issuer });
  }
  if (origin === undefined) return error;
  const text = `The console's window spoke from ${origin}, which is not in allowedOrigins. Add it if that is the console.`;
  return new BridgeError("ORIGIN_REJECTED", text, { ...error.details, origin });
}

/** In UTF-16 units. A failure's text shall stay one that a person can read, whatever was posted. */
const longestIssuer = 64;

/**
 * Finds the issuer of a message that could be a console's, which is an envelope. The page's own registration, which a page
 * without a console receives, is none; nor is what other scripts post to the same window.
 */
export function issuerOf(message: unknown): string | undefined {
  const { issuer, events } = message as { issuer?: unknown; events?: unknown };
  return typeof issuer === "string" && Array.isArray(events) ? issuer.slice(0, longestIssuer) : undefined;
}
