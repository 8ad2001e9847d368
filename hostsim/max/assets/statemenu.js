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
  draw({ agent, current }) {
    part("state", HTMLElement).textContent = wording(agent, current !== 0);
    this.#button.dataset.state = agent.state;
    const chosen = current === 0 ? agent : agent.next;
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

/**
 * @param {View["agent"]} agent
 * @param {boolean} busy
 * @returns {string}
 */
function wording(agent, busy) {
  const next = agent.next.reason || agent.next.state;
  const then = busy && next !== "Available" ? `, then ${next}` : "";
  if (agent.acw) return `After-call work${then}`;
  if (agent.state === "InboundContact") return `In contact${then}`;
  return agent.reason || agent.state;
}
