// @ts-check
import { onPress, part, show, write } from "/assets/dom.js";
import { openAdapter } from "./adapter.js";
import { drawTabs } from "./chattabs.js";
import { chosenChat, drawCustomerChats, passOver, serveCustomerChats } from "./customerchats.js";
import { onSubmit, sendFrom } from "./forms.js";
import { drawLines } from "./lines.js";
import { drawChips, serveRecord } from "./session.js";
import { detailsOf, frontOf, partyOf } from "./view.js";
import { drawWaiting } from "./waiting.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Session} Session */

const { act, chose } = openAdapter(draw, passOver);
const drawRecord = serveRecord(act);

/** @param {View} view */
function draw(view) {
  const front = frontOf(view);
  const tabs = view.sessions.filter((session) => session.state !== "offered");
  drawWaiting(view, (chat) => act("take-chat", { chat }));
  drawTabs(tabs, view.front, (chat) => act("show-chat", { chat }));
  show("no-chat", !front);
  write("no-chat-title", tabs.length > 0 ? "Choose a chat" : "Ready for chats");
  write("no-chat-hint", tabs.length > 0 ? "Its tab is above." : "A chat that comes in shows here.");
  show("chat", Boolean(front));
  if (front) drawChat(front);
  drawRecord(view);
  drawCustomerChats(view);
}

/** @param {Session} chat */
function drawChat(chat) {
  const ended = chat.state === "ended";
  write("chat-party", partyOf(chat));
  write("chat-details", detailsOf(chat));
  drawChips(chat);
  drawLines(chat);
  part("chat", HTMLElement).setAttribute("aria-labelledby", `tab-${chat.id}`);
  show("reply-form", !ended);
  show("end-chat", !ended);
  show("dismiss-chat", ended);
}

onSubmit("reply-form", () => {
  const rich = part("reply-rich", HTMLInputElement).checked;
  sendFrom("reply", (text) => act("send", { text, rich }));
});
onSubmit("customer-form", () => sendFrom("customer-text", (text) => act("customer-send", { chat: chosenChat(), text })));
serveCustomerChats(chose);
onPress("customer-leaves", () => act("customer-leaves", { chat: chosenChat() }));
