/**
 * Knows which of some parts has the focus, or had it until this very moment: Chromium takes the focus from an element whose
 * hidden attribute changes before it notifies the element.
 */
export class RecentFocus {
  #lost: HTMLElement | undefined;

  constructor(...parts: readonly HTMLElement[]) {
    for (const part of parts) part.addEventListener("focusout", ({ relatedTarget }) => relatedTarget ?? this.#lose(part));
  }

  focused(part: HTMLElement): boolean {
    return part.contains((part.getRootNode() as ShadowRoot).activeElement) || this.#lost === part;
  }

  #lose(part: HTMLElement): void {
    this.#lost = part;
    setTimeout(() => (this.#lost = undefined));
  }
}
