import type { Console as OpenConsole, Entry, Operations } from "./api.gen.js";
import { Clock } from "./clock.js";
import { type Consoles, consolesOf } from "./consoles.js";
import { Requests } from "./requests.js";

/** Chooses entries of the journal. Directions are as the console sees them. */
export type JournalFilter = Operations["journal"]["query"];

/** A simulator that runs. */
export class Hostsim {
  /** Its address, with 127.0.0.1. */
  readonly url: string;
  /** The same server as another site. */
  readonly localhostUrl: string;
  readonly max: Consoles<"max">;
  readonly call: Consoles<"call">;
  readonly chat: Consoles<"chat">;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly #requests: Requests;
  readonly #end: () => Promise<void>;

  /** Use startHostsim or connect. */
  constructor(url: string, end: () => Promise<void> = async () => {}) {
    const { port } = new URL(url);
    this.url = `http://127.0.0.1:${port}`;
    this.localhostUrl = `http://localhost:${port}`;
    this.#end = end;
    const requests = (this.#requests = new Requests(this.url));
    this.max = consolesOf(requests, "max", `${this.localhostUrl}/max/`);
    this.call = consolesOf(requests, "call", `${this.url}/agent/?type=call&from=custom`);
    this.chat = consolesOf(requests, "chat", `${this.url}/agent/?type=chat&from=custom`);
    this.journal = new Journal(requests);
    this.clock = new Clock(requests);
  }

  /** The consoles and adapters whose pages are open. */
  async consoles(): Promise<OpenConsole[]> {
    return (await this.#requests.do("consoles", {})) ?? [];
  }

  /** Everything begins anew, or the consoles of one vendor. */
  async reset(vendor?: "max" | "ccai"): Promise<void> {
    await this.#requests.do("reset", { body: vendor ? { vendor } : {} });
    await this.clock.tell();
  }

  /** Ends the simulator, if startHostsim started it, and returns when it has ended. */
  close(): Promise<void> {
    return this.#end();
  }
}

/** What the consoles received and sent. */
export class Journal {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /** The entries that match, oldest first. */
  async find(query: JournalFilter = {}): Promise<Entry[]> {
    return (await this.#requests.do("journal", { query })) ?? [];
  }

  /**
   * Returns the first entry that matches, as soon as it is there. After within milliseconds, 5000 unless it says
   * otherwise, it throws a HostsimError with the entries that came close.
   */
  waitFor(filter: JournalFilter, { within = 5000 }: { within?: number } = {}): Promise<Entry> {
    return this.#requests.do("journal-wait", { query: { ...filter, timeout: within } });
  }

  /** Forgets all entries. */
  async clear(): Promise<void> {
    await this.#requests.do("journal-clear", {});
  }
}
