// @ts-check
import { part, show, write } from "/assets/dom.js";

/**
 * The page that a contact panel opens where the contact brings none. By itself that is the demo page, and only while the workspace shows it: a page
 * of somebody's own in the workspace is neither covered by the demo page nor spoken for by it.
 */
export class PanelPage {
  #choice = part("panel-page", HTMLSelectElement);
  #own = part("panel-page-url", HTMLInputElement);
  #demo = "";
  #workspace = "";
  #changed;

  /** @param {() => void} changed */
  constructor(changed) {
    this.#changed = changed;
    this.#choice.addEventListener("change", () => this.#tell());
    this.#own.addEventListener("change", () => this.#tell());
    part("panel-page-form", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
    this.#draw();
  }

  /** @param {string} address where the demo page is, which the workspace shows at first */
  begin(address) {
    this.#demo = address;
    this.workspaceShows(address);
  }

  /** @param {string} address */
  workspaceShows(address) {
    this.#workspace = address;
    this.#tell();
  }

  /** Where a panel opens, "" for no panel. */
  get address() {
    if (this.#choice.value === "own") return isWebAddress(this.#own.value) ? this.#own.value : "";
    return this.#choice.value === "demo" && samePage(this.#workspace, this.#demo) ? this.#demo : "";
  }

  #tell() {
    this.#draw();
    this.#changed();
  }

  #draw() {
    const own = this.#choice.value === "own";
    const wrong = own && this.#own.value !== "" && !isWebAddress(this.#own.value);
    show("panel-page-url", own);
    this.#own.setAttribute("aria-invalid", String(wrong));
    const none = wrong ? "That is no web address, so contacts open no panel." : "Contacts open no panel, unless they bring an address.";
    write("panel-page-note", this.address ? `Contacts open a panel at ${this.address}` : none);
  }
}

/** @param {string} text */
function isWebAddress(text) {
  return URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
}

/**
 * Whether two addresses differ in their query alone.
 * @param {string} one
 * @param {string} other
 */
function samePage(one, other) {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return a.origin === b.origin && a.pathname === b.pathname;
}
