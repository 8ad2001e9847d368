// @ts-check
/// <reference lib="dom" />

/**
 * Runs ahead of the scripts of each document: the SDK hands each new bridge to the hook, which tells hostsim that there is one, and then each of its
 * events. Session tokens are not among them.
 */
(() => {
  /** @param {unknown} message */
  function tell(message) {
    /** @type {any} */ (globalThis).hostsimTell?.(JSON.stringify(message));
  }

  /** @param {{ on(type: "*", handler: (event: { type: string, vendor: boolean, payload: unknown }) => void): void }} bridge */
  function watch(bridge) {
    tell(null);
    bridge.on("*", ({ type, vendor, payload }) => {
      try {
        tell({ type, vendor, payload });
      } catch {
        tell({ type, vendor, payload: null }); // it holds what JSON cannot
      }
    });
  }

  /** @type {any} */ (globalThis).__CTIBRIDGE_HOOK__ = watch;
})();
