// @ts-check
import { part } from "/assets/dom.js";
import { partyOf } from "./view.js";

/** @typedef {import("./view.js").View} View */

/** The tab that was in front when the list was last drawn. */
let lastFront = 0;

/**
 * Lists the chats that a customer is in. The one in front is chosen when it comes to the front, and the player's own choice is kept.
 * @param {View} view
 */
export function drawCustomerChats(view) {
  const list = part("customer-chat", HTMLSelectElement);
  const open = view.sessions.filter((session) => session.state !== "ended");
  const ids = open.map(({ id }) => String(id));
  const chosen = view.front !== lastFront ? String(view.front) : list.value;
  lastFront = view.front;
  list.replaceChildren(...open.map((chat) => new Option(`${partyOf(chat)}, ${chat.id}`, String(chat.id))));
  list.value = ids.includes(chosen) ? chosen : (ids[0] ?? "");
  const none = open.length === 0;
  list.disabled = none;
  part("customer-text", HTMLInputElement).disabled = none;
  part("customer-send", HTMLButtonElement).disabled = none;
  part("customer-leaves", HTMLButtonElement).disabled = none;
}

/** The id of the chat in which the customer acts. */
export function chosenChat() {
  return Number(part("customer-chat", HTMLSelectElement).value);
}
