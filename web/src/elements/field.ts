import type { Edges } from "./aside.js";
import { isAdapter } from "./crowd.js";

/** What the person is at, outside the element. */
export interface Field {
  readonly edges: Edges;
  /** Something to fill in, and so worth folding the adapter away for where nothing else helps. */
  readonly editable: boolean;
}

/** Watches which element of the page has the focus, and where it is. */
export class FieldWatch {
  readonly #owner: Element;
  readonly #changed: (elsewhere: boolean) => void;
  readonly #stop = new AbortController();
  readonly #resized: ResizeObserver;
  #watched: Element | undefined;

  /** changed is called when what has the focus has moved on the screen, and with true when something else has it. */
  constructor(owner: Element, changed: (elsewhere: boolean) => void) {
    this.#owner = owner;
    this.#changed = changed;
    this.#resized = new ResizeObserver(() => changed(false));
    const { signal } = this.#stop;
    document.addEventListener("focusin", () => this.#look(), { signal });
    // Where the focus goes to is known only when the event is over.
    document.addEventListener("focusout", () => queueMicrotask(() => this.#look()), { signal });
    document.addEventListener("scroll", () => changed(false), { signal, capture: true, passive: true });
    window.addEventListener("resize", () => changed(false), { signal });
    queueMicrotask(() => this.#look()); // whoever makes the watch is not ready for news yet
  }

  /** The focused field; "own" while the focus is inside the element itself. */
  current(): Field | "own" | undefined {
    const focused = focusedElement();
    if (focused === this.#owner) return "own";
    if (!focused || focused === document.body || focused === document.documentElement || isAdapter(focused)) return undefined;
    return { edges: focused.getBoundingClientRect(), editable: focused.matches(":read-write, input, select") };
  }

  close(): void {
    this.#stop.abort();
    this.#resized.disconnect();
  }

  #look(): void {
    if (this.#stop.signal.aborted) return;
    const focused = focusedElement() ?? undefined;
    const elsewhere = focused !== this.#watched;
    if (elsewhere) {
      this.#resized.disconnect();
      this.#watched = focused;
      if (focused) this.#resized.observe(focused);
    }
    this.#changed(elsewhere);
  }
}

/** Goes into the open shadow trees of other components, but not into other documents: their fields cannot be seen from here. */
function focusedElement(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement && !isAdapter(focused)) focused = focused.shadowRoot.activeElement;
  return focused;
}
