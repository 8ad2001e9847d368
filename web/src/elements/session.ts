import type { Bridge } from "../api/types.js";
import type { Address, AdapterType } from "./adapter/address.js";
import { Layout, type Placement } from "./layout/layout.js";
import { Preferences } from "./layout/preferences.js";
import { AdapterPane } from "./adapter/adapter-pane.js";
import { type Actions, Panel } from "./panel.js";
import type { ElementOptions, Member, Registry, Seat } from "./registry.js";
import type { AdapterStatus } from "./adapter/adapter-status.js";

/** The element, as far as what it shows has to know it. */
export interface Owner {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly options: ElementOptions | undefined;
  /** Takes a bridge's event that is this element's to dispatch. */
  dispatch(type: string, vendor: boolean, payload: unknown): void;
  /** The state of an adapter changed. */
  statusChanged(type: AdapterType, status: AdapterStatus): void;
  /** The panel is in another place, or seen no longer, or again. */
  placed(): void;
}

/** All that an element has from when it enters the document until it has left: frames, a seat at their bridge, a place. */
export class Session {
  readonly panes: readonly AdapterPane[];
  readonly layout: Layout;
  readonly #owner: Owner;
  readonly #registry: Registry;
  readonly #origin: string;
  readonly #preferences: Preferences;
  readonly #panel: Panel;
  readonly #stop = new AbortController();
  #seat: Seat;

  /** Throws what opening the bridge throws, and leaves nothing behind then. */
  constructor(owner: Owner, address: Address, placement: Placement, registry: Registry) {
    this.#owner = owner;
    this.#registry = registry;
    this.#origin = address.origin;
    this.#preferences = new Preferences(`${address.origin}:${address.types.join("+")}`, () => window.localStorage);
    this.panes = address.types.map((type) => new AdapterPane(address, type, () => this.#statusChanged(type), (pane) => this.#reload(pane)));
    this.#panel = new Panel(owner.root, this.panes, this.#actions(), this.#stop.signal);
    this.#panel.select(this.#preferences.read().tab ?? address.types[0]!);
    this.#seat = this.#join();
    const parts = { host: owner.host, panel: this.#panel.root, launcher: this.#panel.launcher, focus: () => this.#panel.focus() };
    this.layout = new Layout(parts, placement, this.#preferences, () => this.#placed());
    this.layout.open();
    this.#placed();
    document.addEventListener("securitypolicyviolation", (event) => this.#forbidden(event), { signal: this.#stop.signal });
    for (const pane of this.panes) pane.load(); // now that somebody listens
  }

  get bridge(): Bridge {
    return this.#seat.bridge;
  }

  /** Loads the adapters anew; and the bridge, if it has failed. */
  reload(): void {
    this.#revive();
    for (const pane of this.panes) pane.load();
  }

  /** The element was moved in the document, which makes the browser load its frames again. */
  moved(): void {
    for (const pane of this.panes) pane.moved();
    this.layout.update();
  }

  /** The page's wish: an agent who is filling in a field stays there, and the panel off it. */
  show(): void {
    this.#owner.host.hidden = false;
    if (!this.layout.inField) this.#reveal();
  }

  /** The focus stays where it is if it is the page's. */
  hide(): void {
    this.#owner.host.hidden = true;
  }

  close(): void {
    this.#stop.abort();
    for (const pane of this.panes) pane.close();
    this.layout.close();
    this.#seat.leave();
    this.#owner.root.replaceChildren();
  }

  /** The agent's wish. */
  #reveal(): void {
    this.#owner.host.hidden = false;
    this.layout.unfold();
    this.#panel.focus();
  }

  /** Pressing a button does not focus it in every browser. */
  #hidePanel(): void {
    this.hide();
    this.#panel.launcher.focus();
  }

  #reload(pane: AdapterPane): void {
    this.#revive();
    pane.load();
  }

  #revive(): void {
    const { state } = this.bridge.connection;
    if (state !== "failed" && state !== "closed") return;
    this.#seat.leave();
    this.#panel.showFailure("");
    this.#seat = this.#join();
  }

  #join(): Seat {
    const member: Member = {
      frames: this.panes.map((pane) => pane.frame),
      dispatch: (type, vendor, payload) => this.#owner.dispatch(type, vendor, payload),
      adapterChanged: (frame, state) => this.panes[frame]?.status.reported(state),
      connectionChanged: ({ state, error }) => this.#panel.showFailure(state === "failed" && error ? `${error.text} (${error.code})` : ""),
    };
    try {
      return this.#registry.join(this.#origin, this.#owner.options, member);
    } catch (error) {
      this.#owner.root.replaceChildren();
      throw error;
    }
  }

  #actions(): Actions {
    return {
      spot: () => this.layout.spot(),
      moveTo: (spot) => this.layout.moveTo(spot),
      settle: () => this.layout.settle(),
      giveUp: () => this.layout.giveUp(),
      dock: () => this.layout.dock(),
      show: () => this.#reveal(),
      hide: () => this.#hidePanel(),
      toggleDock: () => (this.layout.placement === "floating" ? this.layout.dock() : this.layout.place("floating")),
      selectTab: (tab) => this.#preferences.add({ tab }),
    };
  }

  #statusChanged(type: AdapterType): void {
    const pane = this.panes.find((one) => one.type === type)!;
    this.#panel.adapterChanged(pane);
    this.#owner.statusChanged(type, pane.status.now);
  }

  #placed(): void {
    this.#panel.placed(this.layout.placement, this.layout.folded);
    this.#owner.placed();
  }

  #forbidden({ effectiveDirective, disposition, blockedURI }: SecurityPolicyViolationEvent): void {
    if (effectiveDirective !== "frame-src" || disposition !== "enforce") return;
    for (const pane of this.panes) pane.forbidden(blockedURI);
  }
}
