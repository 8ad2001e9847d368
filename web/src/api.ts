import type { VendorEventMap } from "./vendor/index.js";
import type { Adapter, Agent, Card, Code, CommandName, Connection, Contact, EventMap, EventNames, Host, Refusal } from "./contract.gen.js";

/** An origin that may speak to the bridge: exact text, or a pattern to match the whole of it. "*" allows any, and is warned about. */
export type AllowedOrigin = string | RegExp;

/** A record that the console asks for. Its address has been checked: http or https, and of an allowed origin. */
export interface AskedRecord {
  readonly url: string;
  /** The contact it belongs to, where the order of events allows to tell. */
  readonly contactId?: string;
}

/**
 * Where records are shown: a frame; the frame of this document that has the name when the record comes; a new tab, which
 * browsers open only soon after a click; or the page's own function. A record counts as not shown if the function throws
 * or rejects, and as shown if its promise does not settle within the timeout.
 */
export type RecordTarget =
  | HTMLIFrameElement
  | { readonly frame: string }
  | "tab"
  | ((record: AskedRecord) => void | Promise<void>);

/** What becomes of a record address that the console sends. */
export interface RecordPop {
  readonly target: RecordTarget;
  /** Origins that a record may have. There is no default: nothing pops until they are named. */
  readonly allowedOrigins: readonly AllowedOrigin[];
  /** How long a record waits for another that would replace it, in whole milliseconds. 100 if absent. */
  readonly debounce?: number;
  /** How far apart a record and the event of its contact may be, in whole milliseconds. 3000 if absent. */
  readonly linkWindow?: number;
  /** The name of the group of tabs of which one shows a record; "ctibridge" if absent. False: each shows its own. */
  readonly tabs?: string | false;
}

interface CommonOptions {
  /** Origins of the console. There is no default. */
  readonly allowedOrigins: readonly AllowedOrigin[];
  /** How long, in whole milliseconds, the console may take to answer the registration and to confirm a command. 5000 if absent. */
  readonly timeout?: number;
  /** Where the module is, if not beside this script. */
  readonly wasmUrl?: string | URL;
  /** Destroys the bridge when it aborts. */
  readonly signal?: AbortSignal;
  /** Takes a line for each thing worth knowing, without payloads. */
  readonly log?: (line: string) => void;
}

/** Options for a page inside NICE MAX or CXone Agent. */
export interface MaxOptions extends CommonOptions {
  readonly host: "max";
  /** The name that this page goes by in the console's logs. "ctibridge" if absent. */
  readonly issuer?: string;
  /** Names under which the console may speak. MAX and CXA if absent. */
  readonly issuers?: readonly string[];
  /**
   * Kinds of events that the page wants: all, agent, contact, contacts, sessioninfo, agentassist. ["all"] if absent. They are
   * sorted out here, because the consoles' own filters cannot be relied on; "all" does not include the session token, which
   * is a secret. Commands need the contacts.
   */
  readonly subscriptionTypes?: readonly string[];
  /**
   * Values of CurrentState that mean that nobody is signed in, compared without case. None if absent: no source names one, so
   * a state that is not documented leaves agent.status "unknown".
   */
  readonly signedOutStates?: readonly string[];
  /** The contact to tie the subscription to; inside a contact panel the console finds it. */
  readonly contactId?: string;
  /**
   * The events of that contact come whatever subscriptionTypes say. false if absent: an id goes with the type contact.
   * MAX's documentation can be read both ways.
   */
  readonly contactIdFilters?: boolean;
  /** The console's window, if neither the opener nor the parent. */
  readonly hostWindow?: Window;
}

