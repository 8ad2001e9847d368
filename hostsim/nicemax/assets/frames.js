// @ts-check

/**
 * The windows that this console talks with. A window is known by its WindowProxy, which outlives navigation: a page that reloads in its frame is
 * the same window to the console, as on the real one.
 */
export class Frames {
  /** @type {Map<MessageEventSource, string>} */
  #names = new Map();
  /** @type {Map<string, HTMLIFrameElement>} */
  #elements = new Map();
  /** What stands in the place of a frame that was removed. @type {Map<string, Comment>} */
  #gaps = new Map();
  #strangers = 0;

  /**
   * Frames an address under a name, "workspace" or "panel:<contact id>".
   * @param {string} name
   * @param {HTMLElement} place
   * @param {{ address: string, testId: string, title: string }} what
   */
  open(name, place, { address, testId, title }) {
    const frame = document.createElement("iframe");
    frame.name = name;
    frame.title = title;
    frame.dataset.testid = testId;
    frame.allow = "microphone; camera; clipboard-write";
    frame.src = address;
    place.append(frame);
    this.#elements.set(name, frame);
    if (frame.contentWindow) this.#names.set(frame.contentWindow, name);
  }

  /**
   * Takes a frame to another address. Its window stays; one that was removed comes back in another.
   * @param {string} name
   * @param {string} address
   */
  navigate(name, address) {
    const frame = this.#elements.get(name);
    if (!frame) return;
    frame.src = address;
    if (this.#gaps.has(name)) this.#renew(name, frame);
  }

  /**
   * Loads what a frame was given anew, in the same window, as a console does whose frame hangs. An address with a fragment would be a step within the
   * page that is there, so an empty page comes between.
   * @param {string} name
   */
  reload(name) {
    const frame = this.#elements.get(name);
    const { src, contentWindow } = frame ?? {};
    if (!frame || !contentWindow || !src) return;
    if (!src.includes("#")) return contentWindow.location.replace(src);
    frame.addEventListener("load", () => contentWindow.location.replace(src), { once: true });
    contentWindow.location.replace("about:blank");
  }

  /**
   * Takes a frame out of the page, as a fault. The console does not know, and goes on to post to it.
   * @param {string} name
   */
  remove(name) {
    const frame = this.#elements.get(name);
    if (frame?.contentWindow) this.#names.delete(frame.contentWindow);
    const gap = document.createComment(name);
    frame?.replaceWith(gap);
    this.#gaps.set(name, gap);
  }

  /** @param {string} name */
  close(name) {
    const frame = this.#elements.get(name);
    if (frame?.contentWindow) this.#names.delete(frame.contentWindow);
    frame?.remove();
    this.#gaps.get(name)?.remove();
    this.#gaps.delete(name);
    this.#elements.delete(name);
  }

  /**
   * @param {string} name
   * @param {boolean} shown
   */
  show(name, shown) {
    const frame = this.#elements.get(name);
    if (frame) frame.hidden = !shown;
  }

  /**
   * Loads each frame anew in a window of its own, and forgets the windows that the console did not frame, as a console that was started anew does
   * not know them.
   */
  restart() {
    this.#names.clear();
    for (const [name, old] of this.#elements) this.#renew(name, old);
  }

  /**
   * @param {string} name
   * @param {HTMLIFrameElement} old
   */
  #renew(name, old) {
    const frame = /** @type {HTMLIFrameElement} */ (old.cloneNode());
    (this.#gaps.get(name) ?? old).replaceWith(frame);
    this.#gaps.delete(name);
    this.#elements.set(name, frame);
    if (frame.contentWindow) this.#names.set(frame.contentWindow, name);
  }

  /**
   * The window of a name, or for "" all that are framed.
   * @param {string} name
   * @returns {[name: string, window: Window, element?: HTMLIFrameElement][]}
   */
  windows(name) {
    return [...this.#names].flatMap(([source, known]) => {
      const element = this.#elements.get(known);
      const meant = name === "" ? element !== undefined : known === name;
      return meant ? [[known, /** @type {Window} */ (source), element]] : [];
    });
  }

  /** @param {string} name */
  has(name) {
    return this.#elements.has(name);
  }

  /** Whether a frame is open, and was not removed. @param {string} name */
  framed(name) {
    return this.#elements.has(name) && !this.#gaps.has(name);
  }

  /** Names of the contact panels that are open. */
  panels() {
    return [...this.#elements.keys()].filter((name) => name.startsWith("panel:"));
  }

  /**
   * Names the window that posted. One that the console did not frame, such as a pop-out, becomes "window-1" and so on. A window that closed in the
   * meantime has no proxy any more; nor has, in Chromium, what a page posts while it is being left, although its window stays.
   * @param {MessageEventSource | null} source
   * @returns {string}
   */
  nameOf(source) {
    if (source === null) return "closed-window";
    const known = this.#names.get(source);
    if (known) return known;
    const name = `window-${++this.#strangers}`;
    this.#names.set(source, name);
    return name;
  }

  /**
   * Posts with target origin "*", as the vendor does.
   * @param {string} name
   * @param {unknown} payload
   */
  post(name, payload) {
    for (const [source, known] of this.#names) {
      if (known === name) /** @type {Window} */ (source).postMessage(payload, "*");
    }
  }
}
