import type { Bridge, HandlerMap } from "../api/types.js";
import { BridgeError, createBridge, isBridgeError } from "../index.js";
import { type AdapterType, type AddressAttributes, readAddress } from "./adapter/address.js";
import { make } from "./adapter/dom.js";
import type { Placement } from "./layout/layout.js";
import { type ElementOptions, Registry, type SharedBridge } from "./registry.js";
import { Session } from "./session.js";
import type { AdapterStatus } from "./adapter/adapter-status.js";
import css from "./style.css";

/** The events of an element: the bridge's own, and two of its looks. */
export type CtiAdapterEventMap = { [K in keyof HandlerMap]: CustomEvent<HandlerMap[K]> } & {
  /** The state of an adapter changed. */
  "cti-state": CustomEvent<{ readonly type: AdapterType; readonly state: AdapterStatus }>;
  /** The panel is in another place, or seen no longer, or again. Folded: it made room for the focused field. */
  "cti-placement": CustomEvent<{ readonly placement: Placement; readonly hidden: boolean; readonly folded: boolean }>;
};

const addressAttributes = ["tenant", "origin", "type", "from"] as const;
const placements: readonly string[] = ["floating", "left", "right", "inline"] satisfies Placement[];

/** One for the document: this module is evaluated once in it. */
const registry = new Registry((origin, options, adapters) => {
  const bridge = createBridge({ allowedOrigins: [origin], ...options, host: "ccai", adapters: [...adapters] }) as SharedBridge;
  if (typeof bridge.adopt === "function") return bridge;
  bridge.destroy();
  throw new BridgeError("INTERNAL", "ctibridge.js is not of the same version as ctibridge-elements.js, so serve both anew.");
});

/** Node has no elements, and importing this there must do no harm. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** <cti-adapter>: the adapters of one CCAI Platform tenant, as docs/adapters.md describes it. */
export class CtiAdapter extends Base {
  static readonly observedAttributes = [...addressAttributes, "placement", "hidden"];

