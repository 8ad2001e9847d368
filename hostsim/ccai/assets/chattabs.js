// @ts-check
import { make, part } from "/assets/dom.js";
import { partyOf } from "./view.js";

/** @typedef {import("./view.js").Session} Session */

/**
 * Draws a tab for each chat. Existing tabs stay in place, so that the keyboard's focus is not lost at every message.
 * @param {Session[]} chats
 * @param {number} front
 * @param {(chat: number) => void} choose
 */
export function drawTabs(chats, front, choose) {
  const list = part("tabs", HTMLElement);
  const ids = chats.map((chat) => `tab-${chat.id}`);
  for (const tab of [...list.children]) if (!ids.includes(tab.id)) tab.remove();
  for (const chat of chats) {
    const tab = document.getElementById(`tab-${chat.id}`) ?? list.appendChild(newTab(chat, choose));
    const selected = chat.id === front;
    tab.setAttribute("aria-selected", String(selected));
    tab.tabIndex = selected || (front === 0 && chat === chats[0]) ? 0 : -1;
    tab.classList.toggle("ended", chat.state === "ended");
    drawUnread(tab, chat.unread);
  }
}

/**
 * @param {HTMLElement} tab
 * @param {number} unread
 */
function drawUnread(tab, unread) {
  const mark = /** @type {HTMLElement} */ (tab.lastElementChild);
  mark.hidden = unread === 0;
  mark.firstChild?.replaceWith(String(unread));
}

/**
 * @param {Session} chat
 * @param {(chat: number) => void} choose
 */
function newTab(chat, choose) {
  const tab = make("button");
  tab.type = "button";
  tab.id = `tab-${chat.id}`;
  tab.title = `Chat ${chat.id}`;
  tab.dataset.testid = `chat-tab-${chat.id}`;
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", "chat");
  const mark = make("span", "unread", "0");
  mark.append(make("span", "visually-hidden", " not read"));
  tab.append(make("span", "who", partyOf(chat)), mark);
  tab.addEventListener("click", () => choose(chat.id));
  tab.addEventListener("keydown", ({ key }) => {
    const next = { ArrowRight: tab.nextElementSibling, ArrowLeft: tab.previousElementSibling }[key];
    if (next instanceof HTMLElement) next.focus();
  });
  return tab;
}
