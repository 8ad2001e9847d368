import { avoid, type Edges } from "./avoidance.js";
import { enter, exit, freeAnchor } from "./instances.js";
import { dock, type Docked, type Side, undock } from "./dock-stack.js";
import type { Movable } from "./drag.js";
import { FieldWatch } from "./focused-field.js";
import { type Anchor, anchorOf, clamp, type Size, type Spot, spotOf } from "./geometry.js";
import { RecentFocus } from "./recent-focus.js";
import type { Preferences } from "./preferences.js";

/** How an element takes part in its page: above it, at a side of the window, or in the flow of the text. */
export type Placement = "floating" | Side | "inline";

/** What is put in place. */
export interface Parts {
  readonly host: HTMLElement;
  readonly panel: HTMLElement;
  /** The button that brings the panel back. */
  readonly launcher: HTMLElement;
  /** Gives the focus to the panel. */
  focus(): void;
}

/** Decides where panel and launcher are, and keeps them off the field that has the focus. */
export class Layout implements Movable {
  readonly #parts: Parts;
  readonly #preferences: Preferences;
  readonly #changed: () => void;
  readonly #recentFocus: RecentFocus;
  readonly #watch: FieldWatch;
  readonly #resized: ResizeObserver;
  readonly #docked: Docked = { width: () => this.#parts.panel.offsetWidth, put: (from) => this.#shift(from) };
  #placement: Placement;
  #anchor: Anchor;
  #spot: Spot = { x: 0, y: 0 };
  /** Where the launcher is. */
  #corner: Spot = { x: 0, y: 0 };
  #fromSide = 0;
  #folded = false;
  /** Has made way, and is not at its own place. */
  #away = false;
  #insisted = false;
  #before: { placement: Placement; anchor: Anchor } | undefined;

