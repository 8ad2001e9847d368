import { testClock } from "../browser/clock.js";
import { LongTasks } from "../browser/long-tasks.js";
import type { OriginTest } from "./origins.js";
import type { Host, Refusal } from "../contract/contract.gen.js";

/** A message that was let in. */
export interface Arrival {
  /** The number of the window that it came from. */
  readonly frame: number;
  /** The message as JSON, for the module. */
  readonly text: string;
  /** The message itself, for the page's handlers. */
  readonly value: unknown;
  /** When the page looked at it, in milliseconds of the page's own clock. */
  readonly at: number;
  /** For how many milliseconds at most it had waited by then. */
  readonly waited: number;
}

/** Finds an event in the message that it came in; the whole message is the event at -1. */
export function elementOf(arrival: Arrival | undefined, index: number): unknown {
  if (index < 0) return arrival?.value;
  return (arrival?.value as { events: readonly unknown[] } | undefined)?.events[index];
}

export interface InboxOptions {
  readonly host: Host;
  /** The windows that may speak, by number. Asked anew for each message: a frame has none before it is in the page. */
  readonly windows: () => readonly (Window | null)[];
  readonly allowed: OriginTest;
  readonly take: (arrival: Arrival) => void;
  /** Called for a fence of the simulator's, which asks to hear when all that came before has been handled. */
  readonly fence: (port: MessagePort) => void;
  /** Called for each message that is not let in; the origin is that of its window. */
  readonly refused: (reason: Refusal, origin: string) => void;
}

/** Longest JSON text, in UTF-16 units. A chat message of a CCAI adapter is far below. */
const longestText = 256 * 1024;
/** Longest object as JSON: a MAX snapshot of 1,000 contacts at 1.2 kB each fits three times. */
const longestObject = 4 * 1024 * 1024;

/**
 * The one listener for messages of other windows. It checks window, origin, shape and size, in this order, before any
 * field is read, and never throws. It listens from the moment it is made, whether or not the module has loaded.
 */
export class Inbox {
  /** The origin that the console spoke from: replies go there and nowhere else. */
  origin: string | undefined;
  readonly #options: InboxOptions;
  readonly #longTasks = new LongTasks();
  readonly #test = testClock();
  readonly #listener = (event: MessageEvent): void => this.#receive(event);

  constructor(options: InboxOptions) {
    this.#options = options;
    window.addEventListener("message", this.#listener);
  }

  close(): void {
    window.removeEventListener("message", this.#listener);
    this.#longTasks.close();
  }

  #receive(event: MessageEvent): void {
    const { windows, allowed, take, fence, refused } = this.#options;
    const { source, origin } = event;
    const frame = source === null ? -1 : windows().findIndex((w) => w === source);
    if (frame < 0) return refused("source", origin);
    if (!allowed(origin)) return refused("origin", origin);
    const port = fencePort(event);
    if (port) return fence(port);
    const read = readMessage(this.#options.host, event.data);
    if (typeof read === "string") return refused(read, origin);
    this.origin ??= origin;
    take({ frame, ...this.#timeOf(event), ...read });
  }

  /** By a test's clock a message is looked at when it comes: how long the browser took for it is of another time. */
  #timeOf({ timeStamp }: MessageEvent): Pick<Arrival, "at" | "waited"> {
    if (this.#test) return { at: this.#test.now(), waited: 0 };
    return { at: timeStamp, waited: this.#longTasks.waited(timeStamp) };
  }
}

/** No console but the simulator sends such a message. */
function fencePort({ data, ports }: MessageEvent): MessagePort | undefined {
  return (data as { hostsimFence?: number } | null)?.hostsimFence ? ports[0] : undefined;
}

type Read = Pick<Arrival, "text" | "value">;

/** CCAI adapters post JSON text; an object of the same form is taken too. MAX posts objects and no text. */
function readMessage(host: Host, data: unknown): Read | Refusal {
  if (typeof data === "string") return host === "ccai" ? readText(data) : "shape";
  if (typeof data !== "object" || data === null || Array.isArray(data)) return "shape";
  return readObject(data);
}

/** Text that does not begin like an object is some other script's; text that does and is no JSON is broken. */
function readText(text: string): Read | Refusal {
  if (text.length > longestText) return "size";
  if (!/^\s*\{/.test(text)) return "shape";
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    return "malformed";
  }
}

/** Objects with cycles or big integers have no JSON: no console sends such. */
function readObject(value: object): Read | Refusal {
  try {
    const text = JSON.stringify(value);
    return text.length > longestObject ? "size" : { text, value };
  } catch {
    return "shape";
  }
}
