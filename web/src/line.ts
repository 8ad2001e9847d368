import type { Bridge, BridgeOptions } from "./api.js";
import { Core, type CorePage, type WireEvent } from "./core.js";
import { Dispatcher, type Handler } from "./dispatcher.js";
import { companions, join } from "./companions.js";
import { badCard, checkCard } from "./card.js";
import { BridgeError } from "./errors.js";
import { destroyed, diagnose, issuerOf, malformed, type Overheard, unsupported } from "./failures.js";
import { findHost, type HostWindow, postTo } from "./host.js";
import { type Arrival, elementOf, Inbox } from "./inbox.js";
import { loadModule } from "./loader.js";
import { configOf } from "./options.js";
import { originTest } from "./origins.js";
import { Pending } from "./pending.js";
import { Folded, isOwn } from "./state.js";
import { type Agent, capabilities, type Card, type Command, type CommandName, type Connection, type Contact, type Host, type Refusal } from "./wire.gen.js";

/** One page's line to one console: the inbox in front, the module behind, the handlers on top. */
export class Line implements Bridge {
  readonly host: Host;
  readonly ready: Promise<void>;
  readonly refused: Record<Refusal, number> = { source: 0, origin: 0, shape: 0, size: 0, issuer: 0, malformed: 0 };

  readonly #options: BridgeOptions;
  readonly #state = new Folded();
  readonly #dispatcher = new Dispatcher(isOwn, this.#state);
  readonly #pending = new Pending();
  #inbox: Inbox | undefined;
  #console: HostWindow | undefined;
  #core: Core | undefined;
  /** What waits for the module, in order, until it has taken all of it. Only the page and the console itself can make it grow. */
  #early: (Arrival | Command)[] | undefined = [];
  /** Why nothing will come of anything any more. */
  #end: BridgeError | undefined;
  readonly #overheard: Overheard = {};
  #settle!: { resolve: () => void; reject: (error: BridgeError) => void };
  readonly #abort = (): void => this.destroy();

  constructor(options: BridgeOptions, wasmUrl: URL) {
    this.host = options.host;
    this.#options = options;
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.ready.catch(() => undefined); // whoever does not wait for it hears of a failure as an event
    options.signal?.addEventListener("abort", this.#abort, { once: true });
    if (this.#listen()) void this.#load(wasmUrl);
    if (options.signal?.aborted) this.destroy();
  }

  get connection(): Connection {
    return this.#state.connection;
  }

  get agent(): Agent {
    return this.#state.agent;
  }

  get contacts(): ReadonlyMap<string, Contact> {
    return this.#state.contacts;
  }

  on(type: string, handler: Handler): () => void {
    return this.#dispatcher.on(type, handler);
  }

  once(type: string, handler: Handler): () => void {
    return this.#dispatcher.on(type, handler, true);
  }

  off(type: string, handler: Handler): void {
    this.#dispatcher.off(type, handler);
  }

  supports(command: CommandName): boolean {
    return capabilities[this.host].includes(command);
  }

  answer(): Promise<void> {
    return this.#command({ name: "answer", on: false });
  }

  refuse(): Promise<void> {
    return this.#command({ name: "refuse", on: false });
  }

  hold(on = true): Promise<void> {
    return this.#switch("hold", on);
  }

  mute(on = true): Promise<void> {
    return this.#switch("mute", on);
  }

  mask(on = true): Promise<void> {
    return this.#switch("mask", on);
  }

  record(): Promise<void> {
    return this.#command({ name: "record", on: false });
  }

  hangup(): Promise<void> {
    return this.#command({ name: "hangup", on: false });
  }

  contactCard(card: Card): Promise<void> {
    const checked = checkCard(card);
    return checked ? this.#command({ name: "contactCard", on: false, card: checked }) : Promise.reject(badCard());
  }

  destroy(): void {
    if (this.#end?.code === "DESTROYED") return;
    const core = this.#core;
    this.#finish(destroyed());
    const others = this.#console ? companions(this.#console.window, this) : [];
    this.#options.signal?.removeEventListener("abort", this.#abort);
    try {
      core?.stop();
    } catch (error) {
      reportError(error); // a module that fails now has nobody to fail
    }
    for (const other of others) other.rejoin();
    this.#log("connection closed");
    this.#emit("connection", { state: "closed" });
    this.#dispatcher.clear();
  }

  #switch(name: CommandName, on: boolean): Promise<void> {
    if (typeof on === "boolean") return this.#command({ name, on });
    return Promise.reject(new BridgeError("INVALID_ARGUMENT", `${name} takes true or false.`));
  }

  #command(command: Omit<Command, "id">): Promise<void> {
    if (!this.supports(command.name)) return Promise.reject(unsupported(this.host, command.name));
    if (this.#end) return Promise.reject(this.#end);
    this.#log(`-> ${command.name}`);
    return this.#pending.open((id) => this.#send({ id, ...command }));
  }

  #send(command: Command): void {
    if (this.#early) this.#early.push(command);
    else this.#run((core) => core.command(command));
  }

  /** Puts the listener in place, before the module is even asked for. Says whether there is anything to listen to. */
  #listen(): boolean {
    try {
      this.#inbox = new Inbox({
        host: this.host,
        windows: this.#windows(),
        allowed: originTest(this.#options.allowedOrigins),
        take: (arrival) => this.#take(arrival),
        refused: (reason, origin) => this.#refuse(reason, origin),
      });
      return true;
    } catch (error) {
      this.#fail(error as BridgeError);
      return false;
    }
  }

