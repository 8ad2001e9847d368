import { testClock } from "../../browser/clock.js";
import { type Address, addressOf, type AdapterType } from "./address.js";
import { iconButton, make } from "./dom.js";
import { type AdapterStatus, AdapterStatusWatch } from "./adapter-status.js";
import { adviceOn, titles, statusText } from "./strings.js";

/** In pixels, as documented for the printed templates. */
const sizes: Readonly<Record<AdapterType, readonly [width: number, height: number]>> = { call: [290, 600], chat: [450, 590] };

/** One adapter: its frame, its status, and what to do about that. */
export class AdapterPane {
  readonly type: AdapterType;
  readonly root: HTMLElement;
  readonly frame = make("iframe", "frame");
  readonly status: AdapterStatusWatch;
  readonly #url: string;
  readonly #origin: string;
  readonly #state = make("p", "state");
  readonly #note = make("details", "note");
  readonly #reload: HTMLButtonElement;

  constructor(address: Address, type: AdapterType, changed: (status: AdapterStatus) => void, reload: (pane: AdapterPane) => void) {
    this.type = type;
    this.#origin = address.origin;
    this.#url = addressOf(address, type);
    this.status = new AdapterStatusWatch(testClock() ?? window, (status) => {
      this.#show(status);
      changed(status);
    });
    const [width, height] = sizes[type];
    this.frame.title = titles[type];
    this.frame.allow = "microphone; camera; geolocation";
    this.frame.setAttribute("width", String(width));
    this.frame.setAttribute("height", String(height));
    this.frame.addEventListener("load", () => this.#loaded());
    this.#reload = iconButton("reload", `Reload the ${titles[type].toLowerCase()}`, "M20 12a8 8 0 1 1-2.5-5.8M20 3v5h-5");
    this.#reload.addEventListener("click", () => reload(this));
    this.root = make("div", "pane", make("div", "status", this.#state, this.#reload), this.#note, this.frame);
    this.root.dataset["type"] = type;
    this.#show("loading");
  }

  /** Loads the adapter, or loads it again. Whoever is to receive its messages has to listen already. */
  load(): void {
    this.status.loading();
    this.frame.src = this.#url;
  }

  /** A move in the document has made the browser load the frame again. */
  moved(): void {
    this.status.loading();
  }

  /** This page's policy has forbidden an address, reported whole or as its origin: then it may be another frame's, and if this one has loaded it is. */
  forbidden(blocked: string): void {
    if (this.status.now === "loading" && (blocked === this.#origin || blocked === this.#url)) this.status.blocked();
  }

  close(): void {
    this.status.stop();
  }

  /** A frame without an address loads an empty page of its own first. */
  #loaded(): void {
    if (this.frame.src !== "") this.status.loaded();
  }

  #show(status: AdapterStatus): void {
    this.root.dataset["stand"] = status;
    this.#state.textContent = statusText(status);
    const advice = adviceOn(status, location.origin, this.#origin);
    this.#note.hidden = !advice;
    if (!advice) return;
    const again = make("button", "again", "Reload the adapter");
    again.type = "button";
    again.addEventListener("click", () => {
      this.#reload.focus(); // this one goes away
      this.#reload.click();
    });
    const lines = advice.lines.map((shared) => make("p", "advice", shared));
    this.#note.open = true;
    this.#note.replaceChildren(make("summary", "summary", advice.title), ...lines, ...(status === "silent" ? [again] : []));
  }
}
