// @ts-check
import { part, show, write } from "/assets/dom.js";

/**
 * The page that a contact panel opens where the contact brings none. By itself that is the console's own, and only while a workspace shows it: another
 * page in the workspace is neither covered by it nor spoken for.
 */
export class PanelPage {
  #choice = part("panel-page", HTMLSelectElement);
  #own = part("panel-page-url", HTMLInputElement);
  #console;
  #changed;

  /**
   * @param {() => string} ofConsole the console's own page, "" while no workspace shows it
   * @param {() => void} changed
   */
  constructor(ofConsole, changed) {
    this.#console = ofConsole;
    this.#changed = changed;
    this.#choice.addEventListener("change", () => this.tell());
    this.#own.addEventListener("change", () => this.tell());
    part("panel-page-form", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
    this.#draw();
  }

  /** Where a panel opens, "" for no panel. */
  get address() {
    if (this.#choice.value === "own") return isWebAddress(this.#own.value) ? this.#own.value : "";
    return this.#choice.value === "console" ? this.#console() : "";
  }

  /** Panels that can open now do, and the note says where. */
  tell() {
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
