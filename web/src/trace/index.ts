import type { AnyEvent, Bridge } from "../api/types.js";
import { testClock } from "../browser/clock.js";
import { ccaiFields, maxFields, type Kept } from "./allow-list.js";
import { Reducer } from "./reducer.js";

export interface TraceOptions {
  /** Gets each line of the trace, without a line feed, as soon as it is there. */
  readonly write: (line: string) => void;
}

type Fields = Readonly<Record<string, Readonly<Record<string, Kept | undefined>>>>;

/**
 * Writes the console's events as a trace, from now on, until the function that it returns is called. A trace holds the
 * types and times of the events, states, and ids that mean nothing outside of it: what the allow-list does not name is left
 * out, and so is an event of an unknown type. It may be called once the page has its bridge, and before anything of the
 * console was handled: what comes earlier is missing.
 */
export function recordTrace(bridge: Bridge, options: TraceOptions): () => void {
  const clock = testClock() ?? Date;
  const started = clock.now();
  const reducer = new Reducer();
  const write = (line: object): void => options.write(JSON.stringify(line));
  write({ trace: "ctibridge", version: 1, started: new Date(started).toISOString(), writer: "sdk" });
  const pages = bridge.host === "max" ? ["max"] : ["call", "chat"];
  pages.forEach((console, i) => write({ at: 0, console, page: i + 1, opened: {} }));
  let last = 0;
  return bridge.on("*", (event) => {
    const message = messageOf(bridge.host, event, reducer);
    if (message === undefined) return;
    last = Math.max(last, clock.now() - started); // the machine's clock may be set back, and a trace goes forward
    write({ at: last, ...message });
  });
}

function messageOf(host: Bridge["host"], event: AnyEvent, reducer: Reducer): object | undefined {
  const all: Fields = host === "max" ? maxFields : ccaiFields;
  if (!event.vendor || !Object.hasOwn(all, event.type)) return undefined;
  const fields = all[event.type]!;
  if (host === "max") {
    const one = { Type: event.type, ...reducer.reduce(event.payload, fields) };
    return line("max", 1, "workspace", { issuer: "MAX", contactId: null, events: [one] });
  }
  const data = reducer.reduce((event.payload as { data?: unknown } | null)?.data, fields);
  const ofChat = event.type.includes("Chat") || Object.hasOwn(data, "chat_id");
  // An adapter posts JSON as text.
  return line(ofChat ? "chat" : "call", ofChat ? 2 : 1, "parent", JSON.stringify({ type: event.type, data }));
}

function line(console: string, page: number, frame: string, payload: unknown): object {
  return { console, page, message: { direction: "sent", frame, origin: "*", payload } };
}
