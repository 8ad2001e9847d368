// @ts-check
import { make, part, show, write } from "/assets/dom.js";
import { Drafts } from "/assets/drafts.js";
import { fillOnce } from "./forms.js";
import { frontOf } from "./view.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Session} Session */

/** The side functions of a session, behind buttons that open one panel at a time. */
export class Tools {
  #buttons = [...document.querySelectorAll("button")].filter((button) => button.dataset.panel);
  #open = "";
  #remoteControl = new Switch("remote-control-to");
  #fullDevice = new Switch("full-device-to");

  constructor() {
    for (const button of this.#buttons) {
      const panel = button.dataset.panel ?? "";
      button.setAttribute("aria-controls", panel);
      button.addEventListener("click", () => this.#toggle(this.#open === panel ? "" : panel));
    }
    this.#toggle("");
    for (const id of ["panel-dial", "panel-message"]) document.getElementById(id)?.addEventListener("submit", () => this.#toggle(""));
    const kind = part("party-kind", HTMLSelectElement);
    kind.addEventListener("change", () => askFor(kind.value));
    askFor(kind.value);
  }

  /** @param {View} view */
  draw(view) {
    fillOnce("select[data-agents]", view.agents.map(({ id, name }) => ({ value: String(id), text: name })));
    fillOnce("select[data-queues]", view.queues.map(({ id, path }) => ({ value: String(id), text: path })));
    const session = frontOf(view);
    const live = session?.state === "active";
    for (const button of this.#buttons) {
      if (!("ofSession" in button.dataset)) continue;
      button.disabled = !live;
      if (!live && button.dataset.panel === this.#open) this.#toggle("");
    }
    if (session) this.#drawPanels(session);
  }

  /** @param {Session} session */
  #drawPanels(session) {
    drawPanels(session);
    const { id, cobrowse } = session;
    const which = `${id} ${cobrowse?.id}`;
    this.#remoteControl.draw(which, cobrowse?.remoteControl);
    this.#fullDevice.draw(which, cobrowse?.fullDevice);
  }

  /** @param {string} panel id of the one to open, "" for none */
  #toggle(panel) {
    const focused = document.activeElement;
    this.#open = panel;
    for (const button of this.#buttons) {
      const open = button.dataset.panel === panel;
      button.setAttribute("aria-expanded", String(open));
      if (!open && part(button.dataset.panel ?? "", HTMLElement).contains(focused)) button.focus();
      show(button.dataset.panel ?? "", open);
    }
    if (panel) part(panel, HTMLElement).scrollIntoView({ block: "nearest" });
  }
}

/** Asks which agent, or what the customer is called. A field that is not asked for is not sent. @param {string} kind */
function askFor(kind) {
  for (const [id, asked] of /** @type {const} */ ([["party-agent", kind === "agent"], ["party-name", kind === "end_user"]])) {
    const field = /** @type {HTMLInputElement | HTMLSelectElement} */ (part(id, HTMLElement));
    field.disabled = !asked;
    if (field.parentElement) field.parentElement.hidden = !asked;
  }
}

/** @param {Session} session */
function drawPanels({ transfer, participants, cobrowse }) {
  show("transfer-state", Boolean(transfer));
  write("transfer-state", transfer ? `Warm transfer to ${transfer.to}${transfer.joined ? ", who has joined" : ""}` : "");
  part("participants", HTMLElement).replaceChildren(
    ...participants.map(({ type, name }) => make("li", "", type === "agent" ? `${name} (agent)` : name || "Customer")),
  );
  write("cobrowse-state", cobrowse ? `Started by ${cobrowse.requestedBy === "agent" ? "an agent" : "the customer"}` : "Nobody shares a screen.");
}

/** One of the two switches of a co-browse. */
class Switch {
  #select;
  #drafts;
  #cobrowse = "";

  /** @param {string} id */
  constructor(id) {
    this.#select = part(id, HTMLSelectElement);
    this.#drafts = new Drafts(/** @type {HTMLFormElement} */ (this.#select.form));
  }

  /**
   * @param {string} cobrowse which one it is about now
   * @param {string} [value]
   */
  draw(cobrowse, value = "off") {
    if (cobrowse !== this.#cobrowse) this.#drafts.drop();
    this.#cobrowse = cobrowse;
    this.#drafts.draw(this.#select, value);
  }
}
