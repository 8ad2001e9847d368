import { part, write } from "./dom.js";

const polite = part("announce", HTMLElement);
const urgent = part("announce-urgent", HTMLElement);

/** Says a change of state to a screen reader, after what it is reading now. */
export function announce(text: string): void {
  polite.textContent = text;
}

/** Says at once what cannot wait: a call that rings. Focus stays where it is. */
export function interrupt(text: string): void {
  urgent.textContent = text;
}

/** Removes what interrupt wrote: nobody shall find a call there that no longer rings. */
export function calm(): void {
  write(urgent, "");
}
