// @ts-check
import { ask } from "/assets/control.js";
import { part, show, write } from "/assets/dom.js";
import { channelOf, currentContact, phaseOf, titleOf } from "./view.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Contact} Contact */

/** The card of the current contact: who it is, its state, what the agent can do. */
export class ContactCard {
  /** When each contact began to be worked on, or to wait for that, by the simulator's clock. @type {Map<number, { working: boolean, since: number }>} */
  #timers = new Map();
  /** That of the current contact. @type {{ since: number } | undefined} */
  #shown;

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
    this.#time(view);
    drawOffer(view);
    if (contact) drawContact(contact, view);
  }

  /** @param {View} view */
  #time(view) {
    for (const id of this.#timers.keys()) if (!view.contacts.some((contact) => contact.id === id)) this.#timers.delete(id);
    for (const contact of view.contacts) {
      const working = isWorkedOn(contact);
      if (this.#timers.get(contact.id)?.working !== working) this.#timers.set(contact.id, { working, since: contact.changed });
    }
    const [before, now] = [this.#shown, this.#timers.get(view.current)];
    this.#shown = now;
    if (now !== before) this.#tick(); // a view comes with many an event, and the clock is asked over HTTP
  }

  /** The simulator's clock is asked each time: it may stand still, or be moved, without anything else on the page changing. */
  async #tick() {
    const timer = this.#shown;
    if (!timer) return;
    const clock = await ask("GET", "/clock").catch(() => null); // hostsim has ended: the timer stands
    if (!clock || timer !== this.#shown) return;
    const seconds = Math.max(0, Math.floor((Date.parse(clock.now) - timer.since) / 1000));
    write("timer", `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`);
  }
}

/** @param {Contact} contact */
function isWorkedOn(contact) {
  return !contact.offer && contact.status !== "Disconnected" && contact.status !== "Waiting";
}

/** @param {View} view */
function hint({ agent }) {
  if (!agent.signedIn) return "The session is over. Sign in under “Agent and session” below.";
  return agent.state === "Available"
    ? "Waiting for a contact. Play the platform below and ring."
    : "Contacts reach an available agent only. Change the state above.";
}

/**
 * The accept and reject dialog is there for a call that rings while the agent looks at another contact, too; it then says whose it is.
 * @param {View} view
 */
function drawOffer(view) {
  const offered = view.contacts.find((contact) => contact.id === view.offered);
  show("offer", Boolean(offered));
  show("refuse", offered?.channel !== "digital");
  const elsewhere = offered && offered.id !== view.current;
  write("offer-of", elsewhere ? `${phaseOf(offered)}: ${titleOf(offered)}` : "");
  show("offer-of", Boolean(elsewhere));
}

/**
 * @param {Contact} contact
 * @param {View} view
 */
function drawContact(contact, view) {
  const title = titleOf(contact);
  write("card-name", title);
  write("card-details", [title === contact.caller ? "" : contact.caller, contact.skill].filter(Boolean).join(" · "));
  write("initial", contact.name.slice(0, 1).toUpperCase() || (contact.channel === "call" ? "#" : channelOf(contact).slice(0, 1)));
  drawPicture(contact.picture);
  write("contact-status", phaseOf(contact));
  write("contact-id", `${channelOf(contact)} · contact ${contact.id}`);
  show("recording-badge", contact.recording && contact.status !== "Disconnected");
  show("muted-badge", view.agent.muted && contact.channel === "call");
  drawButtons(contact, view);
}

/**
 * @param {Contact} contact
 * @param {View} view
 */
function drawButtons(contact, view) {
  const working = isWorkedOn(contact);
  show("call-buttons", working && contact.channel !== "digital");
  for (const button of part("call-buttons", HTMLElement).querySelectorAll("button")) {
    const own = (button.dataset.channels ?? "").split(" ").includes(contact.channel);
    const now = !("whenPossible" in button.dataset) || view.can[button.dataset.action ?? ""];
    button.hidden = !own || !now;
  }
  show("digital-form", working && contact.channel === "digital");
  show("acw-buttons", contact.status === "Disconnected");
  press("hold", contact.status === "Holding");
  press("mask", contact.status === "Masking");
  press("mute", view.agent.muted);
  press("record", contact.recording);
  press("play-voicemail", contact.playing);
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
