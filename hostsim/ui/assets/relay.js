// @ts-check

/**
 * Posts a message from another window than this page's own: a hidden frame of the same origin ("window"), or of the server's other one ("origin").
 * The first is handed the window itself, the second finds it among this page's own: a pop-out cannot be handed over, so the server sends none for it.
 * @param {string} via
 * @param {[name: string, window: Window, element?: HTMLIFrameElement][]} windows
 * @param {unknown} payload
 */
export function relay(via, windows, payload) {
  for (const [, target] of windows) {
    void frameOf(via).then((frame) => {
      if (via === "window") /** @type {any} */ (frame).hostsimPost(target, payload);
      else frame.postMessage({ path: pathTo(target), payload }, "*");
    });
  }
}

/** @type {Map<string, Promise<Window>>} */
const frames = new Map();

/**
 * The frame that posts, loaded.
 * @param {string} via
 * @returns {Promise<Window>}
 */
function frameOf(via) {
  const known = frames.get(via);
  if (known) return known;
  const frame = document.createElement("iframe");
  frame.hidden = true;
  const address = new URL("/assets/relay.html", location.href);
  if (via === "origin") address.hostname = location.hostname === "localhost" ? "127.0.0.1" : "localhost";
  frame.src = address.href;
  const loaded = /** @type {Promise<Window>} */ (
    new Promise((resolve) => frame.addEventListener("load", () => resolve(/** @type {Window} */ (frame.contentWindow)), { once: true }))
  );
  document.body.append(frame);
  frames.set(via, loaded);
  return loaded;
}

/**
 * How the frame finds the window: this page's parent, or the number of one of its frames; -1 is none.
 * @param {Window} target
 * @returns {"parent" | number}
 */
function pathTo(target) {
  if (target === parent) return "parent";
  return Array.from({ length: window.length }, (_, i) => window[i]).indexOf(target);
}
