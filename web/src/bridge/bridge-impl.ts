import { Adapters } from "./adapters.js";
import type { Bridge, BridgeOptions, MaxOptions, ScreenPopOptions } from "../api/types.js";
import { WasmModule, type ModuleHooks, type ModuleEvent } from "../module/wasm-module.js";
import { onLeft, announceLeft } from "../transport/shared-registration.js";
import { BridgeError } from "../api/errors.js";
import { destroyed, diagnose, issuerOf, malformed, type RefusedTraffic, restarted, unsupported } from "./failures.js";
import { type About, BaseBridge } from "./base-bridge.js";
import { findHost, type HostWindow, postTo } from "../transport/host-window.js";
import { type Arrival, elementOf, Inbox } from "../transport/inbox.js";
import { loadModule } from "../module/loader.js";
import { configOf, timeoutOf } from "../options/options.js";
import { originTest } from "../transport/origins.js";
import { PendingCommands } from "./pending-commands.js";
import { ScreenPops } from "../screenpop/screen-pops.js";
import { popEvent, withoutPops } from "./pop-events.js";
import { type Adapter, capabilities, type CommandName, type Connection, type Host, type Refusal } from "../contract/contract.gen.js";

/** Gives the module something, and returns what comes of it. */
type Call = (core: WasmModule) => ModuleEvent[];

/** Connects one page to one console: the inbox takes messages, the module reads them, the dispatcher calls the handlers. */
export class BridgeImpl extends BaseBridge implements Bridge {
  readonly host: Host;
  readonly ready: Promise<void>;
  readonly rejectedMessages: Record<Refusal, number> = { source: 0, origin: 0, shape: 0, size: 0, issuer: 0, malformed: 0 };

  readonly #options: BridgeOptions;
  readonly #wasmUrl: URL;
  readonly #pending = new PendingCommands();
  #inbox: Inbox | undefined;
  readonly #adapters: Adapters | undefined;
  readonly #screenPops: ScreenPops | undefined;
  #console: HostWindow | undefined;
  #module: WasmModule | undefined;
  #stopListening: (() => void) | undefined;
  /** What waits for the module, in order, until it has taken all of it. Only the page and the console itself can make it grow. */
  #waiting: (() => void)[] | undefined = [];
  #crashed = false;
  /** Why nothing will come of anything any more. */
  #end: BridgeError | undefined;
  readonly #refusedTraffic: RefusedTraffic = {};
  /** The place of the frame whose message the module's present event is from; undefined where none is. For <cti-adapter>. */
  declare sourceFrame?: number | undefined;
  #settle!: { resolve: () => void; reject: (error: BridgeError) => void };
  readonly #abort = (): void => this.destroy();

