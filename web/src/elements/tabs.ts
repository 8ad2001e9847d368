import type { AdapterType } from "./adapter/address.js";
import { make } from "./adapter/dom.js";
import { isShortcut } from "./layout/drag.js";
import type { AdapterPane } from "./adapter/adapter-pane.js";
import { names, statusText } from "./adapter/strings.js";

/** Where a key goes from one of some tabs. */
const moves: Readonly<Record<string, (from: number, count: number) => number>> = {
  ArrowLeft: (from, count) => (from + count - 1) % count,
  ArrowRight: (from, count) => (from + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Tabs as the ARIA practices describe them: one stop for the Tab key, arrows choose. A pane that is not shown stays alive. */
export class Tabs {
  readonly root = make("div", "tabs");
  readonly #panes: readonly AdapterPane[];
  readonly #tabs: readonly HTMLButtonElement[];
  readonly #chosen: (type: AdapterType) => void;

  constructor(panes: readonly AdapterPane[], chosen: (type: AdapterType) => void) {
    this.#panes = panes;
    this.#chosen = chosen;
    this.#tabs = panes.map((pane, at) => this.#tab(pane, at));
    this.root.setAttribute("role", "tablist");
    this.root.setAttribute("aria-label", "Adapters");
    this.root.append(...this.#tabs);
  }

  /** Shows a pane without an event. */
  select(type: AdapterType): void {
    const shown = Math.max(0, this.#panes.findIndex((pane) => pane.type === type));
    this.#panes.forEach(({ root }, at) => {
      root.toggleAttribute("inert", at !== shown);
      root.classList.toggle("behind", at !== shown);
      this.#tabs[at]!.setAttribute("aria-selected", String(at === shown));
      this.#tabs[at]!.tabIndex = at === shown ? 0 : -1;
    });
  }

  /** Names the status of each adapter: only that of the shown one is seen otherwise. */
  refresh(): void {
    this.#panes.forEach(({ status }, at) => {
      this.#tabs[at]!.title = statusText(status.now);
    });
  }

  #tab({ type, root }: AdapterPane, at: number): HTMLButtonElement {
    const tab = make("button", "tab", names[type]);
    tab.type = "button";
    tab.id = `tab-${type}`;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", (root.id = `pane-${type}`));
    root.setAttribute("role", "tabpanel");
    root.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => this.#choose(at));
    tab.addEventListener("keydown", (event) => {
      const move = moves[event.key];
      if (!move || isShortcut(event)) return;
      event.preventDefault();
      this.#choose(move(at, this.#panes.length));
    });
    return tab;
  }

  #choose(at: number): void {
    const { type } = this.#panes[at]!;
    this.select(type);
    this.#tabs[at]!.focus();
    this.#chosen(type);
  }
}
