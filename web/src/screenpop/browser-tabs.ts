import type { ScreenPopRequest } from "../api/types.js";
import type { Clock } from "../browser/clock.js";
import { LeaderElection, type Locks } from "./leader-election.js";
import { type Ask, type Done, readTabMessage, type TabMessage } from "./tab-messages.js";
import type { NotShown } from "./pop-target.js";

/** How long a tab that leads may take to say that it has taken an ask, in milliseconds. A frozen one says nothing. */
const answerTimeout = 500;
/** Within this many milliseconds the same record asked for by several tabs is one. */
const duplicateWindow = 2000;
/** How many showings are remembered as reported. */
const remembered = 50;

/** What became of a record. */
export interface Outcome extends Partial<NotShown> {
  /** Another tab showed it. */
  readonly elsewhere: boolean;
  /** The page has had its event already, by onShown: another tab's adapter was faster than its own. */
  readonly known: boolean;
}

/** What a tab needs of the browser and of its page. */
export interface TabPorts {
  readonly locks: Locks;
  readonly channel: Pick<BroadcastChannel, "postMessage" | "close" | "onmessage">;
  readonly clock: Clock;
  /** The most that showing a record takes, in milliseconds. */
  readonly longest: number;
  /** Whether this page would show a record of that address. */
  readonly allowed: (url: string) => boolean;
  readonly show: (record: ScreenPopRequest) => Promise<NotShown | undefined>;
  /** Called for a record for which this tab's own adapter has not asked. */
  readonly onShown: (record: ScreenPopRequest, outcome: Outcome) => void;
}

/** A record that this tab's own adapter asked for, until it is known what became of it. */
interface Open {
  readonly record: ScreenPopRequest;
  readonly settle: (outcome: Outcome) => void;
  /** The id of the last ask for it. */
  id: string;
  /** The tab that has taken it, or "". */
  by: string;
  stop: () => void;
}

/** A record that is being shown or was a moment ago. */
interface Showing {
  readonly url: string;
  /** In another tab. */
  readonly elsewhere: boolean;
  /** The tabs that it was shown for, as far as this one knows. */
  readonly askers: Set<string>;
  readonly done: Promise<Done | undefined>;
}

/**
 * The tabs of one page that have adapters each, or some of them. The console may ask all of them for the same record, or
 * one. Exactly one shows it, the one that leads; the others, asked or not, get a message.
 *
 * Who does not lead asks on the channel. If nobody takes it in time, the leader is frozen: the asker then leads. That two
 * show the same record at once, whatever crosses on the way, is prevented by a second lock, the record's own: who does
 * not get it leaves the record to the tab that has it.
 */
export class BrowserTabs {
  readonly #id = crypto.randomUUID();
  readonly #ports: TabPorts;
  readonly #group: string;
  readonly #election: LeaderElection;
  readonly #open = new Set<Open>();
  readonly #showings: Showing[] = [];
  readonly #claims = new Map<string, () => void>();
  readonly #reported = new Set<string>();
  #lastId = 0;
  #gone = false;

  /** inUse says that the agent looks at this tab now. */
  constructor(group: string, ports: TabPorts, inUse: boolean) {
    this.#group = group;
    this.#ports = ports;
    this.#election = new LeaderElection(ports.locks, group, () => this.#takeOver());
    ports.channel.onmessage = ({ data }) => {
      const message = readTabMessage(data);
      if (message && (!("url" in message) || ports.allowed(message.url))) this.#receive(message);
    };
    if (inUse) this.used();
    else this.#election.wait();
  }

  /** The agent selected this tab. */
  used(): void {
    this.#election.steal();
  }

  /** Has a record shown by one of the tabs. Never rejects. */
  pop(record: ScreenPopRequest): Promise<Outcome> {
    return new Promise((settle) => {
      const open: Open = { record, settle, id: "", by: "", stop: () => undefined };
      this.#open.add(open);
      this.#ask(open);
    });
  }

  leave(): void {
    this.#send({ type: "left", by: this.#id });
    this.#gone = true;
    this.#ports.channel.onmessage = null;
    this.#ports.channel.close();
    for (const open of this.#open) this.#settle(open, { elsewhere: true, known: true });
    for (const release of this.#claims.values()) release();
    this.#claims.clear();
    this.#election.leave();
  }

  #nextId(): string {
    return `${this.#id}/${++this.#lastId}`;
  }

  #send(message: TabMessage): void {
    this.#ports.channel.postMessage(message);
  }