  /** changed is called when the placement has changed, or whether the panel is seen. */
  constructor(parts: Parts, placement: Placement, preferences: Preferences, changed: () => void) {
    const remembered = placement === "inline" ? {} : preferences.read();
    this.#parts = parts;
    this.#preferences = preferences;
    this.#changed = changed;
    this.#recentFocus = new RecentFocus(parts.panel, parts.launcher);
    this.#placement = remembered.placement ?? placement;
    this.#anchor = remembered.anchor ?? freeAnchor();
    enter(parts.host, parts.panel);
    this.#watch = new FieldWatch(parts.host, (elsewhere) => {
      if (elsewhere) this.#insisted = false;
      this.update(elsewhere);
    });
    this.#resized = new ResizeObserver(() => this.update());
  }

  /** Puts the parts in place and keeps them there. */
  open(): void {
    const parts = this.#parts;
    this.update();
    this.#resized.observe(parts.panel);
    this.#resized.observe(parts.launcher);
    this.#resized.observe(document.documentElement); // a scroll bar that appears makes the window narrower, and no event reports it
  }

  get placement(): Placement {
    return this.#placement;
  }

  /** Put away because there was no place beside the field. */
  get folded(): boolean {
    return this.#folded;
  }

  /** An agent is filling in a field of the page. */
  get inField(): boolean {
    const focus = this.#watch.current();
    return typeof focus === "object" && focus.editable;
  }

  place(placement: Placement): void {
    this.#placement = placement;
    this.#before = undefined;
    if (placement !== "inline") this.#preferences.add({ placement });
    this.#goHome();
    this.#changed();
  }

  /** Docks at the side that is nearer; what is docked stays where it is. */
  dock(): void {
    const docked = this.#placement === "left" || this.#placement === "right";
    this.place(docked ? this.#placement : this.#anchor.right ? "right" : "left");
  }

  spot(): Spot {
    return this.#spot;
  }

  /** Dragging a docked panel takes it off its side. */
  moveTo(spot: Spot): void {
    this.#before ??= { placement: this.#placement, anchor: this.#anchor };
    const [size, view] = [sizeOf(this.#parts.panel), viewport()];
    this.#anchor = anchorOf(clamp(spot, size, view), size, view);
    const undocked = this.#placement !== "floating";
    this.#placement = "floating";
    this.update();
    if (undocked) this.#changed();
  }

  settle(): void {
    this.#before = undefined;
    this.#preferences.add({ anchor: this.#anchor });
    this.place(this.#placement);
  }

  giveUp(): void {
    if (!this.#before) return;
    this.#placement = this.#before.placement;
    this.#anchor = this.#before.anchor;
    this.#before = undefined;
    this.#goHome();
    this.#changed();
  }

  /** Shows the panel although there is no place beside the field, until the focus is elsewhere: the agent asked for it. */
  unfold(): void {
    this.#insisted = true;
    this.#folded = false;
    this.update();
  }

  /**
   * Puts everything in place for how things are now. It may glide there if the agent has done something else; while the page
   * scrolls or a part grows it must not lag behind.
   */
  update(glide = false): void {
    const { panel } = this.#parts;
    const before = this.#spot;
    this.#reserve();
    const focus = this.#insisted ? "own" : this.#watch.current();
    const field = this.#placement === "inline" || focus === "own" ? undefined : focus;
    const free = focus === "own" && !this.#before ? this.#stay() : this.#freePlace(field?.edges);
    const home = this.#home(sizeOf(panel));
    this.#spot = free ?? home;
    this.#away = !same(this.#spot, home);
    // A glide that is under way goes on where nothing else changed, as when docking makes the panel higher.
    if (!same(before, this.#spot)) panel.classList.toggle("gliding", glide);
    put(panel, this.#spot);
    this.#fold(focus === "own" ? this.#folded : !free && field?.editable === true);
    this.#putLauncher(focus === "own", field?.edges);
  }

  close(): void {
    undock(this.#docked);
    exit(this.#parts.host);
    this.#watch.close();
    this.#resized.disconnect();
  }

  #goHome(): void {
    this.#away = false;
    this.update(true);
  }

  /** While the agent is in the adapter, one that has made way does not go back under the pointer. */
  #stay(): Spot {
    const size = sizeOf(this.#parts.panel);
    return this.#away ? clamp(this.#spot, size, viewport()) : this.#home(size);
  }

  #freePlace(field: Edges | undefined): Spot | undefined {
    const size = sizeOf(this.#parts.panel);
    const home = this.#home(size);
    return field ? avoid(home, size, field, viewport()) : home;
  }

  /** While it has the focus it stays where it is, because it is being pressed. */
  #putLauncher(own: boolean, field: Edges | undefined): void {
    const { launcher } = this.#parts;
    const [size, view] = [sizeOf(launcher), viewport()];
    const corner = spotOf(this.#anchor, size, view);
    const pressed = own && this.#recentFocus.focused(launcher);
    this.#corner = pressed ? clamp(this.#corner, size, view) : ((field && avoid(corner, size, field, view)) ?? corner);
    put(launcher, this.#corner);
  }

  /** Another panel at this side has come, gone or changed its width. */
  #shift(fromSide: number): void {
    if (this.#fromSide === fromSide) return;
    this.#fromSide = fromSide;
    this.update();
  }

  #home(size: Size): Spot {
    const view = viewport();
    if (this.#placement === "left") return clamp({ x: this.#fromSide, y: 0 }, size, view);
    if (this.#placement === "right") return clamp({ x: view.width - size.width - this.#fromSide, y: 0 }, size, view);
    return spotOf(this.#anchor, size, view);
  }

  /** Of any value: "until-found" hides as well. */
  get #hidden(): boolean {
    return this.#parts.host.hasAttribute("hidden");
  }

  #reserve(): void {
    const { panel } = this.#parts;
    panel.dataset["placement"] = this.#placement;
    if (this.#hidden || this.#placement === "floating" || this.#placement === "inline") undock(this.#docked);
    else dock(this.#placement, this.#docked);
  }

  #fold(folded: boolean): void {
    const { panel, launcher } = this.#parts;
    const seen = !this.#hidden && !folded;
    const changed = folded !== this.#folded || panel.inert === seen;
    this.#folded = folded;
    // What is put away cannot keep the focus, so it hands it on while it still has it.
    if (seen) panel.inert = false;
    else launcher.hidden = false;
    if (seen && this.#recentFocus.focused(launcher)) this.#parts.focus();
    if (!seen && this.#recentFocus.focused(panel)) launcher.focus();
    panel.inert = !seen;
    launcher.hidden = seen;
    if (changed) this.#changed();
  }
}

function same(a: Spot, b: Spot): boolean {
  return a.x === b.x && a.y === b.y;
}

function put(box: HTMLElement, { x, y }: Spot): void {
  box.style.left = `${Math.round(x)}px`;
  box.style.top = `${Math.round(y)}px`;
}

function sizeOf(box: HTMLElement): Size {
  return { width: box.offsetWidth, height: box.offsetHeight };
}

function viewport(): Size {
  return { width: document.documentElement.clientWidth, height: window.innerHeight };
}
