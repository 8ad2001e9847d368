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
   * Takes a frame to another address. Its window stays.
   * @param {string} name
   * @param {string} address
   */
  navigate(name, address) {
    const frame = this.#elements.get(name);
    if (frame) frame.src = address;
  }

  /** @param {string} name */
  close(name) {
    const frame = this.#elements.get(name);
    if (frame?.contentWindow) this.#names.delete(frame.contentWindow);
    frame?.remove();
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
    for (const [name, old] of this.#elements) {
      const frame = /** @type {HTMLIFrameElement} */ (old.cloneNode());
      old.replaceWith(frame);
      this.#elements.set(name, frame);
      if (frame.contentWindow) this.#names.set(frame.contentWindow, name);
    }
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
