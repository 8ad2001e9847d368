import type { Host } from "/sdk/ctibridge.js";

/** How this page is used, as far as its place and its address tell. */
export interface Settings {
  /** Framed or opened by a console: "max". On its own, and so the parent of the adapters: "ccai". */
  readonly host: Host;
  /** The console's origin. */
  readonly consoleOrigin: string;
  /** Where the module is, if not beside the SDK. */
  readonly wasmUrl?: URL;
  /** Records are shown in the pane, or each in a new tab. */
  readonly records: "pane" | "tab";
  /** What was asked for in the address and not followed, for a person. */
  readonly ignored: readonly string[];
}

/**
 * Reads the page's place and its address. A real page has its console's origin
 * in its configuration; this one takes it from the address so that it can be
 * tried anywhere, which a page with customers' data must not do.
 */
export function readSettings(page: Window): Settings {
  const query = new URLSearchParams(page.location.search);
  const ignored: string[] = [];
  const host = page.parent !== page || page.opener ? "max" : "ccai";
  const consoleOrigin = readConsole(query.get("console"), ignored) ?? otherLoopback(page.location);
  const wasmUrl = readModule(query.get("wasm"), page.location, ignored);
  const records = query.get("records") === "tab" ? "tab" : "pane";
  return { host, consoleOrigin, records, ignored, ...(wasmUrl ? { wasmUrl } : {}) };
}

/** One server answers under both loopback names, and browsers take them for two sites. */
function otherLoopback(place: Location): string {
  const name = place.hostname === "localhost" ? "127.0.0.1" : "localhost";
  const port = place.port ? `:${place.port}` : "";
  return `${place.protocol}//${name}${port}`;
}

function readConsole(asked: string | null, ignored: string[]): string | undefined {
  if (asked === null) return undefined;
  const url = parse(asked);
  const bare = url !== undefined && (asked === url.origin || asked === `${url.origin}/`);
  if (bare && /^https?:$/.test(url.protocol)) return url.origin;
  ignored.push("console= must be an http or https origin, such as http://localhost:4600");
  return undefined;
}

function readModule(asked: string | null, place: Location, ignored: string[]): URL | undefined {
  if (asked === null) return undefined;
  const url = asked.startsWith("/") ? parse(asked, place.origin) : undefined;
  if (url?.origin === place.origin) return url;
  ignored.push("wasm= must be a path on this origin that begins with /");
  return undefined;
}

function parse(text: string, base?: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
