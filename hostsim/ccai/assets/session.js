// @ts-check
import { make, onPress, part, show } from "/assets/dom.js";
import { frontOf, remarksOn } from "./view.js";

/** @typedef {import("./view.js").View} View */
/** @typedef {import("./view.js").Session} Session */

/** @param {Session} session */
export function drawChips(session) {
  const remarks = remarksOn(session);
  show("chips", remarks.length > 0);
  part("chips", HTMLElement).replaceChildren(...remarks.map((remark) => make("span", "chip", remark)));
}

/**
 * Lets the agent have the record of the focused session shown in the CRM page: its own, or the one that the drawer names.
 * @param {import("./adapter.js").Act} act
 * @returns {(view: View) => void} draws the button
 */
export function serveRecord(act) {
  let own = "";
  onPress("open-record", () => act("pop-record", { url: own || part("record-url", HTMLInputElement).value }));
  return (view) => {
    own = frontOf(view)?.record ?? "";
    part("open-record", HTMLButtonElement).disabled = !view.can["pop-record"];
  };
}
