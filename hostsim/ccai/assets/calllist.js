// @ts-check
import { make, part, show } from "/assets/dom.js";
import { partyOf } from "./view.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Session} Session */

/**
 * Lists the calls to choose from: those that the agent has, when there are several. Rows stay in place, so that the keyboard's focus is not lost.
 * @param {View} view
 * @param {(call: number) => void} choose
 */
export function drawCalls(view, choose) {
  const list = part("call-list", HTMLElement);
  const calls = view.sessions.filter((session) => session.state !== "offered");
  show("call-list", calls.length > 1);
  for (const row of [...list.children]) if (!calls.some(({ id }) => row.id === `call-${id}`)) row.remove();
  for (const call of calls) {
    const row = document.getElementById(`call-${call.id}`) ?? list.appendChild(newRow(call, choose));
    row.firstElementChild?.setAttribute("aria-pressed", String(call.id === view.front));
  }
}

/**
 * @param {Session} call
 * @param {(call: number) => void} choose
 */
function newRow(call, choose) {
  const row = make("li");
  row.id = `call-${call.id}`;
  const button = make("button");
  button.type = "button";
  button.append(make("span", "who", partyOf(call)), make("span", "muted small", String(call.id)));
  button.dataset.testid = "call-row";
  button.dataset.call = String(call.id);
  button.addEventListener("click", () => choose(call.id));
  row.append(button);
  return row;
}
