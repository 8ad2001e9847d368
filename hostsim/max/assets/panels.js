// @ts-check
import { part } from "/assets/dom.js";
import { Tabs } from "./tabs.js";
import { channelOf } from "./view.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Contact} Contact */
/** @typedef {import("./frames.js").Frames} Frames */

/** The contact panels: each opens and closes with its contact and has a tab of its own. */
export class Panels {
  #frames;
  #address = part("panel-url", HTMLInputElement);
  #tabs;
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
    part("panel-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      frames.navigate(`panel:${this.#shown}`, this.#address.value);
    });
  }

  /**
   * A panel comes to the front when its contact becomes the current one, and not before: an offer does not cover what the agent works on.
   * @param {View} view
   */
  draw({ contacts, current }) {
    for (const contact of contacts) if (!this.#frames.has(contact.frame)) this.#open(contact);
    for (const name of this.#frames.panels()) if (!contacts.some((contact) => contact.frame === name)) this.#frames.close(name);
    this.#tabs.draw(contacts, current);
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

  /** @param {Contact} contact */
  #open(contact) {
    this.#frames.open(contact.frame, part("panel-frames", HTMLElement), {
      address: contact.pop || this.#address.value,
      testId: "panel-frame",
      title: `Panel of ${channelOf(contact).toLowerCase()} ${contact.id}`,
    });
    this.#show(this.#shown);
  }

  /** Frames are hidden, never moved: moving one would load its page anew. @param {number} contact */
  #show(contact) {
    this.#shown = contact;
    for (const name of this.#frames.panels()) this.#frames.show(name, name === `panel:${contact}`);
  }
}
