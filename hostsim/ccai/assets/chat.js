// @ts-check
import { make, onPress, part, show, write } from "/assets/dom.js";
import { enable, onSubmit, openAdapter } from "./adapter.js";
import { drawCustomerChats } from "./customerchats.js";
import { drawTabs } from "./chattabs.js";

/**
 * What of it the agent has taken.
 * @typedef {{ chats: Chat[], front: number }} ChatView
 */

/** @typedef {{ id: number, state: string, messages: { from: "customer" | "agent", text: string }[] }} Chat */

const link = openAdapter(draw);

/**
 * The state of the chat adapter as Go gives it: View in view.go.
 * @param {import("./adapter.js").DeskView & { sessions: Chat[], can: Record<string, boolean> }} desk
 */
function draw(desk) {
  const waiting = desk.sessions.filter((chat) => chat.state === "offered").length;
  const view = { chats: desk.sessions.filter((chat) => chat.state !== "offered"), front: desk.front };
  const front = view.chats.find((chat) => chat.id === view.front);
  show("waiting", waiting > 0);
  write("waiting-count", waiting === 1 ? "1 chat waiting" : `${waiting} chats waiting`);
  write("queue", desk.queues[0].path);
  drawTabs(view, (chat) => link.act("show-chat", { chat }));
  show("no-chat", !front);
  write("no-chat-title", view.chats.length > 0 ? "Choose a chat" : "Ready for chats");
  write("no-chat-hint", view.chats.length > 0 ? "Its tab is above." : desk.queues[0].path);
  show("chat", Boolean(front));
  if (front) drawChat(front);
  drawCustomerChats(view);
  enable("new-chat", desk.can["new-chat"]);
  enable("sign-out", desk.can["sign-out"]);
}

/** @param {Chat} chat */
function drawChat(chat) {
  const lines = part("lines", HTMLElement);
  const drawn = chat.messages.map(({ from, text }) => make("li", from, text));
  const ended = chat.state === "ended";
  if (ended) drawn.push(make("li", "note", "The chat has ended"));
  lines.replaceChildren(...drawn);
  lines.scrollTop = lines.scrollHeight;
  part("chat", HTMLElement).setAttribute("aria-labelledby", `tab-${chat.id}`);
  part("reply", HTMLInputElement).disabled = ended;
  enable("send", !ended);
  show("end-chat", !ended);
  show("dismiss-chat", ended);
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
