// @ts-check
import { part, write } from "/assets/dom.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Profile} Profile */

/** What a switch does that is not where it usually is. @type {Record<string, Record<Profile, string>>} */
const notes = {
  references: {
    max: "Off: who registers gets the stored poll events instead of the first state.",
    "cxa-25": "Off: no AgentState was seen, so who registers gets no first state.",
    "cxa-mid": "Off: no AgentState was seen, so who registers gets no first state.",
    "cxa-old": "On again: the AgentState is told. There is no first state in either case.",
  },
  "bare-session-info": {
    max: "On: it comes behind the acknowledgement, outside of an envelope.",
    "cxa-25": "Only MAX may do so.",
    "cxa-mid": "Only MAX may do so.",
    "cxa-old": "Only MAX may do so.",
  },
  "logged-out-state": same("On: an AgentState LoggedOut comes ahead of the end of a session."),
  "mute-ends-with-call": same("On: the end of the last call lifts a mute, and says so."),
  "max-session-conflict": {
    ...same("Known of CXone Agent: it can be lost here in any case."),
    max: "On: the session can be lost, as CXone Agent loses it.",
  },
};

/** @param {string} note @returns {Record<Profile, string>} */
function same(note) {
  return { max: note, "cxa-25": note, "cxa-mid": note, "cxa-old": note };
}

/** The switches of the circumstances under which a page may meet the console. They show what the console says, not what was clicked. */
export class Circumstances {
  #names = Object.keys(notes);

  /** @param {(action: string, details: Record<string, unknown>) => void} act */
  constructor(act) {
    for (const name of this.#names) {
      const box = part(name, HTMLInputElement);
      box.addEventListener("change", () => act(name, { on: box.checked }));
    }
  }

  /** @param {View} view */
  draw({ circumstances, profile }) {
    for (const name of this.#names) {
      part(name, HTMLInputElement).checked = circumstances[name] ?? false;
      write(`${name}-note`, notes[name]?.[profile] ?? "");
    }
    for (const name of ["bare-session-info", "max-session-conflict"]) part(name, HTMLInputElement).disabled = profile !== "max";
  }
}
