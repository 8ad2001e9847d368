// @ts-check
import { part } from "/assets/dom.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Choice} Choice */

/** The menu with which the agent chooses a state. */
export class StateMenu {
  #button = part("state-menu", HTMLButtonElement);
  #menu = /** @type {HTMLElement} */ (document.getElementById("states"));
  #items = [...this.#menu.querySelectorAll("button")];

  /** @param {(choice: Choice) => void} choose */
  constructor(choose) {
    this.#button.addEventListener("click", () => this.#toggle(this.#menu.hidden !== false));
    this.#menu.addEventListener("keydown", (event) => this.#move(event));
    document.addEventListener("click", (event) => {
      if (event.target instanceof Node && !this.#button.contains(event.target)) this.#toggle(false);
    });
    for (const item of this.#items) {
      item.addEventListener("click", () => {
        this.#button.focus();
        choose({ state: item.dataset.state ?? "", reason: item.dataset.reason ?? "" });
      });
    }
  }

  /** @param {View} view */
  draw({ agent, can }) {
    part("state", HTMLElement).textContent = wording(agent);
    this.#button.dataset.state = agent.state;
    const chosen = agent.busy ? agent.next : agent;
    this.#button.disabled = !can["choose-state"];
    for (const item of this.#items) {
      const checked = item.dataset.state === chosen.state && item.dataset.reason === chosen.reason;
      item.setAttribute("aria-checked", String(checked));
    }
  }

  /** @param {boolean} open */
  #toggle(open) {
    this.#menu.hidden = !open;
    this.#button.setAttribute("aria-expanded", String(open));
    if (open) (this.#items.find((item) => item.ariaChecked === "true") ?? this.#items[0])?.focus();
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const at = this.#items.findIndex((item) => item === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      this.#items.at((at + step) % this.#items.length)?.focus();
    }
    if (event.key === "Escape") {
      this.#toggle(false);
      this.#button.focus();
    }
    if (event.key === "Tab") this.#toggle(false);
  }
}

/** @type {Record<string, string>} */
const contactStates = {
  InboundContact: "In contact",
  OutboundContact: "In outbound call",
  InboundConsult: "In consult",
  OutboundConsult: "In consult",
};

/**
 * @param {View["agent"]} agent
 * @returns {string}
 */
function wording(agent) {
  if (!agent.signedIn) return "Signed out";
  if (!agent.busy) return agent.reason || agent.state;
  const next = agent.next.reason || agent.next.state;
  const then = next === "Available" ? "" : `, then ${next}`;
  return `${agent.acw ? "After-call work" : contactStates[agent.state]}${then}`;
}
