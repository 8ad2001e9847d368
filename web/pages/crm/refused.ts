import type { Bridge } from "../../src/api/types.js";

/**
 * Keeps the counts of messages that were not let in on the root element, where
 * tests read them. No event tells of a refusal, so they are read after each
 * message, whose other listener, the bridge's, was there first.
 */
export function countRefused(bridge: Bridge): void {
  const write = (): void => {
    document.documentElement.dataset.refused = JSON.stringify(bridge.refused);
  };
  addEventListener("message", write);
  // A message that came before the module is judged when the module is there.
  bridge.on("*", write);
  write();
}
