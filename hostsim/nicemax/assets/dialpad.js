// @ts-check
import { make, part } from "/assets/dom.js";

/** The pad with which the agent calls out, asks for advice and names the target of a transfer. */
export class DialPad {
  #number = part("dial-number", HTMLInputElement);

  /** @param {(action: string, details: Record<string, string>) => void} act */
  constructor(act) {
    for (const digit of "123456789*0#") this.#addKey(digit);
    part("dial-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      const button = event.submitter;
      if (!(button instanceof HTMLButtonElement)) return;
      const number = this.#number.value.trim();
      const skill = part("dial-skill", HTMLSelectElement).value;
      act(button.dataset.can ?? "", { number, target: number, skill });
    });
  }

  /** @param {string} digit */
  #addKey(digit) {
    const key = make("button", "key", digit);
    key.type = "button";
    key.dataset.testid = `key-${digit}`;
    key.addEventListener("click", () => {
      this.#number.value += digit;
    });
    part("dial-keys", HTMLElement).append(key);
  }
}
