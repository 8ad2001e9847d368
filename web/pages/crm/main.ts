import { type Bridge, isBridgeError } from "/sdk/ctibridge.js";
import { sendCards } from "./card.js";
import { connect } from "./connect.js";
import { showConnection, showFailure } from "./connection.js";
import { openDock } from "./dock.js";
import { follow } from "./follow.js";
import { Notices } from "./notices.js";
import { Page } from "./page.js";
import { openRecordPane } from "./record-pane.js";
import { readSettings, type Settings } from "./settings.js";

declare global {
  interface Window {
    /** The page's bridge, to look at and to try in the browser's console. */
    bridge?: Bridge;
  }
}

const settings = readSettings(window);
const notices = new Notices();

document.documentElement.dataset.host = settings.host;
for (const text of settings.ignored) notices.add("IGNORED", text);
showConnection({ state: "connecting" }, settings.host);
start(settings);

function start({ host, consoleOrigin }: Settings): void {
  const bridge = tryToConnect();
  if (!bridge) return;
  window.bridge = bridge;
  const page = new Page(bridge);
  follow(bridge, page, notices);
  sendCards(bridge, page.callers, report);
  bridge.ready.catch((error: unknown) => showRejection(bridge, error));
  page.draw();
  // The adapters may speak as soon as they load, so they load last.
  if (host === "ccai") {
    openRecordPane();
    openDock(consoleOrigin);
  }
}

function tryToConnect(): Bridge | undefined {
  try {
    return connect(settings);
  } catch (error) {
    if (!isBridgeError(error)) throw error;
    showFailure(error, settings.host);
    return undefined;
  }
}

/** The module may fail before it can tell a state; a bridge that was closed rejects too, and its pill says so already. */
function showRejection(bridge: Bridge, error: unknown): void {
  if (isBridgeError(error) && bridge.connection.state === "connecting") showFailure(error, settings.host);
}

function report(error: unknown): void {
  if (isBridgeError(error)) notices.add(error.code, error.message);
  else console.error(error);
}
