import type { MaxOptions } from "../api/types.js";
import { BridgeError } from "../api/errors.js";
import { originTest, soleOrigin, targetOrigin } from "./origins.js";

/** The console's window as this page sees it. */
export interface HostWindow {
  readonly window: Window;
  /** Its origin, where the browser reveals it; Firefox does not, and no browser does for an opener. */
  readonly origin: string | undefined;
}

/** Finds the console's window: the opener of a pop-out, else the parent of a frame. */
export function findHost(options: MaxOptions): HostWindow {
  const found = options.hostWindow ?? openerOf(window) ?? window.parent;
  if (found === window) {
    throw new BridgeError(
      "NOT_FRAMED",
      "This page is neither framed nor opened by another window: there is no console. Open it inside one.",
    );
  }
  const origin = found === window.parent ? window.location.ancestorOrigins?.[0] : undefined;
  if (origin !== undefined && !originTest(options.allowedOrigins)(origin)) {
    throw new BridgeError(
      "ORIGIN_REJECTED",
      `This page is framed by ${origin}, which is not in allowedOrigins. Add it if that is the console.`,
      { origin },
    );
  }
  return { window: found, origin: origin ?? soleOrigin(options.allowedOrigins) };
}

/**
 * Sends the console the value of a JSON text: consoles take structured clones and no text. It goes to the
 * origin that the console spoke from, once that is known. Says whether the window is still there.
 */
export function postTo(host: HostWindow, spokeFrom: string | undefined, json: string): boolean {
  if (host.window.closed) return false;
  host.window.postMessage(JSON.parse(json), targetOrigin(spokeFrom ?? host.origin));
  return true;
}

function openerOf(page: Window): Window | undefined {
  const opener = page.opener as Window | null;
  return opener && !opener.closed ? opener : undefined;
}
