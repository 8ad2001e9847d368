import type { CcaiOptions, MaxOptions } from "./options.gen.js";
import type { VendorEventMap } from "../vendor/index.js";
import type { Adapter, Agent, Card, Code, CommandName, Connection, Contact, EventMap, Host, InternalEvent, Refusal } from "../contract/contract.gen.js";

export type { CcaiOptions, MaxOptions, ScreenPopOptions } from "./options.gen.js";
export type { AllowedOrigin, ScreenPopRequest, ScreenPopTarget } from "./screen-pop-target.js";

/** What createBridge takes; the value of host says which of the two. */
export type BridgeOptions = MaxOptions | CcaiOptions;

/** Events as the page gets them: failures arrive as BridgeError. */
export type PageEventMap = Omit<EventMap, InternalEvent | "error"> & {
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

/** What the handler of each type of event gets: the bridge's own and the vendor's. */
export type HandlerMap = PageEventMap & VendorEventMap;

/** What a call command is about. */
export interface CommandOptions {
  /**
   * The call that is meant. Needed where the command could reach more than one: it is then sent only if the console is taken
   * to have this one selected.
   */
  readonly contactId?: string;
}

/** A page's line to the agent's console. */
export interface Bridge {
  readonly host: Host;
  /** Settles once: when the console acknowledged the registration (max), when the module listens (ccai), or with a BridgeError. */
  readonly ready: Promise<void>;
  /** The state of the connection to the console. */
  readonly connection: Connection;
  /** The agent, as far as the console reported. */
  readonly agent: Agent;
  /** The agent's contacts, by id. */
  readonly contacts: ReadonlyMap<string, Contact>;
  /** The states of the adapters' frames, in the order of the option; empty for max. */
  readonly adapters: readonly Adapter[];
  /** How many messages were not let in, by reason. */
  readonly rejectedMessages: Readonly<Record<Refusal, number>>;
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
