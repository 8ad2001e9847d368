// @ts-check

/**
 * Finds an element by its data-testid, which every interactive element has, and checks what it is.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function part(id, type) {
  const found = document.querySelector(`[data-testid="${id}"]`);
  if (!(found instanceof type)) throw new Error(`hostsim: this page has no ${id}`);
  return found;
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} [className]
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, className = "", text = "") {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/**
 * Calls back when the button is pressed.
 * @param {string} id
 * @param {() => void} pressed
 */
export function onPress(id, pressed) {
  part(id, HTMLButtonElement).addEventListener("click", pressed);
}

/**
 * @param {string} id
 * @param {boolean} shown
 */
export function show(id, shown) {
  part(id, HTMLElement).hidden = !shown;
}

/**
 * Fills a field in which nobody has written anything: it is empty, or holds what was suggested before.
 * @param {string} id
 * @param {string} text
 */
export function suggest(id, text) {
  const field = part(id, HTMLInputElement);
  if (!["", field.dataset.suggested].includes(field.value)) return;
  field.value = field.dataset.suggested = text;
}

/**
 * @param {string} id
 * @param {string} text
 */
export function write(id, text) {
  const element = part(id, HTMLElement);
  if (element.textContent !== text) element.textContent = text;
}
