// @ts-check
import { make, part } from "/assets/dom.js";

/** @typedef {import("./chat.js").ChatView} ChatView */
/** @typedef {import("./chat.js").Chat} Chat */

/**
 * Draws a tab for each chat. Existing tabs stay in place, so that the keyboard's focus is not lost at every message.
 * @param {ChatView} view
 * @param {(chat: number) => void} choose
 */
export function drawTabs(view, choose) {
  const list = part("tabs", HTMLElement);
  const ids = view.chats.map((chat) => `tab-${chat.id}`);
  for (const tab of [...list.children]) if (!ids.includes(tab.id)) tab.remove();
  for (const chat of view.chats) {
    const tab = document.getElementById(`tab-${chat.id}`) ?? list.appendChild(newTab(chat, choose));
    const selected = chat.id === view.front;
    tab.setAttribute("aria-selected", String(selected));
    tab.tabIndex = selected || (view.front === 0 && chat === view.chats[0]) ? 0 : -1;
    tab.classList.toggle("ended", chat.state === "ended");
  }
}

/**
 * @param {Chat} chat
 * @param {(chat: number) => void} choose
 */
function newTab(chat, choose) {
  const tab = make("button", "", `Chat ${chat.id}`);
  tab.type = "button";
  tab.id = `tab-${chat.id}`;
  tab.dataset.testid = `chat-tab-${chat.id}`;
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", "chat");
  tab.addEventListener("click", () => choose(chat.id));
  tab.addEventListener("keydown", ({ key }) => {
    const next = { ArrowRight: tab.nextElementSibling, ArrowLeft: tab.previousElementSibling }[key];
    if (next instanceof HTMLElement) next.focus();
  });
  return tab;
}
