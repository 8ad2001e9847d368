// @ts-check
import { part } from "/assets/dom.js";

/**
 * Sends the forms that have data-sends. The button that submits names the action, the fields its details.
 * @param {import("./adapter.js").Act} act
 */
export function sendForms(act) {
  for (const form of document.querySelectorAll("form[data-sends]")) {
    if (!(form instanceof HTMLFormElement)) continue;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.submitter instanceof HTMLButtonElement) act(event.submitter.dataset.can ?? "", fieldsOf(form));
    });
  }
}

/**
 * A disabled field is left out, a box that is not ticked is false.
 * @param {HTMLFormElement} form
 * @returns {Record<string, string | boolean>}
 */
function fieldsOf(form) {
  /** @type {Record<string, string | boolean>} */
  const fields = {};
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement) || field.disabled) continue;
    fields[field.name] = field.type === "checkbox" && field instanceof HTMLInputElement ? field.checked : field.value.trim();
  }
  return fields;
}

/**
 * Adds the choices to every selection that matches, once: what can be chosen from never changes.
 * @param {string} selector
 * @param {{ value: string, text: string }[]} choices
 */
export function fillOnce(selector, choices) {
  for (const select of document.querySelectorAll(selector)) {
    if (!(select instanceof HTMLSelectElement) || "filled" in select.dataset) continue;
    select.dataset.filled = "";
    select.append(...choices.map(({ value, text }) => new Option(text, value)));
  }
}

/**
 * @param {string} id
 * @param {() => void} submitted
 */
export function onSubmit(id, submitted) {
  part(id, HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    submitted();
  });
}

/**
 * Sends what stands in a field and empties it.
 * @param {string} id
 * @param {(text: string) => void} send
 */
export function sendFrom(id, send) {
  const field = part(id, HTMLInputElement);
  if (field.value === "") return;
  send(field.value);
  field.value = "";
}
