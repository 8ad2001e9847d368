/**
 * The element that the markup names with this data-testid. Scripts and tests
 * use the same names, so that a renamed part fails in both at once.
 */
export function part<E extends Element>(name: string, kind: abstract new () => E): E {
  const found = document.querySelector(`[data-testid="${name}"]`);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} named ${name}`);
  return found;
}

/** Writes text only where it differs: a live region speaks again for each write, even of the same words. */
export function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** A new element with a class and text. Text of others enters the page here only, and never as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = "",
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
