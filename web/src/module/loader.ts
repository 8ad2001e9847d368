import { BridgeError } from "../api/errors.js";

const compiled = new Map<string, Promise<WebAssembly.Module>>();

/** How long the module may take to arrive, in milliseconds: 0.6 MB on a slow line. */
const longestLoad = 30_000;

/** Fetches and compiles the module, once for all bridges of a page. */
export function loadModule(url: URL): Promise<WebAssembly.Module> {
  let module = compiled.get(url.href);
  if (!module) {
    module = compile(url);
    compiled.set(url.href, module);
    module.catch(() => compiled.delete(url.href)); // the next bridge may have more luck
  }
  return module;
}

async function compile(url: URL): Promise<WebAssembly.Module> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(longestLoad) });
  } catch (cause) {
    throw failed(url, "could not be fetched; check the address, and connect-src of the policy", cause);
  }
  if (!response.ok) throw failed(url, `was answered with status ${response.status}`);
  try {
    return await compileResponse(response);
  } catch (cause) {
    throw isBlocked(cause) ? blocked(url, cause) : failed(url, "could not be compiled", cause);
  }
}

/** Streaming needs the right type; many servers still send another. */
async function compileResponse(response: Response): Promise<WebAssembly.Module> {
  if (response.headers.get("Content-Type")?.startsWith("application/wasm")) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Browsers tell a policy from a broken module by the words of the error only. */
function isBlocked(cause: unknown): boolean {
  return cause instanceof Error && /Content.Security.Policy|\bCSP\b|unsafe-eval/i.test(cause.message);
}

function blocked(url: URL, cause: unknown): BridgeError {
  return new BridgeError(
    "WASM_BLOCKED_BY_CSP",
    "The page's Content-Security-Policy forbids WebAssembly. Send: Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'",
    { url: url.href },
    cause,
  );
}

function failed(url: URL, what: string, cause?: unknown): BridgeError {
  // A compiler that streams calls it an abort, and nobody but our own clock aborts.
  const late = cause instanceof DOMException && ["TimeoutError", "AbortError"].includes(cause.name);
  const why = cause instanceof Error ? ` (${cause.message})` : "";
  const text = late ? `did not arrive in ${longestLoad / 1000} s` : what + why;
  return new BridgeError("WASM_LOAD_FAILED", `The module ${url.href} ${text}.`, { url: url.href }, cause);
}
