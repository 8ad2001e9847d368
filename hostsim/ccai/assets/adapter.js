// @ts-check
import { Delivery } from "/assets/delivery.js";
import { part, show, suggest, write } from "/assets/dom.js";
import { openLink } from "/assets/link.js";
import { sendForms } from "./forms.js";
import { Platform } from "./platform.js";
import { Tools } from "./tools.js";
import { frontOf } from "./view.js";

/** @typedef {import("./view.js").View} View */

/** @typedef {(action: string, details?: Record<string, unknown>) => void} Act */

/**
 * Joins the page to its adapter in Go and serves what both adapters have.
 * @param {(view: View) => void} draw
 * @param {(view: View, seq: number) => void} [outdated] a view that is not to be drawn, as openLink has it
 * @returns {{ act: Act, chose: () => number }}
 */
export function openAdapter(draw, outdated = () => {}) {
  /** @param {View} view */
  const drawAll = (view) => {
    const focused = document.activeElement;
    drawAgent(view);
    for (const drawer of [tools, platform]) drawer.draw(view);
    draw(view);
    enable(buttons, view.can);
    rescueFocus(focused);
  };
  const link = openLink(`/agent/link${location.search}`, handlers(drawAll, outdated));
  const act = actThrough(link);
  const [tools, platform] = [new Tools(), new Platform(act)];
  const buttons = actingButtons(act);
  sendForms(act);
  reportMessages(link);
  show("not-framed", parent === window);
  return { act, chose: link.chose };
}

/**
 * What the page does with what the server sends.
 * @param {(view: View) => void} view
 * @param {(view: View, seq: number) => void} outdated
 * @returns {import("/assets/link.js").Handlers<View>}
 */
function handlers(view, outdated) {
  const delivery = new Delivery(["frame-reload", "console-reload", "console-gone"]);
  return {
    hello({ page, addresses }) {
      delivery.open(page);
      suggestRecord(addresses);
    },
    addresses: suggestRecord,
    view,
    outdated,
    // To the parent with target origin "*". Without a parent that is the adapter itself, and nobody listens.
    post: (_, payload) => parent.postMessage(payload, "*"),
    rules: (rules) => delivery.draw(rules),
    refused: showRefusal,
    windows: (frame) => (parent !== window && ["", "parent"].includes(frame) ? [["parent", parent]] : []),
  };
}

/** @param {string[]} addresses of which the first is the record's */
function suggestRecord([record = ""]) {
  suggest("record-url", record);
}

/**
 * A button that is gone when it has been pressed takes the focus with it, and the keyboard would begin again at the top of the page around.
 * @param {Element | null} focused what had the focus
 */
function rescueFocus(focused) {
  if (document.hasFocus() && focused && !focused.checkVisibility()) part("main", HTMLElement).focus();
}

/**
 * Buttons that act at once have data-action, those that submit a form have data-can; both name the action.
 * @param {Act} act
 */
function actingButtons(act) {
  const buttons = [...document.querySelectorAll("button")].filter((button) => button.dataset.action ?? button.dataset.can);
  for (const button of buttons) {
    const action = button.dataset.action;
    if (action) button.addEventListener("click", () => act(action));
  }
  return buttons;
}

/**
 * The reason of the last refusal goes with the next action.
 * @param {import("/assets/link.js").Link} link
 * @returns {Act}
 */
function actThrough(link) {
  return (action, details) => {
    showRefusal("");
    link.act(action, details);
  };
}

/**
 * @param {HTMLButtonElement[]} buttons
 * @param {Record<string, boolean>} can
 */
function enable(buttons, can) {
  for (const button of buttons) button.disabled = !can[button.dataset.action ?? button.dataset.can ?? ""];
}

/** Says why an action was refused, until the next one. @param {string} reason */
function showRefusal(reason) {
  write("play-refused", reason);
  show("play-refused", reason !== "");
}

/** @param {View} view */
function drawAgent(view) {
  show("signed-out", !view.signedIn);
  show("signed-in", view.signedIn);
  show("sign-out", view.signedIn);
  write("agent", view.signedIn ? view.agent.name : "");
  drawRecordLink(frontOf(view)?.record ?? "");
}

/** A record of any address may come; only one of the web becomes a link. @param {string} address */
function drawRecordLink(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  show("record-line", isWeb);
  if (isWeb) part("record-link", HTMLAnchorElement).href = url.href;
}

/**
 * An adapter takes no message; what other windows post is only journalled.
 * @param {import("/assets/link.js").Link} link
 */
function reportMessages(link) {
  /** @type {Map<MessageEventSource, string>} */
  const names = new Map([[parent, "parent"]]);
  addEventListener("message", ({ source, origin, data }) => {
    if (source === window) return;
    if (source && !names.has(source)) names.set(source, `window-${names.size}`);
    link.received((source && names.get(source)) ?? "closed-window", origin, data);
  });
}
