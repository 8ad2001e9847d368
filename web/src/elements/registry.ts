import type { Bridge, CcaiOptions } from "../api/types.js";
import { BridgeError } from "../index.js";
import type { Adapter, AdapterState, Connection, EventType } from "../contract/contract.gen.js";

/** What an element's page may choose for the bridge; the element itself knows the rest. */
export type ElementOptions = Partial<Omit<CcaiOptions, "host" | "adapters">>;

/** The bridge, and what elements alone need of it: frames that come and go while it runs. */
export interface SharedBridge extends Bridge {
  /** Listens to one more frame and returns its index, which adapter.state names. */
  adopt(frame: HTMLIFrameElement): number;
  /** Listens to it no more. */
  release(index: number): void;
  /** The index of the frame whose message is being handled; undefined where no message is the cause. */
  readonly sourceFrame: number | undefined;
}

/** An element, as its bridge sees it. */
export interface Member {
  readonly frames: readonly HTMLIFrameElement[];
  /** Takes an event that is this element's to dispatch. */
  dispatch(type: string, vendor: boolean, payload: unknown): void;
  /** Takes the state of the connection, first the present one. */
  connectionChanged(connection: Connection): void;
  /** Takes the state of one of its frames, by its place in frames. */
  adapterChanged(frame: number, state: AdapterState): void;
}

/** Opens the bridge of a tenant. */
export type Opener = (origin: string, options: ElementOptions, frames: readonly HTMLIFrameElement[]) => SharedBridge;

/**
 * The bridges of a document, one a tenant. Elements of the same tenant share it, so that a contact is folded once and each
 * event is dispatched once: on the element whose frame spoke, else on the one that came first.
 */
export class Registry {
  readonly #open: Opener;
  readonly #shared = new Map<string, SharedConnection>();

  constructor(open: Opener) {
    this.#open = open;
  }

  /** Throws what opening the bridge throws. The frames are listened to when this returns, so they may load then. */
  join(origin: string, options: ElementOptions | undefined, member: Member): Seat {
    const shared = this.#shared.get(origin);
    if (shared?.alive) return shared.join(options, member);
    const bridge = this.#open(origin, options ?? {}, member.frames);
    const opened = new SharedConnection(bridge, options, member, () => {
      if (this.#shared.get(origin) === opened) this.#shared.delete(origin);
    });
    this.#shared.set(origin, opened);
    return new Seat(opened, member);
  }
}

/** An element's place at its tenant's bridge. */
export class Seat {
  readonly #shared: SharedConnection;
  readonly #member: Member;

  constructor(shared: SharedConnection, member: Member) {
    this.#shared = shared;
    this.#member = member;
  }

  get bridge(): Bridge {
    return this.#shared.bridge;
  }

  /** Gives the place back; the last one to do so closes the bridge. Idempotent. */
  leave(): void {
    this.#shared.leave(this.#member);
  }
}

interface Owned {
  readonly member: Member;
  readonly frame: number;
}

/** One bridge and the elements at it. */
class SharedConnection {
  readonly #members = new Set<Member>();
  readonly #links = new Map<Member, () => void>();
  /** Whose frame has an index. */
  readonly #owners = new Map<number, Owned>();
  readonly #options: ElementOptions | undefined;
  readonly #closed: () => void;

  constructor(readonly bridge: SharedBridge, options: ElementOptions | undefined, first: Member, closed: () => void) {
    this.#options = options;
    this.#closed = closed;
    this.#add(first, first.frames.map((_, index) => index));
    bridge.on("*", ({ type, vendor, payload }) => this.#dispatch(type, vendor, payload));
  }

  /** A bridge that failed or was aborted does not come back: the next element opens another. */
  get alive(): boolean {
    const { state } = this.bridge.connection;
    return state !== "failed" && state !== "closed";
  }

  join(options: ElementOptions | undefined, member: Member): Seat {
    this.#add(member, member.frames.map((frame) => this.bridge.adopt(frame)));
    if (options !== undefined && options !== this.#options) member.dispatch("error", false, differentOptions());
    return new Seat(this, member);
  }

  leave(member: Member): void {
    if (!this.#members.delete(member)) return;
    this.#links.get(member)?.();
    for (const [index, owned] of this.#owners) {
      if (owned.member !== member) continue;
      this.#owners.delete(index);
      this.bridge.release(index);
    }
    if (this.#members.size > 0) return;
    this.#closed();
    this.bridge.destroy();
  }

  #add(member: Member, indexes: readonly number[]): void {
    this.#members.add(member);
    this.#links.set(member, this.bridge.on("connection", (connection) => member.connectionChanged(connection)));
    indexes.forEach((index, frame) => this.#owners.set(index, { member, frame }));
  }

  #dispatch(type: string, vendor: boolean, payload: unknown): void {
    const isAdapter = !vendor && type === ("adapter.state" satisfies EventType);
    const index = isAdapter ? (payload as Adapter).index : this.bridge.sourceFrame;
    const owned = index === undefined ? undefined : this.#owners.get(index);
    if (isAdapter) owned?.member.adapterChanged(owned.frame, (payload as Adapter).state);
    const member = owned?.member ?? [...this.#members][0];
    member?.dispatch(type, vendor, payload);
  }
}

function differentOptions(): BridgeError {
  return new BridgeError(
    "INVALID_ARGUMENT",
    "<cti-adapter>: another element has opened the bridge to this tenant with other options, which hold. Give both the same object.",
    { option: "options" },
  );
}
