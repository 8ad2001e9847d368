import { type GoProgram, goRuntime } from "wasm_exec";

import { BridgeError } from "./errors.js";
import type { Arrival } from "./inbox.js";
import type { Command, Config, EventMap, PopOutcome } from "./wire.gen.js";

/** An event as it comes out of the module. */
export type WireEvent = { [T in keyof EventMap]: { type: T; payload: EventMap[T] } }[keyof EventMap];

/** What the module asks of the page; see wasm/browser/page_js.go. */
export interface CorePage {
  readonly config: Config;
  /** Sends the console the value that a JSON text stands for. */
  readonly post: (json: string) => void;
  /** Shows a record, of contact "" if that is not known, and has popped called for it, later. */
  readonly pop: (id: number, url: string, contactId: string) => void;
  readonly recordAllowed: (origin: string) => boolean;
  /** Events that no call asked for. */
  readonly told: (events: WireEvent[]) => void;
  /** The program ended by itself. */
  readonly crashed: (error: BridgeError) => void;
}

interface Exports extends WebAssembly.Exports {
  readonly mem: WebAssembly.Memory;
  inbox(size: number): number;
  outbox(): number;
  deliver(frame: number, length: number, at: number, waited: number): number;
  rejoin(): number;
  command(length: number): number;
  popped(length: number): number;
  reloaded(frame: number, at: number): number;
  stop(): void;
}

/**
 * How much the module's heap may grow over what lives in it, in percent, before Go's collector goes through it. The
 * browser gives the module one thread, so that the page waits meanwhile, the longer the more contacts there are. At Go's own
 * 100 an event at a desk of 1,000 contacts took 1.37 times what it takes at an empty one, at 400 1.24 times, and at this
 * 1.04 times; the price is that a busy desk takes 32 MB of memory before the first round, and not 4. It goes by the
 * environment, because package runtime/debug costs 50 kB of brotli.
 */
const collectAt = "800";

/** One instance of the module. Bytes go through its own memory, because a call from Go out to JavaScript costs 5 us. */
export class Core {
  readonly #exports: Exports;
  readonly #run: () => void;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #inbox = 0;
  #room = 0;
  #view = new Uint8Array();

  private constructor(exports: Exports, run: () => void) {
    this.#exports = exports;
    this.#run = run;
  }

  /** Makes an instance. Nothing of it runs before start, and only stop takes back what start does. */
  static async make(module: WebAssembly.Module, page: CorePage): Promise<Core> {
    let core: Core | undefined;
    const told = (length: number): void => page.told(core!.#read(length));
    const go = new (goRuntime(scope({ ...page, config: JSON.stringify(page.config), told }), files))();
    go.env = { GOGC: collectAt };
    go.exit = (code) => {
      if (code !== 0) page.crashed(new BridgeError("INTERNAL", `The module ended with code ${code}.`));
    };
    const instance = await instantiate(module, go.importObject);
    core = new Core(instance.exports as Exports, () => void runToEnd(go, instance, page));
    return core;
  }

  /** Begins: registers with the console, and tells what there is to tell at once. */
  start(): void {
    this.#run();
  }

  deliver({ frame, text, at, waited }: Arrival): WireEvent[] {
    return this.#read(this.#exports.deliver(frame, this.#write(text), at, waited));
  }

  rejoin(): WireEvent[] {
    return this.#read(this.#exports.rejoin());
  }

  command(command: Command): WireEvent[] {
    return this.#read(this.#exports.command(this.#write(JSON.stringify(command))));
  }

  popped(outcome: PopOutcome): WireEvent[] {
    return this.#read(this.#exports.popped(this.#write(JSON.stringify(outcome))));
  }

  reloaded(frame: number, at: number): WireEvent[] {
    return this.#read(this.#exports.reloaded(frame, at));
  }

  stop(): void {
    this.#exports.stop();
  }

  #write(text: string): number {
    const most = text.length * 3; // bytes of UTF-8 to a UTF-16 unit
    if (most > this.#room) {
      this.#room = Math.max(most, 64 * 1024);
      this.#inbox = this.#exports.inbox(this.#room);
    }
    return this.#encoder.encodeInto(text, this.#memory().subarray(this.#inbox, this.#inbox + this.#room)).written;
  }

  #read(length: number): WireEvent[] {
    if (length === 0) return [];
    const start = this.#exports.outbox();
    return JSON.parse(this.#decoder.decode(this.#memory().subarray(start, start + length))) as WireEvent[];
  }

  /** Growing the memory detaches every view, so the view is checked before each use. */
  #memory(): Uint8Array {
    const { buffer } = this.#exports.mem;
    if (this.#view.buffer !== buffer) this.#view = new Uint8Array(buffer);
    return this.#view;
  }
}

/** Script and module are two files, and a cache may hold an old one of either. */
const stranger = "is not of the same version as this script, so serve both anew";

async function instantiate(module: WebAssembly.Module, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  try {
    const instance = await WebAssembly.instantiate(module, imports);
    if (instance.exports["deliver"]) return instance;
  } catch (cause) {
    if (!(cause instanceof WebAssembly.LinkError)) throw unstarted("could not be started", cause);
    throw unstarted(stranger, cause);
  }
  throw unstarted(stranger);
}

function unstarted(what: string, cause?: unknown): BridgeError {
  const why = cause instanceof Error ? ` (${cause.message})` : "";
  return new BridgeError("WASM_LOAD_FAILED", `The module ${what}${why}.`, {}, cause);
}

async function runToEnd(go: GoProgram, instance: WebAssembly.Instance, page: CorePage): Promise<void> {
  try {
    await go.run(instance);
  } catch (cause) {
    page.crashed(new BridgeError("INTERNAL", "The module failed.", {}, cause));
  }
}

/** The globals of the module: its own, so that the page's stay untouched and several Go programs can share a page. */
function scope(page: object): object {
  return {
    Object, Array, Uint8Array, Uint8ClampedArray, Error, Date, JSON, URL,
    TextEncoder, TextDecoder, crypto, performance,
    window,
    fs: files,
    ctibridge: page,
  };
}

/** What Go writes to its standard output is a crash report. */
const files = {
  writeSync(_fd: number, bytes: Uint8Array): number {
    console.error(new TextDecoder().decode(bytes));
    return bytes.length;
  },
};
