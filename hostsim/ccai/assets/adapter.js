// @ts-check
import { onPress, part, show, write } from "/assets/dom.js";
import { openLink } from "/assets/link.js";

/** @typedef {import("/assets/link.js").Link} Link */

/**
 * What the views of both adapters begin with.
 * @typedef {{ agent: { name: string }, signedIn: boolean, front: number, queues: { path: string }[] }} DeskView
 */

/**
 * Joins the page to its adapter in Go and serves what both adapters have: signing in and out, and popping a record.
 * @template {DeskView} View
 * @param {(view: View) => void} draw
 * @returns {Link}
 */
export function openAdapter(draw) {
  const record = part("record-url", HTMLInputElement);
  /** @type {Link} */
  const link = openLink(`/agent/link${location.search}`, {
    hello: ({ address }) => {
      record.value = address;
    },
    /** @param {View} view */
    view(view) {
      show("signed-out", !view.signedIn);
      show("signed-in", view.signedIn);
      show("sign-out", view.signedIn);
      write("agent", view.signedIn ? view.agent.name : "");
      enable("pop-record", view.signedIn);
      draw(view);
    },
    // To the parent with target origin "*". Without a parent that is the adapter itself, and nobody listens.
    post: (_, payload) => parent.postMessage(payload, "*"),
  });
  reportWhatIsHeard(link);
  show("not-framed", parent === window);
  const pop = () => link.act("pop-record", { url: record.value });
  onPress("sign-in", () => link.act("sign-in"));
  onPress("sign-out", () => link.act("sign-out"));
  onPress("open-record", pop);
  onSubmit("record-form", pop);
  return link;
}

/**
 * An adapter takes no message; what other windows post is only journalled.
 * @param {Link} link
 */
function reportWhatIsHeard(link) {
  /** @type {Map<MessageEventSource, string>} */
  const names = new Map([[parent, "parent"]]);
  addEventListener("message", ({ source, origin, data }) => {
    if (source === window) return;
    if (source && !names.has(source)) names.set(source, `window-${names.size}`);
    link.heard((source && names.get(source)) ?? "closed-window", origin, data);
  });
}

/**
 * @param {string} id
 * @param {() => void} submitted
 */
export function onSubmit(id, submitted) {
  part(id, HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    submitted();
  });
}

/**
 * @param {string} id
 * @param {boolean} possible
 */
export function enable(id, possible) {
  part(id, HTMLButtonElement).disabled = !possible;
}
