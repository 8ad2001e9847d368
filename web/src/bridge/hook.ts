import type { Bridge } from "../api/types.js";

declare global {
  /** What a tool that drives the page puts there, ahead of the page's scripts, to see its bridges. */
  var __CTIBRIDGE_HOOK__: ((bridge: Bridge) => void) | undefined;
}

/**
 * Hands a new bridge to the tool that drives the page, if there is one: "hostsim run" sets the hook, and expects events
 * of the bridge. It can do no more than a script of the page itself, which could put a function around createBridge.
 */
export function tellHook(bridge: Bridge): void {
  try {
    globalThis.__CTIBRIDGE_HOOK__?.(bridge);
  } catch (error) {
    reportError(error); // a mistake of the tool must not break the page
  }
}
