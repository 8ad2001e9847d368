// @ts-check
import { make, onPress, part, show, write } from "/assets/dom.js";
import { enable, onSubmit, openAdapter } from "./adapter.js";
import { drawCustomerChats } from "./customerchats.js";
import { drawTabs } from "./chattabs.js";

/**
 * The state of the chat adapter as Go gives it: ChatView in chat_view.go.
 * @typedef {object} ChatView
 * @property {string} agent
 * @property {boolean} signedIn
 * @property {number} waiting
 * @property {string} queue
 * @property {Chat[]} chats
 * @property {number} front
 */

/** @typedef {{ id: number, ended: boolean, lines: { from: "customer" | "agent", text: string }[] }} Chat */

const link = openAdapter("chat", draw);

/** @param {ChatView} view */
function draw(view) {
  const front = view.chats.find((chat) => chat.id === view.front);
  show("waiting", view.waiting > 0);
  write("waiting-count", view.waiting === 1 ? "1 chat waiting" : `${view.waiting} chats waiting`);
  write("queue", view.queue);
  drawTabs(view, (chat) => link.act("show-chat", { chat }));
  show("no-chat", !front);
  write("no-chat-title", view.chats.length > 0 ? "Choose a chat" : "Ready for chats");
  write("no-chat-hint", view.chats.length > 0 ? "Its tab is above." : view.queue);
  show("chat", Boolean(front));
  if (front) drawChat(front);
  drawCustomerChats(view);
  enable("new-chat", view.signedIn);
  enable("sign-out", view.waiting + view.chats.length === 0);
}

/** @param {Chat} chat */
function drawChat(chat) {
  const lines = part("lines", HTMLElement);
  const drawn = chat.lines.map(({ from, text }) => make("li", from, text));
  if (chat.ended) drawn.push(make("li", "note", "The chat has ended"));
  lines.replaceChildren(...drawn);
  lines.scrollTop = lines.scrollHeight;
  part("chat", HTMLElement).setAttribute("aria-labelledby", `tab-${chat.id}`);
  part("reply", HTMLInputElement).disabled = chat.ended;
  enable("send", !chat.ended);
  show("end-chat", !chat.ended);
  show("dismiss-chat", chat.ended);
}

/**
 * Sends what stands in a field and empties it.
 * @param {string} field
 * @param {(text: string) => void} send
 */
function sendFrom(field, send) {
  const input = part(field, HTMLInputElement);
  if (input.value === "") return;
  send(input.value);
  input.value = "";
}

for (const action of ["new-chat", "take-chat", "end-chat", "dismiss-chat"]) onPress(action, () => link.act(action));
onSubmit("reply-form", () => sendFrom("reply", (text) => link.act("send", { text })));
onSubmit("customer-form", () => {
  const chat = Number(part("customer-chat", HTMLSelectElement).value);
  sendFrom("customer-text", (text) => link.act("customer-send", { chat, text }));
});
