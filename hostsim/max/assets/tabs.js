// @ts-check
import { part } from "/assets/dom.js";

/** The tabs between workspace and contact panel; arrow keys move between those that are there. */
export class Tabs {
  #tabs = [part("tab-workspace", HTMLButtonElement), part("tab-panel", HTMLButtonElement)];

  constructor() {
    for (const tab of this.#tabs) {
      tab.addEventListener("click", () => this.select(tab));
      tab.addEventListener("keydown", (event) => {
        if (event.key === "ArrowRight" || event.key === "ArrowLeft") this.#moveFrom(tab);
      });
    }
  }

  /**
   * Opens or closes the panel's tab, and brings it to the front when it opens.
   * @param {string} label empty to close it
   */
  setPanel(label) {
    const [workspace, panel] = this.#tabs;
    if (!workspace || !panel) return;
    const opens = panel.hidden && label !== "";
    const closes = !panel.hidden && label === "";
    if (label) panel.textContent = label;
    panel.hidden = label === "";
    if (opens) this.select(panel);
    if (closes) this.select(workspace);
  }

  /** @param {HTMLButtonElement} chosen */
  select(chosen) {
    for (const tab of this.#tabs) {
      const selected = tab === chosen;
      tab.setAttribute("aria-selected", String(selected));
      tab.tabIndex = selected ? 0 : -1;
      const pane = document.getElementById(tab.getAttribute("aria-controls") ?? "");
      if (pane) pane.hidden = !selected;
    }
  }

  /** @param {HTMLButtonElement} tab */
  #moveFrom(tab) {
    const other = this.#tabs.find((candidate) => candidate !== tab && !candidate.hidden);
    if (!other) return;
    this.select(other);
    other.focus();
  }
}