  readonly #root: ShadowRoot;
  #options: ElementOptions | undefined;
  #session: Session | undefined;
  #error: BridgeError | undefined;
  #reopening = false;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: "open", delegatesFocus: false });
  }

  /** What the page chooses for the bridge. Set it before the element enters the document; later it holds from the next entry on. */
  get options(): ElementOptions | undefined {
    return this.#options;
  }

  set options(options: ElementOptions | undefined) {
    const late = this.#session !== undefined && this.#options === undefined && options !== undefined;
    this.#options = options;
    if (late) this.#emit("error", lateOptions());
  }

  /** The bridge to the tenant, shared with its other elements; undefined outside the document and where the attributes are wrong. */
  get bridge(): Bridge | undefined {
    return this.#session?.bridge;
  }

  /** The state of each adapter. */
  get state(): Readonly<Partial<Record<AdapterType, AdapterStatus>>> {
    return Object.fromEntries((this.#session?.panes ?? []).map((pane) => [pane.type, pane.status.now]));
  }

  /** Why nothing was loaded. */
  get error(): BridgeError | undefined {
    return this.#error;
  }

  /** Where the panel is: as the agent chose, else as the attribute says. */
  get placement(): Placement {
    return this.#session?.layout.placement ?? ((this.getAttribute("placement") ?? "floating") as Placement);
  }

  set placement(placement: Placement) {
    const layout = this.#session?.layout;
    if (this.getAttribute("placement") !== placement) this.setAttribute("placement", placement);
    else if (layout?.placement !== placement) layout?.place(placement); // the agent has moved it since
  }

  /** Brings the panel back and gives it the focus, unless an agent is filling in a field of the page. */
  show(): void {
    if (this.#session) this.#session.show();
    else this.hidden = false;
  }

  /** Puts the panel away. The adapters stay alive and go on ringing. */
  hide(): void {
    if (this.#session) this.#session.hide();
    else this.hidden = true;
  }

  /** Puts the panel to a side of the window. Without one: the nearer. */
  dock(side?: "left" | "right"): void {
    if (side) this.#session?.layout.place(side);
    else this.#session?.layout.dock();
  }

  /** Lets the panel float where it was. */
  float(): void {
    this.#session?.layout.place("floating");
  }

  /** Loads the adapters anew, as agents must after a change of the tenant's list of domains. */
  reload(): void {
    this.#session?.reload();
  }

  connectedCallback(): void {
    this.#upgrade();
    if (this.#session && this.ownerDocument === document) return this.#session.moved();
    this.#close();
    this.#open();
  }

  /** Frameworks move an element by taking it out and putting it in again at once: then its bridge is kept. */
  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  /** With this method moveBefore() moves the element without the two above, and without loading the frames again. */
  connectedMoveCallback(): void {
    this.#session?.layout.update();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !(this.#session ?? this.#error)) return; // those of the markup come before the element is in the page
    if (name === "hidden") this.#session?.layout.update();
    else if (name === "placement" && this.#session && placements.includes(now ?? "floating")) {
      this.#session.layout.place((now ?? "floating") as Placement);
    } else this.#reopen();
  }

  /** A property that was set before the element was defined hides the accessor of the class. */
  #upgrade(): void {
    for (const name of ["options", "placement"] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const { [name]: value } = this;
      delete (this as Partial<Record<typeof name, unknown>>)[name];
      Object.assign(this, { [name]: value });
    }
  }

  #open(): void {
    try {
      if (this.ownerDocument !== document) throw elsewhere();
      this.#root.adoptedStyleSheets = [sheet()]; // a move to another document has taken it away
      const names = addressAttributes.map((name) => [name, this.getAttribute(name)]);
      const address = readAddress(Object.fromEntries(names) as AddressAttributes);
      this.#session = new Session(
        {
          host: this,
          root: this.#root,
          options: this.#options,
          dispatch: (type, vendor, payload) => this.#dispatch(type, vendor, payload),
          statusChanged: (type, state) => this.#emit("cti-state", { type, state }),
          placed: () => this.#placed(),
        },
        address,
        readPlacement(this.getAttribute("placement")),
        registry,
      );
    } catch (error) {
      if (!isBridgeError(error)) throw error;
      this.#fail(error);
    }
  }

  #close(): void {
    this.#session?.close();
    this.#session = undefined;
    this.#error = undefined;
    this.#root.replaceChildren();
  }

  /** Several attributes may change at once; only what they are in the end is worth loading. */
  #reopen(): void {
    if (this.#reopening) return;
    this.#reopening = true;
    queueMicrotask(() => {
      this.#reopening = false;
      if (!this.isConnected) return;
      this.#close();
      this.#open();
    });
  }

  #fail(error: BridgeError): void {
    this.#error = error;
    const box = make("p", "invalid", error.message);
    box.setAttribute("role", "alert");
    this.#root.replaceChildren(box);
    this.#emit("error", error);
  }

  /** A vendor's name of one word could be that of an event of the browser's own, such as "submit". Every documented one has a line. */
  #dispatch(type: string, vendor: boolean, payload: unknown): void {
    if (!vendor || type.includes("_")) this.#emit(type, payload);
  }

  #placed(): void {
    const layout = this.#session?.layout;
    if (layout) this.#emit("cti-placement", { placement: layout.placement, hidden: this.hidden, folded: layout.folded });
  }

  /** An error that bubbled to the window would be taken for a failure of a script by whoever collects those. */
  #emit(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: type !== "error", composed: true }));
  }
}

export interface CtiAdapter {
  addEventListener<K extends keyof CtiAdapterEventMap>(
    type: K, listener: (this: CtiAdapter, event: CtiAdapterEventMap[K]) => void, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

function readPlacement(text: string | null): Placement {
  const placement = text ?? "floating";
  if (placements.includes(placement)) return placement as Placement;
  throw new BridgeError("INVALID_ARGUMENT", `<cti-adapter>: placement must be ${placements.join(", ")}.`, { option: "placement" });
}

function lateOptions(): BridgeError {
  return new BridgeError(
    "INVALID_ARGUMENT",
    "<cti-adapter>: options came when the adapters were loaded already. Set them before the element enters the page.",
    { option: "options" },
  );
}

/** The bridge listens to the window whose script this is, and adapters post to the window that they are in. */
function elsewhere(): BridgeError {
  return new BridgeError(
    "INVALID_ARGUMENT",
    "<cti-adapter>: the element was moved to another document, where the bridge cannot hear its adapters. Load ctibridge-elements.js there.",
  );
}

let shared: CSSStyleSheet | undefined;

/** One sheet for all elements, and not in the markup: a strict Content-Security-Policy lets it pass. */
function sheet(): CSSStyleSheet {
  if (!shared) (shared = new CSSStyleSheet()).replaceSync(css);
  return shared;
}
