// @ts-check
import { part } from "./dom.js";

/** Those that a person can add by a few fields: a message to replace takes a payload, and a program. */
const faults = ["drop", "duplicate", "reorder", "delay", "replay", "malformed", "oversized", "unrelated", "other-window", "other-origin"];

/**
 * Puts the fields of the part "Delivery" into the page, which every console has alike. The row of buttons has the class that the page's own rows have.
 * @param {readonly string[]} pageFaults those that can happen to this page
 */
export function putDeliveryForm(pageFaults) {
  const place = part("delivery", HTMLElement);
  place.innerHTML = `
    <p class="refused small" data-testid="delivery-refused" role="alert" hidden></p>
    <form class="fields" data-testid="delivery-form" aria-label="Messages that are delivered wrong">
      <p><label for="delivery-fault">Fault</label><select id="delivery-fault" data-testid="delivery-fault">${options(faults)}</select></p>
      <p><label for="delivery-count">How many messages</label><input id="delivery-count" data-testid="delivery-count" type="number" min="1" step="1" placeholder="all" autocomplete="off"></p>
      <p class="wide"><label for="delivery-type">Of the type</label><input id="delivery-type" data-testid="delivery-type" placeholder="any" spellcheck="false" autocomplete="off"></p>
      <p class="wide"><label for="delivery-delay">Late by, in milliseconds</label><input id="delivery-delay" data-testid="delivery-delay" type="number" min="1" step="1" value="2000" required autocomplete="off"></p>
      <div class="${place.dataset.row} wide">
        <button type="submit" data-testid="delivery-add">Add the rule</button>
        <button type="button" data-testid="delivery-remove" disabled>Remove all</button>
      </div>
    </form>
    <ul class="rules" data-testid="delivery-rules" aria-label="Rules that act" aria-live="polite"></ul>
    <form class="fields" data-testid="page-fault-form" aria-label="What happens to the page">
      <p><label for="page-fault">The page</label><select id="page-fault" data-testid="page-fault">${options(pageFaults)}</select></p>
      <button type="submit" data-testid="page-fault-do">Let it happen</button>
    </form>`;
}

/** @param {readonly string[]} names of faults, which need no escapes */
function options(names) {
  return names.map((name) => `<option>${name}</option>`).join("");
}
