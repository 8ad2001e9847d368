// @ts-check
import { make, part } from "/assets/dom.js";
import { channelOf } from "./view.js";

/** @typedef {import("./view.js").Contact} Contact */

/** The tabs: one for each workspace, then one for each contact that has a panel; arrow keys move between them. */
export class Tabs {
  #bar = part("tabs", HTMLElement);
  #workspaces = [part("tab-workspace", HTMLButtonElement)];
  /** @type {Map<number, HTMLButtonElement>} */
  #panels = new Map();
  #show;
  #chose;
  /** Called when a workspace is selected. @type {(index: number) => void} */
  onWorkspace = () => {};

  /**
   * @param {(contact: number) => void} showPanel called with 0 when no panel is selected
   * @param {() => void} chose called when the agent has chosen a tab
   */
  constructor(showPanel, chose) {
    this.#show = showPanel;
    this.#chose = chose;
    for (const tab of this.#workspaces) this.#watch(tab);
  }

  /** @param {number} count one for each workspace, at least one */
  drawWorkspaces(count) {
    for (const tab of this.#workspaces.splice(count)) {
      if (isSelected(tab)) this.#select(this.#first);
      tab.remove();
    }
    while (this.#workspaces.length < count) this.#addWorkspace(this.#workspaces.length + 1);
    this.#first.textContent = count === 1 ? "Workspace" : "Workspace 1";
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

  /** @param {number} contact the first workspace if it has no panel */
  selectPanel(contact) {
    this.#select(this.#panels.get(contact) ?? this.#first);
  }

  get #first() {
    return /** @type {HTMLButtonElement} */ (this.#workspaces[0]);
  }

  /** @param {number} number */
  #addWorkspace(number) {
    const tab = makeTab(`tab-workspace-${number}`, `Workspace ${number}`, "workspace");
    tab.dataset.testid = tab.id;
    this.#watch(tab);
    this.#workspaces.at(-1)?.after(tab);
    this.#workspaces.push(tab);
  }

  /** @param {Contact} contact */
  #add(contact) {
    const tab = makeTab(`tab-panel-${contact.id}`, `${channelOf(contact)} ${contact.id}`, "panel");
    tab.dataset.testid = "tab-panel";
    tab.dataset.contact = String(contact.id);
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
    const workspace = this.#workspaces.indexOf(chosen);
    for (const name of ["workspace", "panel"]) {
      const pane = /** @type {HTMLElement} */ (document.getElementById(name));
      pane.hidden = chosen.getAttribute("aria-controls") !== name;
      if (!pane.hidden) pane.setAttribute("aria-labelledby", chosen.id);
    }
    if (workspace >= 0) this.onWorkspace(workspace);
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
    return [...this.#workspaces, ...this.#panels.values()];
  }
}

/**
 * @param {string} id
 * @param {string} text
 * @param {string} pane
 */
function makeTab(id, text, pane) {
  const tab = make("button", "", text);
  tab.type = "button";
  tab.id = id;
  tab.role = "tab";
  tab.tabIndex = -1;
  tab.setAttribute("aria-controls", pane);
  tab.setAttribute("aria-selected", "false");
  return tab;
}

/** @param {HTMLElement} tab */
function isSelected(tab) {
  return tab.getAttribute("aria-selected") === "true";
}
