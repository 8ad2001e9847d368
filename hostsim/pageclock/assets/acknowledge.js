// @ts-check
/// <reference lib="dom" />

/**
 * Acknowledges fences in a document without a bridge that would do so. Whoever moves the clock has to know that a page has what was sent to it, and that
 * includes pages that know nothing of the SDK. This listener is the first of the document: what came before a fence has reached all others by then.
 */
(() => {
  /** @typedef {{ on(type: "connection", handler: (connection: { state: string }) => void): void }} Bridge */

  const place = /** @type {any} */ (globalThis);
  /** @type {((bridge: Bridge) => void) | undefined} */
  const tool = place.__CTIBRIDGE_HOOK__;
  /** Bridges that listen. @type {Set<Bridge>} */
  const listening = new Set();

  place.__CTIBRIDGE_HOOK__ = (/** @type {Bridge} */ bridge) => {
    tool?.(bridge);
    listening.add(bridge);
    bridge.on("connection", ({ state }) => {
      if (state === "failed" || state === "closed") listening.delete(bridge);
      else listening.add(bridge);
    });
  };

  addEventListener("message", ({ data, ports }) => {
    if (data?.hostsimFence && listening.size === 0) ports[0]?.postMessage("page");
  });
})();
