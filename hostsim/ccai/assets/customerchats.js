// @ts-check
import { part } from "/assets/dom.js";
import { partyOf } from "./view.js";

/** @typedef {import("./view.js").View} View */

/** The chat that was focused when the list was last drawn. */
let lastFront = 0;

/** The number of the player's last choice. */
let chosenAt = 0;

/** @param {() => number} chose numbers a choice */
export function serveCustomerChats(chose) {
  part("customer-chat", HTMLSelectElement).addEventListener("change", () => (chosenAt = chose()));
}

/**
 * A chat that came to the front before the player chose is not chosen afterwards.
 * @param {View} view one that is not drawn
 * @param {number} seq the number of the last action or choice that it includes
 */
export function passOver({ front }, seq) {
  if (seq < chosenAt) lastFront = front;
}

/**
 * Lists the chats that a customer is in. The focused one is chosen when it becomes so, and the player's own choice is kept.
 * @param {View} view
 */
export function drawCustomerChats(view) {
  const list = part("customer-chat", HTMLSelectElement);
  const open = view.sessions.filter((session) => session.state !== "ended");
  const ids = open.map(({ id }) => String(id));
  const chosen = view.front !== lastFront ? String(view.front) : list.value;
  lastFront = view.front;
  drawOptions(list, open);
  list.value = ids.includes(chosen) ? chosen : (ids[0] ?? "");
  const none = open.length === 0;
  list.disabled = none;
  part("customer-text", HTMLInputElement).disabled = none;
  part("customer-send", HTMLButtonElement).disabled = none;
  part("customer-leaves", HTMLButtonElement).disabled = none;
}

/**
 * Options that are the same stay: the list may be open, with another one marked.
 * @param {HTMLSelectElement} list
 * @param {View["sessions"]} chats
 */
function drawOptions(list, chats) {
  const options = chats.map((chat) => new Option(`${partyOf(chat)}, ${chat.id}`, String(chat.id)));
  const same = options.length === list.options.length && options.every(({ text }, i) => text === list.options[i]?.text);
  if (!same) list.replaceChildren(...options);
}

/** The id of the chat in which the customer acts. */
export function chosenChat() {
  return Number(part("customer-chat", HTMLSelectElement).value);
}
