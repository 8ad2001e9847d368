import type { AdapterType } from "./adapter/address.js";
import { icon, iconButton, make } from "./adapter/dom.js";
import { makeMovable, type Movable } from "./layout/drag.js";
import type { Placement } from "./layout/layout.js";
import type { AdapterPane } from "./adapter/adapter-pane.js";
import { Tabs } from "./tabs.js";
import { names, titles, statusText } from "./adapter/strings.js";

/** What the panel's controls do. */
export interface Actions extends Movable {
  show(): void;
  hide(): void;
  /** Docks what floats, and the other way round. */
  toggleDock(): void;
  selectTab(type: AdapterType): void;
}

const handset = "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z";
const bubble = "M4 5h16v11H9l-5 4z";

/** The visible part: a bar to move it by, and the panes. Everything is made once, because a frame that is moved loads anew. */
export class Panel {
  readonly root = make("section", "panel");
  readonly launcher = make("button", "launcher");
  readonly #handle = iconButton("handle", "Move", "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01");
  readonly #panes: readonly AdapterPane[];
  readonly #dock = iconButton("dock", "Dock", "M4 5h16v14H4zM14 5v14");
  readonly #hide = iconButton("hide", "Hide", "M6 18h12");
  readonly #announcements = new Map<AdapterPane, HTMLElement>();
  readonly #failure = make("p", "failure");
  readonly #tabs: Tabs | undefined;
  readonly #launcherState = make("span", "launcher-state");

  /** gone ends what listens outside it. */
  constructor(root: ShadowRoot, panes: readonly AdapterPane[], actions: Actions, gone: AbortSignal) {
    this.#panes = panes;
    const [first] = panes;
    const several = panes.length > 1;
    const title = several ? "Adapters" : titles[first!.type];
    this.#tabs = several ? new Tabs(panes, actions.selectTab) : undefined;
    const bar = make("div", "bar", this.#handle, this.#tabs?.root ?? make("span", "title", names[first!.type]), this.#dock, this.#hide);
    const help = make("p", "help", "Arrow keys move it, with Shift further. Home docks it. Escape gives up a drag.");
    help.id = "help";
    this.#handle.setAttribute("aria-describedby", help.id);
    this.root.setAttribute("aria-label", title);
    this.root.append(bar, help, this.#failure, make("div", "panes", ...panes.map((pane) => pane.root)));
    this.#failure.setAttribute("role", "alert");
    this.#failure.hidden = true;
    for (const pane of panes) this.#announcements.set(pane, make("p", "news")); // in one region, the last text would replace the others
    for (const announcement of this.#announcements.values()) announcement.setAttribute("role", "status");
    this.launcher.type = "button";
    const both = panes.map(({ type }) => names[type]).join(" and ");
    const text = make("span", "launcher-text", make("span", "launcher-name", `Show ${both.toLowerCase()}`), this.#launcherState);
    this.launcher.append(icon(first!.type === "call" ? handset : bubble), text);
    root.append(this.root, this.launcher, ...this.#announcements.values());
    makeMovable(bar, this.#handle, this.root, actions, gone);
    this.#dock.addEventListener("click", () => actions.toggleDock());
    this.#hide.addEventListener("click", () => actions.hide());
    this.launcher.addEventListener("click", () => actions.show());
  }

  /** Hiding is what one may want to take back, so the focus is there. */
  focus(): void {
    this.#hide.focus();
  }

  select(type: AdapterType): void {
    this.#tabs?.select(type);
  }

  /** Draws the status of an adapter, and announces it. */
  adapterChanged(pane: AdapterPane): void {
    this.#tabs?.refresh();
    this.#announcements.get(pane)!.textContent = `${titles[pane.type]}: ${statusText(pane.status.now)}`;
    this.#write();
  }

  /** Draws the placement. In the flow of the page there is nothing to move or to dock. */
  placed(placement: Placement, folded: boolean): void {
    const inline = placement === "inline";
    this.#handle.hidden = inline;
    this.#dock.hidden = inline;
    const docked = placement === "left" || placement === "right";
    this.#dock.title = docked ? "Let it float" : "Dock"; // not its name: pressed, that would say the contrary
    this.#dock.setAttribute("aria-pressed", String(docked));
    this.launcher.dataset["folded"] = String(folded);
    this.launcher.title = folded ? "Made room for the field that you are in" : "";
    this.#write();
  }

  showFailure(text: string): void {
    this.#failure.hidden = text === "";
    this.#failure.textContent = text;
    this.#write();
  }

  /** What the hidden panel would say. */
  #write(): void {
    const adapterChanged = this.#panes.map(({ type, status }) => (this.#tabs ? `${names[type]}: ${statusText(status.now)}` : statusText(status.now)));
    this.#launcherState.textContent = this.#failure.hidden ? [...new Set(adapterChanged)].join(", ") : "Not connected";
  }
}
