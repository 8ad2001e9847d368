// @ts-check
import { make, part, show, write } from "/assets/dom.js";
import { partyOf } from "./view.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Session} Session */

/**
 * Lists the chats that nobody has taken, oldest first. Rows stay in place, so that the keyboard's focus is not lost.
 * @param {View} view
 * @param {(chat: number) => void} take
 */
export function drawWaiting(view, take) {
  const list = part("waiting-list", HTMLElement);
  const waiting = view.sessions.filter((session) => session.state === "offered");
  const count = waiting.length === 1 ? "1 chat waiting" : `${waiting.length} chats waiting`;
  show("waiting", waiting.length > 0);
  write("waiting-count", count);
  write("news", waiting.length > 0 ? count : "");
  for (const row of [...list.children]) if (!waiting.some(({ id }) => row.id === `waiting-${id}`)) row.remove();
  for (const chat of waiting) if (!document.getElementById(`waiting-${chat.id}`)) list.append(newRow(chat, take));
}

/**
 * @param {Session} chat
 * @param {(chat: number) => void} take
 */
function newRow(chat, take) {
  const row = make("li");
  row.id = `waiting-${chat.id}`;
  const who = make("span", "", partyOf(chat));
  who.append(make("span", "muted small", chat.sessionType));
  const button = make("button", "good", "Take");
  button.type = "button";
  button.dataset.testid = "take-chat";
  button.dataset.chat = String(chat.id);
  button.setAttribute("aria-label", `Take the chat of ${partyOf(chat)}`);
  button.addEventListener("click", () => take(chat.id));
  row.append(who, button);
  return row;
}
