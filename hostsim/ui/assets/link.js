// @ts-check
import { part } from "./dom.js";
import { asJSON } from "./json.js";
import { withUndefined } from "./undefined.js";

/**
 * The link between this page and its state machine in Go.
 * @typedef {object} Link
 * @property {(frame: string, origin: string, data: unknown) => void} heard reports what another window posted
 * @property {(action: string, details?: Record<string, unknown>) => void} act reports what somebody did on the page
 */

/**
 * What the state machine wants of the page.
 * @template View
 * @typedef {object} Handlers
 * @property {(hello: { page: number, address: string }) => void} hello
 * @property {(view: View) => void} view
 * @property {(frame: string, payload: unknown) => void} post
 * @property {(reason: string) => void} [refused] an action was not possible, or its details were bad
 */

/** How hostsim's own warnings begin; the others are the vendor's. */
const own = "hostsim: ";

/**
 * Opens the link. What happens before it is open is kept and sent in order.
 * @template View
 * @param {string} path
 * @param {Handlers<View>} handlers
 * @returns {Link}
 */
export function openLink(path, handlers) {
  const socket = new WebSocket(new URL(path, location.href.replace(/^http/, "ws")));
  /** @type {string[]} */
  const early = [];
  const send = (/** @type {string} */ text) => {
    if (socket.readyState === WebSocket.CONNECTING) early.push(text);
    else if (socket.readyState === WebSocket.OPEN) socket.send(text);
  };
  socket.addEventListener("open", () => early.splice(0).forEach((text) => socket.send(text)));
  socket.addEventListener("close", () => {
    part("lost", HTMLElement).hidden = false;
  });
  socket.addEventListener("message", (event) => {
    const message = JSON.parse(event.data);
    if (message.hello) handlers.hello(message.hello);
    if (message.view) handlers.view(message.view);
    if (message.post) handlers.post(message.post.frame, withUndefined(message.post.payload, message.post.undefined));
    if (message.warn) warn(message.warn);
  });
  const warn = (/** @type {string} */ text) => {
    console.warn(text);
    if (text.startsWith(own)) handlers.refused?.(text.slice(own.length));
  };
  return {
    heard: (frame, origin, data) =>
      send(`{"heard":{"frame":${JSON.stringify(frame)},"origin":${JSON.stringify(origin)},"data":${asJSON(data)}}}`),
    act: (action, details = {}) => send(JSON.stringify({ do: { ...details, action } })),
  };
}
