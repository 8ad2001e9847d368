// @ts-check
import { make, part } from "/assets/dom.js";

/** @typedef {import("./view.js").View} View */

/**
 * Draws a check box for each fault, with its sentence. Boxes stay in place, so that the keyboard's focus is not lost.
 * @param {View} view
 * @param {import("./adapter.js").Act} act
 */
export function drawFaults({ faults }, act) {
  const list = part("faults", HTMLElement);
  if (list.children.length === 0) list.append(...faults.map((fault) => newFault(fault, act)));
  for (const { name, on } of faults) part(`fault-${name}`, HTMLInputElement).checked = on;
}

/**
 * @param {View["faults"][number]} fault
 * @param {import("./adapter.js").Act} act
 */
function newFault({ name, about, source }, act) {
  const box = make("input");
  box.type = "checkbox";
  box.id = `fault-${name}`;
  box.dataset.testid = `fault-${name}`;
  box.addEventListener("change", () => act("fault", { fault: name, on: box.checked }));
  const label = make("label", "", about);
  label.htmlFor = box.id;
  label.append(make("span", "muted small", ` ${source}`));
  const item = make("li", "check");
  item.append(box, label);
  return item;
}