  constructor(options: BridgeOptions, wasmUrl: URL) {
    super();
    this.host = options.host;
    this.#options = options;
    this.#wasmUrl = wasmUrl;
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.ready.catch(() => undefined); // whoever does not wait for it receives a failure as an event
    options.signal?.addEventListener("abort", this.#abort, { once: true });
    if (options.host === "ccai") {
      this.#adapters = new Adapters(options.adapters, ({ loaded, at }) => this.#enqueue((core) => core.reloaded(loaded, at)));
      if (options.screenPop) this.#screenPops = this.#makeScreenPops(options.screenPop);
    }
    if (this.#listen()) void this.#load();
    if (options.signal?.aborted) this.destroy();
  }

  get adapters(): readonly Adapter[] {
    return this.#adapters?.states(this.state.adapters) ?? [];
  }

  /**
   * Takes one more adapter's frame in, before it gets its address, and returns its place. The frame is put into the list
   * that was given as options.adapters, so the two cannot disagree. -1 for a console without adapters. Not of the public
   * type: for <cti-adapter>.
   */
  adopt(frame: HTMLIFrameElement): number {
    return this.#adapters?.adopt(frame) ?? -1;
  }

  /**
   * Lets go of the frame at this place, which stays empty: contacts know their adapter by it.
   */
  release(index: number): void {
    this.#adapters?.release(index);
  }

  supports(command: CommandName): boolean {
    return capabilities[this.host].includes(command);
  }

  destroy(): void {
    if (this.#end?.code === "DESTROYED") return;
    const core = this.#module;
    this.#finish(destroyed());
    this.#options.signal?.removeEventListener("abort", this.#abort);
    try {
      core?.stop();
    } catch (error) {
      reportError(error); // a module that fails now has nobody to fail
    }
    if (core && this.#console) announceLeft(this.#console.window);
    this.#log("connection closed");
    this.#emit("connection", { state: "closed" });
    this.dispatcher.clear();
  }

  protected command(name: CommandName, on: boolean, about?: About): Promise<void> {
    if (!this.supports(name)) return Promise.reject(unsupported(this.host, name));
    if (this.#end) return Promise.reject(this.#end);
    this.#log(`-> ${name}`);
    return this.#pending.open((id) =>
      this.#enqueue((core) => (this.#pending.isOpen(id) ? core.command({ id, name, on, ...about }) : [])),
    );
  }

  /** Puts the listener in place, before the module is even asked for. Says whether there is anything to listen to. */
  #listen(): boolean {
    try {
      this.#inbox = new Inbox({
        host: this.host,
        windows: this.#windows(),
        allowed: originTest(this.#options.allowedOrigins),
        take: (arrival) => this.#enqueue((core) => core.deliver(arrival), arrival),
        fence: (port) => this.#enqueue(() => (port.postMessage("sdk"), [])),
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
    const adapters = this.#adapters;
    if (adapters) {
      adapters.windows(); // a frame's first load counts too
      return () => adapters.windows();
    }
    this.#console = findHost(this.#options as MaxOptions);
    const windows = [this.#console.window];
    return () => windows;
  }

  async #load(): Promise<void> {
    try {
      const module = await loadModule(this.#wasmUrl);
      if (this.#end) return;
      const core = await WasmModule.make(module, this.#page());
      if (!this.#end) await this.#open(core);
    } catch (error) {
      this.#fail(error instanceof BridgeError ? error : new BridgeError("INTERNAL", "The bridge failed to start.", {}, error));
    }
  }

  /** What the module may ask of the page. */
  #page(): ModuleHooks {
    return {
      config: { ...configOf(this.#options), ...(this.#crashed ? { known: this.state.known() } : {}) },
      post: (json) => !this.#console || postTo(this.#console, this.#inbox?.origin, json),
      pop: (id, url, contactId) => void this.#screenPops?.pop(id, { url, ...(contactId ? { contactId } : {}) }),
      recordAllowed: (origin) => this.#screenPops?.allowed(origin) === true,
      onEvents: (events) => this.#dispatchAll(events),
      crashed: (error) => this.#crash(error),
    };
  }

  #makeScreenPops(pop: ScreenPopOptions): ScreenPops {
    return new ScreenPops(pop, timeoutOf(this.#options), {
      // The module gets the outcome in any case: it keeps the record until then.
      popped: (id, { known, ...outcome }) => this.#run((core) => withoutPops(core.popped({ id, ...outcome }), known)),
      onShown: (record, outcome) => this.#dispatchAll([popEvent(record, outcome)]),
      log: (line) => this.#log(line),
    });
  }

  /** Hands over what waited. A command that a handler gives meanwhile goes behind it, and is reached by the same loop. */
  async #open(core: WasmModule): Promise<void> {
    if (!this.#crashed) this.#screenPops?.open();
    this.#module = core;
    // Another bridge of this page may end the registration that they share.
    if (this.#console) this.#stopListening ??= onLeft(this.#console.window, () => this.#run((running) => running.rejoin()));
    core.start();
    await null; // a trap at the start is reported by then: what waited is for the next module
    while (this.#module === core && this.#waiting?.length) this.#waiting.shift()!();
    if (this.#module === core) this.#waiting = undefined;
  }

  /**
   * Starts the module once more, with what the page knows. What arrives meanwhile waits. What it crashed on is left out: it
   * would be the end of the next one too.
   */
  #crash(cause: BridgeError): void {
    if (this.#crashed || this.#end) return this.#fail(cause);
    const error = restarted(cause);
    this.#crashed = true;
    this.#module = undefined;
    this.#waiting ??= [];
    this.#pending.rejectAll(error);
    this.#log(`the module crashed: ${cause.message}`);
    void this.#load();
    this.#emit("connection", { state: "connecting" });
    this.#emit("error", error);
  }

  /** The module gets everything in the order in which it came. */
  #enqueue(call: Call, arrival?: Arrival): void {
    const hand = (): void => this.#run(call, arrival);
    if (this.#waiting) this.#waiting.push(hand);
    else hand();
  }

  #run(call: Call, arrival?: Arrival): void {
    if (this.#module) this.#dispatchAll(call(this.#module), arrival);
  }

  /** A handler may end the line in the middle: what follows is no news any more. */
  #dispatchAll(events: ModuleEvent[], arrival?: Arrival): void {
    this.sourceFrame = arrival?.frame;
    for (const event of events) if (!this.#end) this.#dispatch(event, arrival);
  }

  #dispatch(event: ModuleEvent, arrival?: Arrival): void {
    switch (event.type) {
      case "vendor": {
        const { index, name } = event.payload;
        this.#log(`<- ${name}`);
        return this.dispatcher.emit({ type: name, vendor: true, payload: elementOf(arrival, index) });
      }
      case "command.settled":
        return this.#pending.settle(event.payload);
      case "refused":
        if (event.payload.reason === "issuer") this.#refusedTraffic.issuer ??= issuerOf(arrival?.value);
        return this.#refuse(event.payload.reason, this.#inbox?.origin ?? "");
      case "connection":
        return this.#connect(event.payload);
      case "error":
        return this.#emit("error", BridgeError.of(event.payload));
      case "screen.pop.refused":
        this.#log(`a record was not shown: ${event.payload.reason}`);
        return this.#emit(event.type, event.payload);
      default:
        return this.#emit(event.type, event.payload);
    }
  }

  #connect(connection: Connection): void {
    const error = connection.error && diagnose(BridgeError.of(connection.error, { rejectedMessages: { ...this.rejectedMessages } }), this.#refusedTraffic);
    this.#log(`connection ${connection.state}${error ? ` ${error.code}` : ""}`);
    if (connection.state === "connected") this.#settle.resolve();
    if (error) this.#settle.reject(error);
    this.#emit("connection", error ? { ...connection, error: { code: error.code, text: error.message } } : connection);
  }

  #refuse(reason: Refusal, origin: string): void {
    this.rejectedMessages[reason]++;
    this.#log(`refused a message of ${origin}: ${reason}`);
    if (reason === "origin") this.#refusedTraffic.origin = origin;
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
    this.#stopListening?.();
    this.#adapters?.close();
    this.#screenPops?.close();
    this.#waiting = undefined;
    this.#module = undefined;
    this.#settle.reject(error);
    this.#pending.rejectAll(error);
  }

  #emit(type: string, payload: unknown): void {
    this.dispatcher.emit({ type, vendor: false, payload });
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
