// The two sides of the round trip: put the call on hold, or take it back, and
// wait for the console's event that says so.

import { createBridge } from "/sdk/ctibridge.js";

import { otherOrigin, side } from "./setting.js";

/**
 * Registers with the console.
 *
 * @returns {Promise<(on: boolean) => Promise<unknown>>} sends hold and waits until it is confirmed
 */
export function register() {
  return side === "bridge" ? registerThroughBridge() : registerRaw();
}

async function registerRaw() {
  /** @type {(event: {Type?: string, messageType?: string, Status?: string}) => void} */
  let hear = () => {};
  window.addEventListener("message", (event) => {
    if (event.source !== parent || event.origin !== otherOrigin) return;
    for (const element of event.data.events) hear(element);
  });
  await /** @type {Promise<void>} */ (new Promise((resolve) => {
    hear = (element) => element.messageType === "ClientEventSubscriptionAcknowledge" && resolve();
    parent.postMessage({ messageType: "RegisterForClientEvents", subscriptionTypes: ["all"] }, otherOrigin);
  }));
  return (/** @type {boolean} */ on) =>
    /** @type {Promise<void>} */ (new Promise((resolve) => {
      const wished = on ? "Holding" : "Active";
      hear = (element) => element.Type === "CallContactEvent" && element.Status === wished && resolve();
      parent.postMessage({ messageType: "HoldEvent" }, otherOrigin);
    }));
}

async function registerThroughBridge() {
  const bridge = createBridge({ host: "max", allowedOrigins: [otherOrigin] });
  await bridge.ready;
  return (/** @type {boolean} */ on) => bridge.hold(on);
}
