// @ts-check
import { part, write } from "/assets/dom.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Profile} Profile */

/**
 * @param {string} note
 * @returns {Record<Profile, string>}
 */
function onlyMAX(note) {
  const other = "Only MAX may do so.";
  return { max: note, "cxa-25": other, "cxa-mid": other, "cxa-old": other };
}

/** What is otherwise while a switch is not where it usually is. @type {Record<string, Record<Profile, string>>} */
const notes = {
  references: {
    max: "Off: who registers gets the stored poll events instead of the first state.",
    "cxa-25": "Off: no AgentState was seen, so who registers gets no first state.",
    "cxa-mid": "Off: no AgentState was seen, so who registers gets no first state.",
    "cxa-old": "On again: the AgentState is posted. There is no first state in either case.",
  },
  "bare-session-info": onlyMAX("On: it comes behind the acknowledgement, outside of an envelope."),
  "contact-id-filters": onlyMAX("On: who registers with a contactId, or in a panel, hears that contact whatever was asked for."),
  "token-for-all": onlyMAX("On: who registers for all gets it as if for sessioninfo."),
  "fractional-contact-id": onlyMAX("On: the number 12.5 is no error, and names no contact."),
  "logged-out-state": same("On: an AgentState LoggedOut comes ahead of the end of a session."),
  "mute-ends-with-call": same("On: the end of the last call lifts a mute, and says so."),
  "max-session-conflict": {
    ...same("Known of CXone Agent: it can be lost here in any case."),
    max: "On: the session can be lost, as CXone Agent loses it.",
  },
};

const switchesOfMAX = ["bare-session-info", "contact-id-filters", "token-for-all", "fractional-contact-id", "max-session-conflict"];

/** @param {string} note @returns {Record<Profile, string>} */
function same(note) {
  return { max: note, "cxa-25": note, "cxa-mid": note, "cxa-old": note };
}

/**
 * The switch of the references means what is there, and its fault for what is missing.
 * @param {string} name
 */
const faultOf = (name) => (name === "references" ? "no-references" : name);

/** The switches of the console's faults. They show what the console says, not what was clicked. */
export class Faults {
  #names = Object.keys(notes);

  /** @param {(action: string, details: Record<string, unknown>) => void} act */
  constructor(act) {
    for (const name of this.#names) {
      const box = part(name, HTMLInputElement);
      const fault = faultOf(name);
      box.addEventListener("change", () => act("fault", { fault, on: box.checked === (fault === name) }));
    }
  }

  /** @param {View} view */
  draw({ faults, profile }) {
    const on = new Map(faults.map((fault) => [fault.name, fault.on]));
    for (const name of this.#names) {
      const box = part(name, HTMLInputElement);
      const fault = faultOf(name);
      box.checked = (on.get(fault) ?? false) === (fault === name);
      box.disabled = profile !== "max" && switchesOfMAX.includes(name);
      write(`${name}-note`, notes[name]?.[profile] ?? "");
    }
  }
}
