// Start: milliseconds from createBridge until the module listens. The address of
// the module is the page's query: one that was never asked for is fetched and
// compiled anew, one that was comes out of the browser's caches.

import { createBridge } from "/sdk/ctibridge.js";

import { otherOrigin, requireFineClock } from "./setting.js";

Object.assign(globalThis, { result: run() });

async function run() {
  requireFineClock();
  const adapter = document.createElement("iframe");
  const start = performance.now();
  const bridge = createBridge({
    host: "ccai",
    adapters: [adapter],
    allowedOrigins: [otherOrigin],
    wasmUrl: "/sdk/ctibridge.wasm" + location.search,
  });
  await bridge.ready;
  return performance.now() - start;
}
