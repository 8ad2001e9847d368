import { type Bridge, createBridge } from "/sdk/ctibridge.js";
import { adapters } from "./dock.js";
import { recordPane } from "./record-pane.js";
import type { Settings } from "./settings.js";

/** The bridge for the place that this page is in. It throws where an option is not of the stated form. */
export function connect(settings: Settings): Bridge {
  const common = {
    allowedOrigins: [settings.consoleOrigin],
    ...(settings.wasmUrl ? { wasmUrl: settings.wasmUrl } : {}),
  };
  if (settings.host === "max") return createBridge({ ...common, host: "max", issuer: "northwind-crm" });
  return createBridge({
    ...common,
    host: "ccai",
    adapters: [adapters.call, adapters.chat],
    screenPop: { target: settings.records === "tab" ? "tab" : recordPane, allowedOrigins: [location.origin] },
  });
}