  /** Asks, or asks again. Where another has the record in hand already, its word is waited for. */
  #ask(open: Open): void {
    open.stop();
    open.by = "";
    open.id = this.#nextId();
    const ask: Ask = { type: "ask", id: open.id, from: this.#id, at: this.#ports.clock.now(), ...open.record };
    const take = (): void => {
      this.#waitFor(open, this.#id);
      void this.#show(ask);
    };
    if (this.#election.holding) return take();
    this.#send(ask);
    open.stop = this.#ports.clock.after(answerTimeout, () => {
      this.#election.steal();
      take();
    });
  }

  /** A tab that has taken a record and never says what became of it has most likely shown it. */
  #waitFor(open: Open, by: string): void {
    open.by = by;
    open.stop();
    open.stop = this.#ports.clock.after(this.#ports.longest + answerTimeout, () => this.#settle(open, { elsewhere: true, known: false }));
  }

  #settle(open: Open, outcome: Outcome): void {
    open.stop();
    if (this.#open.delete(open)) open.settle(outcome);
  }

  #takeOver(): void {
    for (const open of this.#open) if (!open.by) this.#ask(open);
  }

  #receive(message: TabMessage): void {
    switch (message.type) {
      case "ask":
        return this.#onAsk(message);
      case "taken":
        for (const open of this.#open) if (open.id === message.id && !open.by) this.#waitFor(open, message.by);
        return;
      case "left":
        for (const open of this.#open) if (open.by === message.by) this.#ask(open);
        return;
      case "done":
        return this.#onDone(message, true);
    }
  }

  /** An ask that lay in a frozen tab's queue is too old: whoever asked has helped itself. */
  #onAsk(ask: Ask): void {
    if (!this.#election.holding || this.#ports.clock.now() - ask.at > answerTimeout) return;
    this.#send({ type: "taken", id: ask.id, by: this.#id });
    void this.#show(ask);
  }

  /** Shows a record, unless it was shown for another tab a moment ago; in any case says so. */
  async #show(ask: Ask): Promise<void> {
    let showing = this.#showings.find((s) => s.url === ask.url && !s.askers.has(ask.from));
    if (!showing) this.#keep((showing = { url: ask.url, elsewhere: false, askers: new Set(), done: this.#claimAndShow(ask) }));
    showing.askers.add(ask.from);
    const done = await showing.done;
    if (this.#gone) return;
    if (!done) return this.#forget(showing);
    this.#send(done);
    this.#onDone(done, showing.elsewhere);
  }

  #keep(showing: Showing): void {
    this.#showings.push(showing);
    this.#ports.clock.after(duplicateWindow, () => this.#forget(showing));
  }

  #forget(showing: Showing): void {
    const at = this.#showings.indexOf(showing);
    if (at >= 0) this.#showings.splice(at, 1);
    if (this.#showings.some((s) => s.url === showing.url && !s.elsewhere)) return;
    this.#claims.get(showing.url)?.();
    this.#claims.delete(showing.url);
  }

  async #claimAndShow(ask: Ask): Promise<Done | undefined> {
    const record = recordOf(ask);
    if (!(await this.#claim(ask.url)) || this.#gone) return undefined;
    return { type: "done", showing: this.#nextId(), ...record, ...(await this.#ports.show(record)) };
  }

  /** Says whether the record is this tab's to show. */
  #claim(url: string): Promise<boolean> {
    if (this.#claims.has(url)) return Promise.resolve(true);
    return new Promise((resolve) => {
      const keep = (lock: Lock | null): Promise<void> | undefined => {
        resolve(lock !== null);
        return lock && !this.#gone ? new Promise((release) => this.#claims.set(url, release)) : undefined;
      };
      this.#ports.locks.request(`${this.#group} ${url}`, { ifAvailable: true }, keep).catch(() => resolve(true));
    });
  }

  #onDone(done: Done, elsewhere: boolean): void {
    const { url, reason, text = "" } = done;
    const known = this.#reported.has(done.showing);
    this.#remember(done.showing);
    if (elsewhere && !known) this.#keep({ url, elsewhere, askers: new Set(), done: Promise.resolve(done) });
    const outcome = { elsewhere, known, ...(reason ? { reason, text } : {}) };
    for (const open of this.#open) if (open.record.url === url) return this.#settle(open, outcome);
    if (!known && !(elsewhere && reason)) this.#ports.onShown(recordOf(done), outcome);
  }

  #remember(showing: string): void {
    this.#reported.add(showing);
    for (const oldest of this.#reported) if (this.#reported.size > remembered) this.#reported.delete(oldest);
  }
}

function recordOf({ url, contactId }: ScreenPopRequest): ScreenPopRequest {
  return contactId ? { url, contactId } : { url };
}