  /** The windows that may speak: the console's, or those of the adapters, which may yet have to get one. */
  #windows(): () => readonly (Window | null)[] {
    const options = this.#options;
    if (options.host === "ccai") return () => options.adapters.map((frame) => frame.contentWindow);
    this.#console = findHost(options);
    const windows = [this.#console.window];
    return () => windows;
  }

  async #load(url: URL): Promise<void> {
    try {
      const module = await loadModule(url);
      if (this.#end) return;
      const core = await Core.make(module, this.#page());
      if (!this.#end) this.#open(core);
    } catch (error) {
      this.#fail(error instanceof BridgeError ? error : new BridgeError("INTERNAL", "The bridge failed to start.", {}, error));
    }
  }

  /** Registers anew, because another bridge of this page has ended the registration that they shared. */
  rejoin(): void {
    this.#run((core) => core.rejoin());
  }

  /** What the module may ask of the page. */
  #page(): CorePage {
    const pop = this.#options.host === "ccai" ? this.#options.recordPop : undefined;
    return {
      config: configOf(this.#options),
      post: (json) => this.#console && postTo(this.#console, this.#inbox?.origin, json),
      recordFrame: pop?.target,
      recordAllowed: originTest(pop?.allowedOrigins ?? []),
      told: (events) => this.#tell(events),
      crashed: (error) => this.#fail(error),
    };
  }

  /** Hands over what waited. A command that a handler gives meanwhile goes behind it, and is reached by the same loop. */
  #open(core: Core): void {
    this.#core = core;
    if (this.#console) join(this.#console.window, this);
    core.start();
    for (const item of this.#early ?? []) {
      if ("frame" in item) this.#deliver(item);
      else this.#run((running) => running.command(item));
    }
    this.#early = undefined;
  }

  #take(arrival: Arrival): void {
    if (this.#early) this.#early.push(arrival);
    else this.#deliver(arrival);
  }

  #deliver(arrival: Arrival): void {
    this.#run((core) => core.deliver(arrival.frame, arrival.text, arrival.at), arrival);
  }

  #run(call: (core: Core) => WireEvent[], arrival?: Arrival): void {
    if (!this.#core) return;
    let events: WireEvent[];
    try {
      events = call(this.#core);
    } catch (cause) {
      return this.#fail(new BridgeError("INTERNAL", "The module failed.", {}, cause));
    }
    this.#tell(events, arrival);
  }

  /** A handler may end the line in the middle: what follows is no news any more. */
  #tell(events: WireEvent[], arrival?: Arrival): void {
    for (const event of events) if (!this.#end) this.#dispatch(event, arrival);
  }

  #dispatch(event: WireEvent, arrival?: Arrival): void {
    switch (event.type) {
      case "vendor": {
        const { index, name } = event.payload;
        this.#log(`<- ${name}`);
        return this.#dispatcher.emit({ type: name, vendor: true, payload: elementOf(arrival, index) });
      }
      case "command.settled":
        return this.#pending.settle(event.payload);
      case "refused":
        if (event.payload.reason === "issuer") this.#overheard.issuer ??= issuerOf(arrival?.value);
        return this.#refuse(event.payload.reason, this.#inbox?.origin ?? "");
      case "connection":
        return this.#connect(event.payload);
      case "error":
        return this.#emit("error", BridgeError.of(event.payload));
      default:
        return this.#emit(event.type, event.payload);
    }
  }

  #connect(connection: Connection): void {
    const error = connection.error && diagnose(BridgeError.of(connection.error, { refused: { ...this.refused } }), this.#overheard);
    this.#log(`connection ${connection.state}${error ? ` ${error.code}` : ""}`);
    if (connection.state === "connected") this.#settle.resolve();
    if (error) this.#settle.reject(error);
    this.#emit("connection", error ? { ...connection, error: { code: error.code, text: error.message } } : connection);
  }

  #refuse(reason: Refusal, origin: string): void {
    this.refused[reason]++;
    this.#log(`refused a message of ${origin}: ${reason}`);
    if (reason === "origin") this.#overheard.origin = origin;
    if (reason === "malformed") this.#emit("error", malformed(origin));
  }

  /** Ends the line for a reason that the module cannot report itself. */
  #fail(error: BridgeError): void {
    if (this.#end) return;
    this.#finish(error);
    this.#log(`connection failed ${error.code}`);
    this.#emit("connection", { state: "failed", error: { code: error.code, text: error.message } });
  }

  #finish(error: BridgeError): void {
    this.#end = error;
    this.#inbox?.close();
    this.#early = undefined;
    this.#core = undefined;
    this.#settle.reject(error);
    this.#pending.rejectAll(error);
  }

  #emit(type: string, payload: unknown): void {
    this.#dispatcher.emit({ type, vendor: false, payload });
  }

  /** The page's own function may throw: that must not keep an event from its handler. */
  #log(line: string): void {
    try {
      this.#options.log?.(`ctibridge ${this.host}: ${line}`);
    } catch (error) {
      reportError(error);
    }
  }
}
