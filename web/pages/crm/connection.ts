import type { Adapter, BridgeFailure, Connection, ConnectionState, Host } from "/sdk/ctibridge.js";
import { part, write } from "./dom.js";
import { adapterText, consoleNames } from "./strings.js";

const pill = part("connection", HTMLElement);
const label = part("connection-label", HTMLElement);
const consoleName = part("connection-console", HTMLElement);
const reason = part("connection-reason", HTMLElement);
const code = part("connection-code", HTMLElement);

const words: Readonly<Record<ConnectionState, string>> = {
  connecting: "Connecting",
  connected: "Connected",
  failed: "Not connected",
  closed: "Closed",
};

/**
 * Shows the connection to the console, with reason and code where it failed. Around adapters "connected" means that the
 * bridge listens and no more, so there the pill names the state of each adapter, and is green when all are signed in.
 */
export function showConnection(connection: Connection, host: Host, adapters: readonly Adapter[] = []): void {
  const listens = connection.state === "connected" && host === "ccai";
  pill.dataset.state = connection.state;
  pill.dataset.code = connection.error?.code ?? "";
  pill.dataset.signedIn = String(!listens || adapters.every(({ state }) => state === "signedIn"));
  write(label, listens ? adapters.map(adapterText).join(" · ") : words[connection.state]);
  write(consoleName, listens || connection.state === "closed" ? "" : `to ${consoleNames[host]}`);
  write(reason, connection.error?.text ?? "");
  write(code, connection.error?.code ?? "");
}

/** Shows a failure that the bridge reported by an exception or a rejection rather than by its state. */
export function showFailure(failure: BridgeFailure, host: Host): void {
  showConnection({ state: "failed", error: { code: failure.code, text: failure.message } }, host);
}
