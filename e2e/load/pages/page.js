// Reports the name of each custom event to its own server, in order, and in batches: the
// next one leaves when the one before has arrived.
import { createBridge } from "/sdk/ctibridge.js";

const bridge = createBridge({ host: "max", allowedOrigins: [new URLSearchParams(location.search).get("console") ?? ""] });
/** @type {string[]} */
let names = [];
let busy = false;

async function report() {
  if (busy) return;
  for (busy = true; names.length > 0; ) {
    const body = names.join("\n");
    names = [];
    await fetch("/arrived", { method: "POST", body });
  }
  busy = false;
}

bridge.on("CustomEvent", (event) => {
  names.push(event.eventName);
  void report();
});
await bridge.ready;
await fetch("/ready", { method: "POST" });
