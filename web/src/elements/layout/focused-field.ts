import type { Edges } from "./avoidance.js";
import { isAdapter } from "./instances.js";
import { findFocus } from "./focus.js";
import { onceMoved } from "./moves.js";

/** What the person is at, outside the element. */
export interface FocusedField {
  readonly edges: Edges;
  /** Something to fill in, and so worth folding the adapter away for where nothing else helps. */
  readonly editable: boolean;
}

/** Fields of the browser's own, and those that components draw themselves. */
const editable = ":read-write, input, select, [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton]";

/** Watches which element of the page has the focus, and where it is. */
export class FieldWatch {
  readonly #owner: Element;
  readonly #changed: (elsewhere: boolean) => void;
  readonly #stop = new AbortController();
  readonly #resized: ResizeObserver;
  #watched: Element | undefined;
  #roots = new AbortController();
  #follows: (() => void) | undefined;

  /** changed is called when what has the focus has moved on the screen, and with true when something else has it. */
  constructor(owner: Element, changed: (elsewhere: boolean) => void) {
    this.#owner = owner;
    this.#changed = changed;
    this.#resized = new ResizeObserver(() => changed(false));
    window.addEventListener("resize", () => changed(false), { signal: this.#stop.signal });
    queueMicrotask(() => this.#look()); // whoever makes the watch is not ready for news yet
  }

  /** The focused field; "own" while the focus is inside the element itself. */
  current(): FocusedField | "own" | undefined {
    const focused = findFocus(this.#owner).element;
    if (focused === this.#owner) return "own";
    if (!focused || focused === document.body || focused === document.documentElement || isAdapter(focused)) return undefined;
    return { edges: focused.getBoundingClientRect(), editable: focused.matches(editable) };
  }

  close(): void {
    this.#stop.abort();
    this.#roots.abort();
    this.#resized.disconnect();
    this.#follows?.();
  }

  #look(): void {
    if (this.#stop.signal.aborted) return;
    const { element, roots } = findFocus(this.#owner);
    const focused = element ?? undefined;
    const elsewhere = focused !== this.#watched;
    this.#listen(roots);
    if (elsewhere) {
      this.#resized.disconnect();
      this.#watched = focused;
      if (focused) this.#resized.observe(focused);
    }
    this.#changed(elsewhere);
    this.#follow();
  }

  #listen(roots: readonly Node[]): void {
    this.#roots.abort();
    const { signal } = (this.#roots = new AbortController());
    for (const root of roots) {
      root.addEventListener("focusin", () => this.#look(), { signal });
      // Between this event and the next the focus is nowhere, and a microtask would run there.
      root.addEventListener("focusout", () => setTimeout(() => this.#look()), { signal });
      root.addEventListener("scroll", () => this.#changed(false), { signal, capture: true, passive: true });
    }
  }

  #follow(): void {
    this.#follows?.();
    const field = this.#watched;
    this.#follows = field && typeof this.current() === "object" ? onceMoved(field, () => this.#moved()) : undefined;
  }

  #moved(): void {
    this.#changed(false);
    this.#follow();
  }
}
