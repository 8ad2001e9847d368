import type { Kept } from "./allow-list.js";

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

/** What an id of the console becomes: the first of a trace is 1000001. Long enough to be no number of something else. */
const firstId = 1_000_001;

/** Leaves of an event what the allow-list keeps. Ids get numbers that mean nothing outside this trace. */
export class Reducer {
  readonly #ids = new Map<string, number>();

  reduce(event: unknown, fields: Readonly<Record<string, Kept | undefined>>): Record<string, unknown> {
    const reduced: Record<string, unknown> = {};
    if (typeof event !== "object" || event === null) return reduced;
    for (const [name, kept] of Object.entries(fields)) {
      if (kept === undefined || !Object.hasOwn(event, name)) continue;
      const value = this.#keep((event as Record<string, unknown>)[name], kept);
      if (value !== undefined) reduced[name] = value;
    }
    return reduced;
  }

  #keep(value: unknown, kept: Kept): unknown {
    if (value === "" || value === null) return value; // both vendors' "absent"
    if (kept === "id") return this.#number(value);
    if (typeof value !== "string") return undefined;
    if (kept === "time") return time.test(value) ? value : undefined;
    return (kept === "flag" ? ["True", "False"] : kept).includes(value) ? value : undefined;
  }

  /** A text stays a text, and a number a number: a bridge may read the two differently. */
  #number(id: unknown): unknown {
    if (typeof id !== "string" && typeof id !== "number") return undefined;
    const known = this.#ids.get(String(id)) ?? firstId + this.#ids.size;
    this.#ids.set(String(id), known);
    return typeof id === "string" ? String(known) : known;
  }
}
