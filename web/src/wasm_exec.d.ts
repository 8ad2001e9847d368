/** The toolchain's wasm_exec.js, wrapped by web/build so that it touches no global of the page. */
declare module "wasm_exec" {
  export interface GoProgram {
    readonly importObject: WebAssembly.Imports;
    exit: (code: number) => void;
    run(instance: WebAssembly.Instance): Promise<void>;
  }
  /** scope stands in for globalThis, and is what js.Global() returns. */
  export function goRuntime(scope: object, fs: object): new () => GoProgram;
}
