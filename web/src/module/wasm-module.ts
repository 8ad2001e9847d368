import { type GoProgram, goRuntime } from "wasm_exec";

import { BridgeError } from "../api/errors.js";
import { type Effect, Effects, isEffect, type Outcome } from "./effects.js";
import type { Arrival } from "../transport/inbox.js";
import type { Command, Config, Exports as ModuleExports, Page, pageName, PopOutcome } from "../contract/contract.gen.js";

/** An event as it comes out of the module. */
export type ModuleEvent = Exclude<Outcome, Effect>;

/** What the module asks of the page, with forms in the place of their JSON. */
export interface ModuleHooks extends Omit<Page, "config" | "eventsReady"> {
  readonly config: Config;
  /** Sends the console the value of a JSON text, and is false if its window was closed. */
  readonly post: (json: string) => boolean;
  /** Events that no call asked for. */
  readonly onEvents: (events: ModuleEvent[]) => void;
  /** The program trapped or ended by itself; called once. */
  readonly crashed: (error: BridgeError) => void;
}

interface Instance extends WebAssembly.Exports, ModuleExports {
  readonly mem: WebAssembly.Memory;
}

/**
 * How much the module's heap may grow over what lives in it, in percent, before Go's collector goes through it. The
 * browser gives the module one thread, so that the page waits meanwhile, the longer the more contacts there are. At Go's own
 * 100 an event with 1,000 contacts took 1.37 times what it takes with none, at 400 1.24 times, and at this
 * 1.04 times; the price is that a busy page takes 32 MB of memory before the first round, and not 4. It goes by the
 * environment, because package runtime/debug costs 50 kB of brotli.
 */
const collectAt = "800";

/** Room for messages, in bytes. What a message takes beyond what is kept is given back with the next that needs less. */
const leastRoom = 64 * 1024;
const kept = 4 * leastRoom;

/** One instance of the module. Bytes go through its own memory, because a call from Go out to JavaScript costs 5 us. */
export class WasmModule {
  /** Gone after a crash, and the memory with it. */
  #exports: Instance | undefined;
  #instance: WebAssembly.Instance | undefined;
  readonly #go: GoProgram;
  readonly #page: ModuleHooks;
  readonly #effects: Effects;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #inbox = 0;
  #room = 0;
  #view = new Uint8Array();

  private constructor(go: GoProgram, page: ModuleHooks) {
    this.#go = go;
    this.#page = page;
    this.#effects = new Effects({
      post: page.post,
      fired: (timer) => page.onEvents(this.#call((exports) => exports.fired(timer))),
      failed: (cause) => page.onEvents([{ type: "error", payload: { code: "INTERNAL", text: `The bridge failed: ${String(cause)}` } }]),
    });
    go.env = { GOGC: collectAt };
    // Every callback of the program comes through here. One that traps would otherwise only be an uncaught error.
    const resume = go._resume;
    go._resume = () => {
      if (this.#exports) this.#guard(() => resume.call(go));
    };
    go.exit = (code) => code !== 0 && this.#crash(`ended with code ${code}`);
  }

  /** Makes an instance. Nothing of it runs before start, and only stop takes back what start does. */
  static async make(module: WebAssembly.Module, page: ModuleHooks): Promise<WasmModule> {
    checkVersion(module);
    let core: WasmModule | undefined;
    const hooks: Page = { ...page, config: JSON.stringify(page.config), eventsReady: (length) => page.onEvents(core!.#take(length)) };
    const go = new (goRuntime(scope(hooks), files))();
    core = new WasmModule(go, page);
    core.#instance = await instantiate(module, go.importObject);
    core.#exports = core.#instance.exports as Instance;
    return core;
  }

  /** Begins: registers with the console, and emits what is known immediately. */
  start(): void {
    this.#go.run(this.#instance!).catch((cause: unknown) => this.#crash("failed", cause));
  }

  deliver({ frame, text, at, waited }: Arrival): ModuleEvent[] {
    return this.#call((exports) => exports.deliver(frame, this.#write(text), at, waited));
  }

  rejoin(): ModuleEvent[] {
    return this.#call((exports) => exports.rejoin());
  }

  command(command: Command): ModuleEvent[] {
    return this.#call((exports) => exports.command(this.#write(JSON.stringify(command))));
  }

  popped(outcome: PopOutcome): ModuleEvent[] {
    return this.#call((exports) => exports.popped(this.#write(JSON.stringify(outcome))));
  }

  reloaded(frame: number, at: number): ModuleEvent[] {
    return this.#call((exports) => exports.reloaded(frame, at));
  }

  /** Nobody is left to have the events. */
  stop(): void {
    this.#take(this.#exports!.stop());
    this.#effects.stop();
    this.#exports!.end();
  }

  #call(call: (exports: Instance) => number): ModuleEvent[] {
    return this.#guard(() => this.#take(call(this.#exports!))) ?? [];
  }

  #guard<T>(run: () => T): T | undefined {
    try {
      return run();
    } catch (cause) {
      this.#crash("failed", cause);
      return undefined;
    }
  }

