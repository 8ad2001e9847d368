// @ts-check
import { make, part } from "/assets/dom.js";
import { channelOf } from "./view.js";

/** @typedef {import("./view.js").Contact} Contact */

/** The tabs between the workspace and the contact panels, one for each contact; arrow keys move between them. */
export class Tabs {
  #bar = part("tabs", HTMLElement);
  #workspace = part("tab-workspace", HTMLButtonElement);
  /** @type {Map<number, HTMLButtonElement>} */
  #panels = new Map();
  #show;
  #chose;

  /**
   * @param {(contact: number) => void} showPanel called with 0 when no panel is selected
   * @param {() => void} chose called when the agent has chosen a tab
   */
  constructor(showPanel, chose) {
    this.#show = showPanel;
    this.#chose = chose;
    this.#watch(this.#workspace);
  }

  /**
   * Opens and closes the tabs of panels. When the selected one closes, the current contact's takes its place.
   * @param {Contact[]} contacts
   * @param {number} current
   */
  draw(contacts, current) {
    for (const [id, tab] of this.#panels) {
      if (contacts.some((contact) => contact.id === id)) continue;
      const inFront = isSelected(tab);
      tab.remove();
      this.#panels.delete(id);
      if (inFront) this.selectPanel(current);
    }
    for (const contact of contacts) if (!this.#panels.has(contact.id)) this.#add(contact);
  }

  /** @param {number} contact the workspace if it has no panel */
  selectPanel(contact) {
    this.#select(this.#panels.get(contact) ?? this.#workspace);
  }

  /** @param {Contact} contact */
  #add(contact) {
    const tab = make("button", "", `${channelOf(contact)} ${contact.id}`);
    tab.type = "button";
    tab.id = `tab-panel-${contact.id}`;
    tab.role = "tab";
    tab.tabIndex = -1;
    tab.dataset.testid = "tab-panel";
    tab.dataset.contact = String(contact.id);
    tab.setAttribute("aria-controls", "panel");
    tab.setAttribute("aria-selected", "false");
    this.#watch(tab);
    this.#bar.append(tab);
    this.#panels.set(contact.id, tab);
  }

  /** @param {HTMLButtonElement} tab */
  #watch(tab) {
    tab.addEventListener("click", () => this.#choose(tab));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) this.#moveFrom(tab, step);
    });
  }

  /** @param {HTMLButtonElement} tab */
  #choose(tab) {
    this.#select(tab);
    this.#chose();
  }

  /** @param {HTMLButtonElement} chosen */
  #select(chosen) {
    for (const tab of this.#all()) {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
    }
    const panel = /** @type {HTMLElement} */ (document.getElementById("panel"));
    panel.hidden = chosen === this.#workspace;
    panel.setAttribute("aria-labelledby", chosen.id);
    /** @type {HTMLElement} */ (document.getElementById("workspace")).hidden = chosen !== this.#workspace;
    this.#show(Number(chosen.dataset.contact ?? 0));
    chosen.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /**
   * @param {HTMLButtonElement} tab
   * @param {number} step
   */
  #moveFrom(tab, step) {
    const tabs = this.#all();
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    if (!next) return;
    this.#choose(next);
    next.focus();
  }

  #all() {
    return [this.#workspace, ...this.#panels.values()];
  }
}

/** @param {HTMLElement} tab */
function isSelected(tab) {
  return tab.getAttribute("aria-selected") === "true";
}
