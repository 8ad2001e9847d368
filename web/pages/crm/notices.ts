import { make, part, write } from "./dom.js";

const list = part("errors", HTMLElement);
const most = 3;

interface Notice {
  readonly row: HTMLElement;
  readonly count: HTMLElement;
  times: number;
}

/**
 * Problems that no button of the page caused: a malformed message, a refused
 * screen pop. Repeats are counted in one row, so that a noisy window cannot
 * push everything else off the page.
 */
export class Notices {
  readonly #shown = new Map<string, Notice>();

  /** open is the address of a record that the agent can still open; it has to be one that was checked. */
  add(code: string, text: string, open?: string): void {
    const key = [code, text, open].join(" ");
    const known = this.#shown.get(key);
    if (known) return repeat(known);
    this.#shown.set(key, this.#draw(key, code, text, open));
    const oldest = this.#shown.keys().next();
    if (this.#shown.size > most && !oldest.done) this.#remove(oldest.value);
  }

  #draw(key: string, code: string, text: string, open?: string): Notice {
    const row = make("li", "notice");
    row.dataset.testid = "error-row";
    row.dataset.code = code;
    const count = make("span", "times");
    const dismiss = make("button", "dismiss", "Dismiss");
    dismiss.type = "button";
    dismiss.setAttribute("aria-label", `Dismiss ${code}`);
    dismiss.addEventListener("click", () => this.#remove(key));
    row.append(make("span", "text", text), ...(open ? [linkTo(open)] : []), make("code", "code", code), count, dismiss);
    list.prepend(row);
    return { row, count, times: 1 };
  }

  #remove(key: string): void {
    this.#shown.get(key)?.row.remove();
    this.#shown.delete(key);
  }
}

function linkTo(record: string): HTMLElement {
  const link = make("a", "", "Open the record");
  link.dataset.testid = "open-record";
  link.href = record;
  link.target = "_blank";
  link.rel = "noopener";
  return link;
}

function repeat(notice: Notice): void {
  notice.times += 1;
  write(notice.count, `${notice.times} times`);
}
