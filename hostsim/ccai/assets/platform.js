// @ts-check
import { onPress, part, write } from "/assets/dom.js";
import { Drafts } from "/assets/drafts.js";
import { drawFaults } from "./faults.js";
import { fillOnce } from "./forms.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./adapter.js").Act} Act */

/** The drawer from which one plays what customers and the platform do: the parts that both adapters have. */
export class Platform {
  #act;
  #settings = [...document.querySelectorAll("[data-setting]")];
  #agent = new Drafts(part("agent-form", HTMLFormElement));
  #event = part("name-event", HTMLSelectElement);
  /** @type {Record<string, string>} */
  #names = {};

  /** @param {Act} act */
  constructor(act) {
    this.#act = act;
    onPress("pop-record-empty", () => act("pop-record", { url: "" }));
    onPress("pop-record-missing", () => act("pop-record"));
    const profile = part("profile", HTMLSelectElement);
    profile.addEventListener("change", () => act("profile", { profile: profile.value }));
    this.#event.addEventListener("change", () => this.#drawName());
    for (const control of this.#settings) {
      control.addEventListener("change", () => act("settings", { [nameOf(control)]: valueOf(control) }));
    }
  }

  /** @param {View} view */
  draw(view) {
    for (const by of ["offer", "agent"]) {
      const types = view.sessionTypes.filter((type) => type.by === by);
      fillOnce(`select[data-types="${by}"]`, types.map(({ name }) => ({ value: name, text: name })));
    }
    fillOnce('[data-testid="profile"]', view.profiles.map(({ name }) => ({ value: name, text: name })));
    this.#names = view.settings.names;
    fillOnce('[data-testid="name-event"]', Object.keys(this.#names).map((name) => ({ value: name, text: name })));
    this.#drawName();
    choose(part("profile", HTMLSelectElement), view.profile);
    write("profile-about", view.profiles.find(({ name }) => name === view.profile)?.about ?? "");
    drawFaults(view, this.#act);
    for (const control of this.#settings) setValue(control, /** @type {Record<string, unknown>} */ ({ ...view.settings })[nameOf(control)]);
    this.#drawAgent(view);
  }

  #drawName() {
    part("name-as", HTMLInputElement).placeholder = this.#names[this.#event.value] ?? "";
  }

  /** @param {View} view */
  #drawAgent({ agent }) {
    this.#agent.draw(part("agent-id", HTMLInputElement), String(agent.id));
    this.#agent.draw(part("agent-custom-id", HTMLInputElement), agent.customId);
    this.#agent.draw(part("agent-name", HTMLInputElement), agent.name);
    this.#agent.draw(part("agent-email", HTMLInputElement), agent.email);
  }
}

/** @param {Element} control */
function nameOf(control) {
  return control instanceof HTMLElement ? (control.dataset.setting ?? "") : "";
}

/** @param {Element} control */
function valueOf(control) {
  if (control instanceof HTMLInputElement) return control.checked;
  return control instanceof HTMLSelectElement ? control.value : "";
}

/**
 * @param {Element} control
 * @param {unknown} value
 */
function setValue(control, value) {
  if (control instanceof HTMLInputElement) control.checked = value === true;
  if (control instanceof HTMLSelectElement) choose(control, String(value));
}

/**
 * A list that is right already is left alone: it may be open, with another choice marked.
 * @param {HTMLSelectElement} list
 * @param {string} value
 */
function choose(list, value) {
  if (list.value !== value) list.value = value;
}
