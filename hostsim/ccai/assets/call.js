// @ts-check
import { onPress, part, show, write } from "/assets/dom.js";
import { enable, onSubmit, openAdapter } from "./adapter.js";

/**
 * The state of the call adapter as Go gives it: CallView in call.go.
 * @typedef {object} CallView
 * @property {string} agent
 * @property {boolean} signedIn
 * @property {"none" | "ringing" | "talking"} state
 * @property {number} call
 * @property {string} caller
 * @property {string} queue
 * @property {boolean} redacting
 */

const link = openAdapter("call", draw);

/** @param {CallView} view */
function draw(view) {
  const caller = view.caller || "Unknown number";
  const details = `${view.queue} · call ${view.call}`;
  show("no-call", view.state === "none");
  show("ringing", view.state === "ringing");
  show("talking", view.state === "talking");
  write("queue", view.queue);
  write("ringing-caller", caller);
  write("ringing-details", details);
  write("caller", caller);
  write("call-details", details);
  write("recording", view.redacting ? "Recording paused for redaction" : "Recording");
  part("recording", HTMLElement).dataset.paused = String(view.redacting);
  part("redact", HTMLButtonElement).setAttribute("aria-pressed", String(view.redacting));
  enable("ring", view.signedIn && view.state === "none");
  enable("sign-out", view.state === "none");
}

for (const action of ["answer", "decline", "redact", "end-call"]) onPress(action, () => link.act(action));
onSubmit("ring-form", () => link.act("ring", { caller: part("caller-number", HTMLInputElement).value.trim() }));
