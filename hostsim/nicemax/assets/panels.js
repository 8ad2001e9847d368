// @ts-check
import { part } from "/assets/dom.js";
import { PanelPage } from "./panelpage.js";
import { Tabs } from "./tabs.js";
import { Workspaces } from "./workspaces.js";
import { channelOf } from "./view.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Contact} Contact */
/** @typedef {import("./frames.js").Frames} Frames */

/** The contact panels: each opens and closes with its contact and has a tab of its own. A contact without a page has no panel. */
export class Panels {
  #frames;
  #address = part("panel-url", HTMLInputElement);
  #page;
  #tabs;
  #workspaces;
  /** What is open, by contact. @type {Map<number, string>} */
  #addresses = new Map();
  /** @type {Contact[]} */
  #contacts = [];
  #current = 0;
  #shown = 0;
  /** The number of the agent's last choice of a tab. */
  #chosen = 0;

  /**
   * @param {Frames} frames
   * @param {() => number} chose numbers a choice of a tab
   */
  constructor(frames, chose) {
    this.#frames = frames;
    this.#tabs = new Tabs((contact) => this.#show(contact), () => (this.#chosen = chose()));
    this.#workspaces = new Workspaces(frames, this.#tabs, () => this.#page.tell());
    this.#page = new PanelPage(() => this.#workspaces.page, () => this.#draw());
    part("panel-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#addresses.set(this.#shown, this.#address.value);
      frames.navigate(`panel:${this.#shown}`, this.#address.value);
    });
  }

  /** @param {string[]} addresses the pages that the console is given, one a workspace */
  follow(addresses) {
    this.#workspaces.follow(addresses);
  }

  /**
   * A panel comes to the front when its contact becomes the current one, and not before: an offer does not cover what the agent works on.
   * @param {View} view
   */
  draw({ contacts, current }) {
    this.#contacts = contacts;
    this.#draw(current);
    if (current !== this.#current && current !== 0) this.#tabs.selectPanel(current);
    this.#current = current;
  }

  /**
   * A contact that became the current one before the agent chose a tab does not come to the front afterwards.
   * @param {View} view one that is not drawn
   * @param {number} seq the number of the last action or choice that it includes
   */
  passOver({ current }, seq) {
    if (seq < this.#chosen) this.#current = current;
  }

  /** Opens and closes panels, also for contacts that were there before a page for them was chosen. @param {number} [current] */
  #draw(current = this.#current) {
    for (const contact of this.#contacts) this.#open(contact);
    for (const name of this.#frames.panels()) if (!this.#contacts.some((contact) => contact.frame === name)) this.#close(name);
    this.#tabs.draw(this.#contacts.filter((contact) => this.#frames.has(contact.frame)), current);
  }

  /** @param {string} name */
  #close(name) {
    this.#frames.close(name);
    this.#addresses.delete(Number(name.replace("panel:", "")));
  }

  /** @param {Contact} contact */
  #open(contact) {
    const address = contact.pop || this.#page.address;
    if (address === "" || this.#frames.has(contact.frame)) return;
    this.#addresses.set(contact.id, address);
    this.#frames.open(contact.frame, part("panel-frames", HTMLElement), {
      address,
      testId: "panel-frame",
      title: `Panel of ${channelOf(contact).toLowerCase()} ${contact.id}`,
    });
    this.#show(this.#shown);
  }

  /** Frames are hidden, never moved: moving one would load its page anew. @param {number} contact */
  #show(contact) {
    if (contact !== this.#shown) this.#address.value = this.#addresses.get(contact) ?? "";
    this.#shown = contact;
    for (const name of this.#frames.panels()) this.#frames.show(name, name === `panel:${contact}`);
  }
}
