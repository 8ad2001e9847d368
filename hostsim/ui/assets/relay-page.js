// @ts-check
import { isOwn } from "./own.js";

// Posts what a page of the simulator hands over, to the window that it names: the page's parent, or one of its frames. Anybody may frame this page,
// and nobody else may post by it. A page of the same origin calls the function, and hands any window over.
/** @type {any} */ (window).hostsimPost = (/** @type {Window} */ target, /** @type {unknown} */ payload) => target.postMessage(payload, "*");

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || !isOwn(origin)) return;
  const target = data.path === "parent" ? parent.parent : parent.frames[data.path];
  target?.postMessage(data.payload, "*");
});
