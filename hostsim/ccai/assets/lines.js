// @ts-check
import { make, part } from "/assets/dom.js";

/** @typedef {import("./view.js").Session} Session */

/** The chat whose lines were drawn last. */
let drawn = 0;

/**
 * Draws what was written. Of the same chat only what is new is added, so that a screen reader says that alone. Rich text is shown with its markup: it
 * is what the event carries.
 * @param {Session} chat
 */
export function drawLines(chat) {
  const list = part("lines", HTMLElement);
  const lines = chat.messages.map(({ from, text, rich }) => ({ kind: rich ? `${from} rich` : from, text }));
  if (chat.state === "ended") lines.push({ kind: "note", text: "The chat has ended" });
  if (chat.id !== drawn) list.replaceChildren();
  drawn = chat.id;
  if (list.children.length === lines.length) return;
  list.append(...lines.slice(list.children.length).map(({ kind, text }) => make("li", kind, text)));
  list.scrollTop = list.scrollHeight;
}
