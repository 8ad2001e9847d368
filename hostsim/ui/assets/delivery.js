// @ts-check
import { ask } from "./control.js";
import { putDeliveryForm } from "./deliveryform.js";
import { make, onPress, part, show, write } from "./dom.js";

/** @typedef {import("../../pagelink/page.gen.js").Listed} Listed */

/** The part of a console's page where a person has messages delivered wrong, and lets faults happen to the page. It uses the control API. */
export class Delivery {
  #page = 0;
  #fault;

  /** @param {readonly string[]} pageFaults those that can happen to this page */
  constructor(pageFaults) {
    putDeliveryForm(pageFaults);
    this.#fault = part("delivery-fault", HTMLSelectElement);
    this.#fault.addEventListener("change", () => this.#askForDelay());
    this.#askForDelay();
    onSubmit("delivery-form", () => this.#do("POST", "faults", this.#rule()));
    onPress("delivery-remove", () => void this.#do("DELETE", "faults"));
    onSubmit("page-fault-form", () => this.#do("POST", "page-faults", { fault: part("page-fault", HTMLSelectElement).value }));
  }

  /** @param {number} page the number of this page */
  open(page) {
    this.#page = page;
  }

  /** @param {Listed[]} rules all that there are */
  draw(rules) {
    part("delivery-rules", HTMLElement).replaceChildren(...rules.map((rule) => make("li", "small", textOf(rule))));
    part("delivery-remove", HTMLButtonElement).disabled = rules.length === 0;
  }

  /** A field that is not asked for is not sent. */
  #askForDelay() {
    const field = part("delivery-delay", HTMLInputElement);
    field.disabled = this.#fault.value !== "delay";
    if (field.parentElement) field.parentElement.hidden = field.disabled;
  }

  #rule() {
    const [type, count, delay] = ["delivery-type", "delivery-count", "delivery-delay"].map((id) => part(id, HTMLInputElement));
    return {
      fault: this.#fault.value,
      ...(type?.value.trim() && { type: type.value.trim() }),
      ...(count?.value && { count: count.valueAsNumber }),
      ...(delay && !delay.disabled && { delay: delay.valueAsNumber }),
    };
  }

  /**
   * @param {string} method
   * @param {string} what
   * @param {object} [body]
   */
  async #do(method, what, body) {
    let refused = "";
    try {
      await ask(method, `/consoles/${this.#page}/${what}`, body);
    } catch (error) {
      refused = error instanceof Error ? error.message : String(error);
    }
    write("delivery-refused", refused);
    show("delivery-refused", refused !== "");
  }
}

/**
 * @param {string} id
 * @param {() => Promise<void>} submitted
 */
function onSubmit(id, submitted) {
  part(id, HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    void submitted();
  });
}

/** @param {Listed} rule */
function textOf({ fault, type, frame, contains, count, share, delay, done }) {
  const messages = [type, contains && `with “${contains}”`, frame && `to ${frame}`, share && `a share of ${share}`, delay && `by ${delay} ms`];
  return [fault, ...messages.filter(Boolean), count ? `${done} of ${count} done` : `${done} done`].join(" · ");
}
