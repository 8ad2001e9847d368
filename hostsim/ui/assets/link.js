// @ts-check
import { part } from "./dom.js";
import { fence } from "./fence.js";
import { asJSON } from "./json.js";
import { breakPage } from "./pagefault.js";
import { relay } from "./relay.js";
import { withUndefined } from "./undefined.js";

/** @typedef {import("../../pagelink/page.gen.js").Hello} Hello */
/** @typedef {import("../../pagelink/page.gen.js").ToPage} ToPage */

/**
 * The link between this page and its state machine in Go.
 * @typedef {object} Link
 * @property {(frame: string, origin: string, data: unknown) => void} received reports what another window posted
 * @property {(action: string, fields?: Record<string, unknown>) => void} act reports what somebody did on the page
 * @property {() => number} chose reports a choice that stays on the page, such as that of a tab, and returns its number
 */

/**
 * What the state machine wants of the page.
 * @template View
 * @typedef {object} Handlers
 * @property {(hello: Hello) => void} hello
 * @property {(view: View) => void} view
 * @property {(view: View, seq: number) => void} [outdated] a view that is not to be drawn: the server sent it before it knew of the last action
 *   or choice. seq is the number of the last that it includes.
 * @property {(frame: string, payload: unknown) => void} post
 * @property {(rules: import("../../pagelink/page.gen.js").Listed[]) => void} rules those by which messages are delivered wrong
 * @property {(reason: string) => void} [refused] an action was not possible, or its fields were bad
 * @property {(frame: string) => [name: string, window: Window, element?: HTMLIFrameElement][]} windows the window of a name, if there is one;
 *   for "", all that the page frames or that frames it
 * @property {(addresses: string[]) => void} [addresses] what the address fields hold from now on
 * @property {() => void} [restart] the console started anew: its frames are to be loaded anew
 * @property {import("./pagefault.js").Breakable} [frames] those that a fault may happen to
 */

/** How hostsim's own warnings begin; the others are the vendor's. */
const own = "hostsim: ";

/**
 * Opens the link. What happens before it is open is kept and sent in order.
 *
 * Actions and choices are counted, and each view names the last that it includes. An older one would paint over what somebody has just done. It is
 * left out; the answer to the action, be it refused, brings the view that replaces it.
 * @template View
 * @param {string} path
 * @param {Handlers<View>} handlers
 * @returns {Link}
 */
export function openLink(path, handlers) {
  let done = 0;
  const draw = (/** @type {View} */ view, /** @type {number} */ seq) => {
    if (seq >= done) handlers.view(view);
    else handlers.outdated?.(view, seq);
  };
  const send = openSocket(path, (message) => {
    if (message.hello) handlers.hello(message.hello);
    if (message.addresses) handlers.addresses?.(message.addresses);
    if (message.restart) restart(message.restart, handlers, send);
    if (message.fence) fence(message.fence.id, handlers.windows(message.fence.frame), send);
    if (message.view) draw(/** @type {View} */ (message.view), message.seq ?? 0);
    if (message.rules) handlers.rules(message.rules.list);
    if (message.post) deliver(message.post, handlers);
    if (message.pageFault) breakPage(message.pageFault, handlers.frames, send);
    if (message.warn) warn(message.warn, handlers.refused);
  });
  return {
    received: (frame, origin, data) =>
      send(`{"received":{"frame":${JSON.stringify(frame)},"origin":${JSON.stringify(origin)},"data":${asJSON(data)}}}`),
    act: (action, fields = {}) => send(JSON.stringify({ do: { ...fields, action }, seq: ++done })),
    chose() {
      send(JSON.stringify({ seq: ++done }));
      return done;
    },
  };
}

/**
 * What the page sends behind the number of a restart is about the new console; what it sent before is left out.
 * @template View
 * @param {number} number
 * @param {Handlers<View>} handlers
 * @param {(text: string) => void} send
 */
function restart(number, handlers, send) {
  handlers.restart?.();
  send(JSON.stringify({ restarted: number }));
}

/**
 * @template View
 * @param {NonNullable<ToPage["post"]>} post
 * @param {Handlers<View>} handlers
 */
function deliver({ frame, payload, undefined: keys, via }, handlers) {
  const message = withUndefined(payload, keys);
  if (via) relay(via, handlers.windows(frame), message);
  else handlers.post(frame, message);
}

/**
 * Returns the function that sends.
 * @param {string} path
 * @param {(message: ToPage) => void} receive
 */
function openSocket(path, receive) {
  const socket = new WebSocket(new URL(path, location.href.replace(/^http/, "ws")));
  /** @type {string[]} */
  const early = [];
  socket.addEventListener("open", () => early.splice(0).forEach((text) => socket.send(text)));
  socket.addEventListener("close", () => {
    part("lost", HTMLElement).hidden = false;
  });
  socket.addEventListener("message", (event) => receive(JSON.parse(event.data)));
  return (/** @type {string} */ text) => {
    if (socket.readyState === WebSocket.CONNECTING) early.push(text);
    else if (socket.readyState === WebSocket.OPEN) socket.send(text);
  };
}

/**
 * @param {string} text
 * @param {((reason: string) => void) | undefined} refused
 */
function warn(text, refused) {
  console.warn(text);
  if (text.startsWith(own)) refused?.(text.slice(own.length));
}
