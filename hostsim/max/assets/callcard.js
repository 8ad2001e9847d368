// @ts-check
import { part, show, write } from "/assets/dom.js";
import { currentContact } from "./view.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Contact} Contact */

const phases = {
  Incoming: "Incoming call",
  Active: "Active",
  Holding: "On hold",
  Masking: "Masked",
  Disconnected: "After-call work",
};

/** The card of the current contact: who calls, where the call is, what the agent can do. */
export class CallCard {
  #timer = { contact: 0, talking: false, since: 0 };

  constructor() {
    setInterval(() => this.#tick(), 1000);
  }

  /** @param {View} view */
  draw(view) {
    const contact = currentContact(view);
    show("idle", !contact);
    show("contact", Boolean(contact));
    write("idle-hint", hint(view));
    part("call", HTMLElement).dataset.status = contact?.status ?? "";
    if (contact) this.#drawContact(contact, view);
  }

  /**
   * @param {Contact} contact
   * @param {View} view
   */
  #drawContact(contact, view) {
    const caller = contact.caller || "Unknown number";
    write("card-name", contact.name || caller);
    write("card-details", contact.name ? `${caller} · ${contact.skill}` : contact.skill);
    write("initial", contact.name.slice(0, 1).toUpperCase() || "#");
    drawPicture(contact.picture);
    write("contact-status", phases[contact.status]);
    write("contact-id", `Contact ${contact.id}`);
    show("recording-badge", contact.recording && contact.status !== "Disconnected");
    show("muted-badge", view.agent.muted);
    show("incoming-buttons", contact.status === "Incoming");
    show("call-buttons", !["Incoming", "Disconnected"].includes(contact.status));
    show("acw-buttons", contact.status === "Disconnected");
    press("hold", contact.status === "Holding");
    press("mask", contact.status === "Masking");
    press("mute", view.agent.muted);
    press("record", contact.recording);
    this.#time(contact);
  }

  /** @param {Contact} contact */
  #time(contact) {
    const talking = !["Incoming", "Disconnected"].includes(contact.status);
    if (contact.id !== this.#timer.contact || talking !== this.#timer.talking) {
      this.#timer = { contact: contact.id, talking, since: performance.now() };
    }
    this.#tick();
  }

  #tick() {
    const seconds = Math.floor((performance.now() - this.#timer.since) / 1000);
    const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    write("timer", text);
  }
}

/** @param {View} view */
function hint({ agent }) {
  return agent.state === "Available"
    ? "Waiting for a call. Play the caller below and ring."
    : "Calls reach an available agent only. Change the state above.";
}

/** @param {string} address */
function drawPicture(address) {
  const picture = part("card-picture", HTMLImageElement);
  picture.hidden = address === "";
  if (picture.getAttribute("src") !== address) picture.src = address;
}

/**
 * @param {string} id
 * @param {boolean} pressed
 */
function press(id, pressed) {
  part(id, HTMLButtonElement).setAttribute("aria-pressed", String(pressed));
}
