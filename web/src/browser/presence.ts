/** Out of a shadow tree it goes on at its host. */
const parentOf = (node: Node): Node | null => node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;

/**
 * Notices when an element that was in the page has left it. Its ancestors are observed, level by level, and not the whole
 * document: a page that draws itself anew somewhere else must not pay for that. One that was moved is back before this looks.
 */
export class Presence {
  readonly #element: Element;
  readonly #left: () => void;
  readonly #observer = new MutationObserver(() => this.look());
  #here = false;

  constructor(element: Element, left: () => void) {
    this.#element = element;
    this.#left = left;
    this.look();
  }

  /** Call it when the element may have come into the page: before that there is nothing to observe. */
  look(): void {
    this.#observer.disconnect();
    const before = this.#here;
    this.#here = this.#element.isConnected;
    if (this.#here) {
      for (let node = parentOf(this.#element); node; node = parentOf(node)) this.#observer.observe(node, { childList: true });
    } else if (before) this.#left();
  }

  close(): void {
    this.#observer.disconnect();
  }
}
