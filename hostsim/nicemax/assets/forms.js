// @ts-check

/**
 * Sends the forms of the platform's drawer. The button that submits names the action, the fields its details; a box that is not ticked is "false".
 * @param {(action: string, details: Record<string, string>) => void} act
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
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>}
 */
function fieldsOf(form) {
  /** @type {Record<string, string>} */
  const fields = {};
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === "checkbox") fields[field.name] = String(field.checked);
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) fields[field.name] = field.value.trim();
  }
  return fields;
}

/**
 * Fills the selections of skills with those of their channel, once.
 * @param {{ name: string, channel: string }[]} skills
 */
export function fillSkills(skills) {
  for (const select of document.querySelectorAll("select[data-skills]")) {
    if (!(select instanceof HTMLSelectElement) || select.options.length > 0) continue;
    for (const { name, channel } of skills) {
      if (channel === select.dataset.skills) select.append(new Option(name));
    }
  }
}
