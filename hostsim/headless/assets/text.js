// @ts-check

/**
 * Looks for a text in the document until it can be read there, or the time is over. Runs of white space count as one space. Each page gets this class
 * inside a function, so that its own names are left alone.
 */
class TextSearch {
  #observer = new MutationObserver(() => this.#look());
  /** @type {Set<Node>} */
  #observed = new Set();
  #wanted;
  /** @type {(found: boolean) => void} */
  #end = () => {};
  /** @type {Promise<boolean>} */
  found;

  /**
   * @param {string} text
   * @param {number} milliseconds
   */
  constructor(text, milliseconds) {
    this.#wanted = text.replace(/\s+/g, " ").trim();
    this.found = new Promise((resolve) => (this.#end = resolve));
    const again = setInterval(() => this.#look(), 200); // what a style sheet shows changes no node
    const late = setTimeout(() => this.#end(false), milliseconds);
    void this.found.then(() => {
      this.#observer.disconnect();
      clearInterval(again);
      clearTimeout(late);
    });
    this.#look();
  }

  #look() {
    if (this.#textOf(document).replace(/\s+/g, " ").includes(this.#wanted)) this.#end(true);
  }

  /**
   * @param {Document | ShadowRoot} root
   * @returns {string}
   */
  #textOf(root) {
    this.#observe(root);
    const tops = root instanceof Document ? [root.body] : [...root.children];
    const texts = tops.map((top) => (top instanceof HTMLElement && TextSearch.#isShown(top) ? top.innerText : ""));
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) texts.push(this.#textOf(element.shadowRoot));
    }
    return texts.join("\n");
  }

  /** @param {Node} root */
  #observe(root) {
    if (this.#observed.has(root)) return;
    this.#observed.add(root);
    this.#observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  /** The text of an element that is not shown would be all that it holds, scripts too. @param {Element} element */
  static #isShown(element) {
    return element.getClientRects().length > 0;
  }

  /** Reports whether the document is one of the simulator's own pages. @param {string} port the simulator's */
  static isSimulators(port) {
    return location.port === port && /^\/(max|agent|ccai)\//.test(location.pathname);
  }
}
