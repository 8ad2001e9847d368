// @ts-check

/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

/**
 * The fields of a form that show what the server says until somebody changes them. What is changed and not sent yet stays, whatever comes; once it
 * is sent, the next view says what became of it.
 */
export class Drafts {
  /** @type {Set<EventTarget | null>} */
  #changed = new Set();

  /** @param {HTMLFormElement} form */
  constructor(form) {
    form.addEventListener("input", ({ target }) => this.#changed.add(target));
    form.addEventListener("submit", () => this.drop());
  }

  /**
   * @param {Field} field
   * @param {string} value
   */
  draw(field, value) {
    if (!this.#changed.has(field) && field.value !== value) field.value = value;
  }

  /** Gives up what was changed: it was sent, or was about something that is there no more. */
  drop() {
    this.#changed.clear();
  }
}
