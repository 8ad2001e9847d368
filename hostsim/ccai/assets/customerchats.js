// @ts-check
import { make, part } from "/assets/dom.js";
import { enable } from "./adapter.js";

/** @typedef {import("./chat.js").ChatView} ChatView */

/** The tab that was in front when the list was last drawn. */
let lastFront = 0;

/**
 * Lists the chats in which the customer can write. The one in front is chosen when it comes to the front, and the player's own choice is kept.
 * @param {ChatView} view
 */
export function drawCustomerChats(view) {
  const list = part("customer-chat", HTMLSelectElement);
  const open = view.chats.filter((chat) => chat.state !== "ended").map((chat) => String(chat.id));
  const chosen = view.front !== lastFront ? String(view.front) : list.value;
  lastFront = view.front;
  list.replaceChildren(
    ...open.map((id) => {
      const option = make("option", "", id);
      option.value = id;
      return option;
    }),
  );
  list.value = open.includes(chosen) ? chosen : (open[0] ?? "");
  list.disabled = open.length === 0;
  part("customer-text", HTMLInputElement).disabled = open.length === 0;
  enable("customer-send", open.length > 0);
}