/** Options for a page around CCAI Platform adapters. */
export interface CcaiOptions extends CommonOptions {
  readonly host: "ccai";
  /** The frames that hold the adapters. The list is looked at anew for each message. */
  readonly adapters: readonly HTMLIFrameElement[];
  /** What becomes of CRM_Record_Pop. Without it the event is reported and nothing navigates. */
  readonly recordPop?: RecordPop;
  /**
   * How long, in whole milliseconds, the contacts of an adapter that was loaded anew, or taken out of the page, may stay
   * unmentioned before they count as ended. 60000 if absent.
   */
  readonly reconcileTimeout?: number;
  /** The same for a contact that this agent transferred. 0 if absent: it stays until the console tells its end. */
  readonly transferTimeout?: number;
  /** The types of events that no document prints with certainty, each list instead of the default. Compared without case. */
  readonly names?: Partial<EventNames>;
  /**
   * Whom Agent_Joined_Call and Agent_Joined_Chat name: the agent who is "joining", or who is "handling" the session, so that
   * nobody knows who came. "joining" if absent. "handling" is for consoles that do not report the agent's own connection.
   */
  readonly joinedAgent?: "joining" | "handling";
}

export type BridgeOptions = MaxOptions | CcaiOptions;

/** Events as the page gets them: failures arrive as BridgeError. */
export type PageEventMap = Omit<EventMap, "vendor" | "command.settled" | "refused" | "error"> & {
  error: BridgeFailure;
  /** Everything but session.token, for logs and timelines. */
  "*": AnyEvent;
};

/** One event with its name; vendor is true for the console's own events. */
export interface AnyEvent {
  readonly type: string;
  readonly vendor: boolean;
  readonly payload: unknown;
}

/** The one class of failure, thrown, rejected with and emitted as "error". */
export interface BridgeFailure extends Error {
  readonly name: "BridgeError";
  readonly code: Code;
  readonly details: Readonly<Record<string, unknown>>;
}

export type HandlerMap = PageEventMap & VendorEventMap;

/** What a call command is about. */
export interface CommandOptions {
  /**
   * The call that is meant. Needed where the command could reach more than one: it is then sent only if the console is taken
   * to have this one in front.
   */
  readonly contactId?: string;
}

/** A page's line to the agent's console. */
export interface Bridge {
  readonly host: Host;
  /** Settles once: when the console acknowledged the registration (max), when the module listens (ccai), or with a BridgeError. */
  readonly ready: Promise<void>;
  /** How the bridge stands with the console now. */
  readonly connection: Connection;
  /** The agent at this desk, as far as the console told. */
  readonly agent: Agent;
  /** The contacts at this desk, by id. */
  readonly contacts: ReadonlyMap<string, Contact>;
  /** How the adapters' frames stand, in the order of the option; empty for max. */
  readonly adapters: readonly Adapter[];
  /** How many messages were not let in, by reason. */
  readonly refused: Readonly<Record<Refusal, number>>;
  /** Calls handler for each event of this type, and first for the present state. Returns its own removal. */
  on<K extends keyof HandlerMap>(type: K, handler: (payload: HandlerMap[K]) => void): () => void;
  /** A vendor's event that this version does not know passes through under its own name. */
  on(type: string, handler: (payload: unknown) => void): () => void;
  once<K extends keyof HandlerMap>(type: K, handler: (payload: HandlerMap[K]) => void): () => void;
  once(type: string, handler: (payload: unknown) => void): () => void;
  off<K extends keyof HandlerMap>(type: K, handler: (payload: HandlerMap[K]) => void): void;
  off(type: string, handler: (payload: unknown) => void): void;
  /** Whether this console has the command at all. */
  supports(command: CommandName): boolean;
  answer(options?: CommandOptions): Promise<void>;
  refuse(options?: CommandOptions): Promise<void>;
  hold(on?: boolean, options?: CommandOptions): Promise<void>;
  mute(on?: boolean): Promise<void>;
  mask(on?: boolean, options?: CommandOptions): Promise<void>;
  record(options?: CommandOptions): Promise<void>;
  hangup(options?: CommandOptions): Promise<void>;
  contactCard(card: Card): Promise<void>;
  /** Leaves the console and stops. Idempotent, and safe in every state. */
  destroy(): void;
}
