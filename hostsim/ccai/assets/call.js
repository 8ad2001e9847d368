// @ts-check
import { onPress, part, show, write } from "/assets/dom.js";
import { enable, onSubmit, openAdapter } from "./adapter.js";

/**
 * The state of the call adapter as Go gives it: View in view.go.
 * @typedef {import("./adapter.js").DeskView & { sessions: CallSession[], can: Record<string, boolean> }} CallView
 */

/** @typedef {{ id: number, state: string, party: string, queue: { path: string } | null, redacting: boolean }} CallSession */

const link = openAdapter(draw);

/** @param {CallView} view */
function draw(view) {
  const offer = view.sessions.find((session) => session.state === "offered");
  const call = offer ?? view.sessions.find((session) => session.id === view.front);
  const caller = call?.party || "Unknown number";
  const details = call ? `${call.queue?.path ?? "Direct"} · call ${call.id}` : "";
  const redacting = Boolean(call?.redacting);
  show("no-call", !call);
  show("ringing", Boolean(offer));
  show("talking", Boolean(call && !offer));
  write("queue", view.queues[0].path);
  write("ringing-caller", caller);
  write("ringing-details", details);
  write("caller", caller);
  write("call-details", details);
  write("recording", redacting ? "Recording paused for redaction" : "Recording");
  part("recording", HTMLElement).dataset.paused = String(redacting);
  part("redact", HTMLButtonElement).setAttribute("aria-pressed", String(redacting));
  enable("ring", view.can.ring);
  enable("sign-out", view.can["sign-out"]);
}

for (const action of ["answer", "decline", "redact", "end-call"]) onPress(action, () => link.act(action));
onSubmit("ring-form", () => link.act("ring", { caller: part("caller-number", HTMLInputElement).value.trim() }));