  /** Lets nothing of the instance run any more: its timers and listeners are still there. */
  #crash(how: string, cause?: unknown): void {
    if (!this.#exports) return;
    this.#exports = this.#instance = this.#go._inst = this.#go.mem = undefined;
    this.#view = new Uint8Array();
    this.#effects.stop();
    this.#page.crashed(new BridgeError("INTERNAL", `The module ${how}.`, {}, cause));
  }

  #write(text: string): number {
    const most = text.length * 3; // bytes of UTF-8 to a UTF-16 unit
    if (most > this.#room || (this.#room > kept && most <= kept)) {
      this.#room = Math.max(most, leastRoom);
      this.#inbox = this.#exports!.inbox(this.#room);
    }
    return this.#encoder.encodeInto(text, this.#memory().subarray(this.#inbox, this.#inbox + this.#room)).written;
  }

  /** Takes what a call left: carries out the effects, and returns the events. */
  #take(length: number): ModuleEvent[] {
    const left = this.#read(length);
    let effects = 0;
    for (let next = left[0]; isEffect(next); next = left[++effects]) this.#effects.do(next);
    const events = (effects ? left.slice(effects) : left) as ModuleEvent[];
    return this.#effects.isHostClosed() ? [...events, ...this.#take(this.#exports!.hostClosed())] : events;
  }

  #read(length: number): Outcome[] {
    if (length === 0) return [];
    const start = this.#exports!.outbox();
    return JSON.parse(this.#decoder.decode(this.#memory().subarray(start, start + length))) as Outcome[];
  }

  /** Growing the memory detaches every view, so the view is checked before each use. */
  #memory(): Uint8Array {
    const { buffer } = this.#exports!.mem;
    if (this.#view.buffer !== buffer) this.#view = new Uint8Array(buffer);
    return this.#view;
  }
}

/** The version of the module that the build made with this script. */
declare const moduleVersion: string;

/** Script and module are two files, and a cache may hold an old one of either. */
function checkVersion(module: WebAssembly.Module): void {
  const version = new TextDecoder().decode(WebAssembly.Module.customSections(module, "ctibridge")[0]) || "none";
  if (version === moduleVersion) return;
  throw new BridgeError("WASM_LOAD_FAILED", `The module is of version ${version}, and this script goes with ${moduleVersion}. Serve both anew.`, {
    module: version,
    script: moduleVersion,
  });
}

async function instantiate(module: WebAssembly.Module, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  try {
    return await WebAssembly.instantiate(module, imports);
  } catch (cause) {
    throw new BridgeError("WASM_LOAD_FAILED", `The module could not be started (${String(cause)}).`, {}, cause);
  }
}

/** The globals of the module: its own, so that the page's stay untouched and several Go programs can share a page. */
function scope(ctibridge: Page): Record<typeof pageName, Page> & Record<string, unknown> {
  return {
    Object, Array, Uint8Array, Uint8ClampedArray, Error, Date, JSON, URL,
    TextEncoder, TextDecoder, crypto, performance,
    window,
    fs: files,
    ctibridge,
  };
}

/** What Go writes to its standard output is a crash report. */
const files = {
  writeSync(_fd: number, bytes: Uint8Array): number {
    console.error(new TextDecoder().decode(bytes));
    return bytes.length;
  },
};
