/**
 * Go's own loader for js/wasm, wrapped by web/build: it comes from the toolchain that compiled the module, and importing it touches nothing.
 */
declare module "wasm_exec" {
  /** One run of a Go program. */
  export interface GoProgram {
    argv: string[];
    env: Record<string, string>;
    /** Called with the exit code when the program ends. */
    exit: (code: number) => unknown;
    /** True once the program has ended. */
    readonly exited: boolean;
    /** What WebAssembly.instantiate needs. */
    readonly importObject: WebAssembly.Imports;
    /** Goes on with the program, after a callback of it was called. */
    _resume: () => void;
    /** What it runs on. Whoever takes both away gives its memory back. */
    _inst: WebAssembly.Instance | undefined;
    mem: DataView | undefined;
    /** Starts the program; settles when it ends. */
    run(instance: WebAssembly.Instance): Promise<void>;
  }

  export type GoConstructor = new () => GoProgram;

  /**
   * Makes Go's loader inside a scope of its own.
   *
   * @param scope stands in for globalThis: what the Go program sees as its global object. It must have crypto, performance, TextEncoder and TextDecoder, and fs, the same object as the second argument.
   * @param fs takes what the program prints, through writeSync(fd, bytes), the only function of it that the runtime itself calls.
   */
  export function goRuntime(scope: object, fs: object): GoConstructor;
}
