import type { ScreenPopRequest } from "../api/types.js";
import type { PopRefusal } from "../contract/contract.gen.js";

/** A tab wants a record to be shown by the one that leads. */
export interface Ask extends ScreenPopRequest {
  readonly type: "ask";
  readonly id: string;
  /** The tab that asks. */
  readonly from: string;
  /** When, in milliseconds of the clock that all tabs share. */
  readonly at: number;
}

/** The tab that leads has taken the ask with this id. */
export interface Taken {
  readonly type: "taken";
  readonly id: string;
  readonly by: string;
}

/** A record was shown, or was not for the reason; sent to all. */
export interface Done extends ScreenPopRequest {
  readonly type: "done";
  /** One id for each time that a record is shown. */
  readonly showing: string;
  readonly reason?: PopRefusal;
  readonly text?: string;
}

/** A tab is gone, with all that it had taken. */
export interface Left {
  readonly type: "left";
  readonly by: string;
}

/** What tabs of one group say to each other. */
export type TabMessage = Ask | Taken | Done | Left;

/** What a message cannot do without. */
const needed: Readonly<Record<TabMessage["type"], readonly string[]>> = {
  ask: ["id", "from", "at", "url"],
  taken: ["id", "by"],
  done: ["showing", "url"],
  left: ["by"],
};

/** Any script of the origin may speak on the channel, another version of this one too: what is not of the form is left out. */
export function readTabMessage(data: unknown): TabMessage | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const message = data as TabMessage;
  if (!Object.hasOwn(needed, message.type) || !needed[message.type].every((name) => Object.hasOwn(message, name))) return undefined;
  return Object.entries(message).every(([name, value]) => typeof value === (name === "at" ? "number" : "string")) ? message : undefined;
}
