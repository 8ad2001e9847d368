// @ts-check
import { make, part, show, write } from "/assets/dom.js";
import { openAdapter } from "./adapter.js";
import { drawCalls } from "./calllist.js";
import { drawChips, serveRecord } from "./session.js";
import { detailsOf, frontOf, partyOf } from "./view.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Session} Session */

const { act } = openAdapter(draw);
const drawRecord = serveRecord(act);

/** @param {View} view */
function draw(view) {
  const offered = view.sessions.filter((session) => session.state === "offered");
  const front = frontOf(view);
  drawOffer(offered);
  drawCalls(view, (call) => act("switch-call", { call }));
  show("no-call", view.sessions.length === 0);
  show("talking", Boolean(front));
  if (front) drawCall(front);
  drawRecord(view);
}

/** @param {Session[]} offered */
function drawOffer([first, ...more]) {
  show("ringing", Boolean(first));
  if (!first) return write("news", "");
  write("ringing-caller", partyOf(first));
  write("ringing-details", detailsOf(first));
  show("ringing-more", more.length > 0);
  write("ringing-more", `and ${more.length} more`);
  write("news", `Incoming call from ${partyOf(first)}`);
}

/** @param {Session} session */
function drawCall(session) {
  write("caller", partyOf(session));
  write("call-details", detailsOf(session));
  drawChips(session);
  show("recording", session.state === "active");
  write("recording", session.redacting ? "Recording paused for redaction" : "Recording");
  part("recording", HTMLElement).dataset.paused = String(session.redacting);
  part("redact", HTMLButtonElement).setAttribute("aria-pressed", String(session.redacting));
}

for (const digit of "123456789*0#") {
  const key = make("button", "", digit);
  key.type = "button";
  key.dataset.testid = `key-${digit}`;
  key.addEventListener("click", () => {
    part("dial-number", HTMLInputElement).value += digit;
  });
  part("dial-keys", HTMLElement).append(key);
}
