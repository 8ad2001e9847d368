// @ts-check
import { onPress, part, show, write } from "/assets/dom.js";
import { isOwn } from "/assets/own.js";

/** @typedef {import("./frames.js").Frames} Frames */
/** @typedef {import("./tabs.js").Tabs} Tabs */

/**
 * The workspaces: one for each page that the console is given, which stays open all day and registers by itself. They own the addresses; the panels
 * ask here. Frames are hidden, never moved: moving one would load its page anew.
 */
export class Workspaces {
  #frames;
  #tabs;
  #changed;
  #url = part("workspace-url", HTMLInputElement);
  /** What the console was given, one address a workspace. @type {string[]} */
  #given = [];
  /** What each shows. @type {string[]} */
  #shows = [];
  #selected = 0;

  /**
   * @param {Frames} frames
   * @param {Tabs} tabs
   * @param {() => void} changed called when a workspace shows another page
   */
  constructor(frames, tabs, changed) {
    this.#frames = frames;
    this.#tabs = tabs;
    this.#changed = changed;
    tabs.onWorkspace = (index) => this.#select(index);
    part("workspace-form", HTMLFormElement).addEventListener("submit", (event) => {
      event.preventDefault();
      this.#go(this.#selected, this.#url.value);
      changed();
    });
    // Without "noopener": the popped-out page finds the console as its opener.
    onPress("workspace-pop-out", () => void window.open(this.#url.value, "_blank"));
  }

  /**
   * Opens a workspace for each address, and closes those that are left over. With the addresses that it has it does nothing: the agent may have gone
   * elsewhere since.
   * @param {string[]} addresses
   */
  follow(addresses) {
    if (addresses.join(" ") === this.#given.join(" ")) return;
    for (let i = addresses.length; i < this.#given.length; i++) this.#frames.close(nameOf(i));
    this.#given = addresses;
    this.#shows.length = Math.min(this.#shows.length, addresses.length);
    addresses.forEach((address, i) => this.#go(i, address));
    this.#tabs.drawWorkspaces(addresses.length);
    this.#select(Math.min(this.#selected, addresses.length - 1));
    this.#changed();
  }

  /** The page for panels: the first that the console was given, while a workspace shows it. "" for none. */
  get page() {
    const [first = ""] = this.#given;
    return this.#shows.some((shown) => samePage(shown, first)) ? first : "";
  }

  /**
   * @param {number} index
   * @param {string} address
   */
  #go(index, address) {
    if (this.#frames.has(nameOf(index))) this.#frames.navigate(nameOf(index), address);
    else {
      const title = index === 0 ? "Workspace" : `Workspace ${index + 1}`;
      this.#frames.open(nameOf(index), part("workspace-frames", HTMLElement), { address, testId: nameOf(index, "workspace-frame"), title });
    }
    this.#shows[index] = address;
    if (index === this.#selected) void this.#tellProblem();
  }

  /** @param {number} index */
  #select(index) {
    this.#selected = index;
    this.#url.value = this.#shows[index] ?? "";
    this.#given.forEach((_, i) => this.#frames.show(nameOf(i), i === index));
    void this.#tellProblem();
  }

  /**
   * Says why the selected workspace stays empty: a frame that its site refuses looks like any other to a script. Pages of the simulator need no look: the
   * demo page is in every console that was given no other.
   */
  async #tellProblem() {
    const address = this.#shows[this.#selected] ?? "";
    write("workspace-problem", "");
    show("workspace-problem", false);
    if (isOwn(address)) return;
    const answer = await fetch("/max/explain", { method: "POST", body: JSON.stringify({ address }) });
    const { problem } = answer.ok ? await answer.json() : { problem: "" };
    if (address !== this.#shows[this.#selected]) return; // it has another meanwhile
    write("workspace-problem", problem);
    show("workspace-problem", problem !== "");
  }
}

/**
 * The first workspace has the plain name, which it has alone most often.
 * @param {number} index
 */
function nameOf(index, base = "workspace") {
  return index === 0 ? base : `${base}-${index + 1}`;
}

/**
 * Whether two addresses differ in their query alone.
 * @param {string} one
 * @param {string} other
 */
function samePage(one, other) {
  if (!URL.canParse(one) || !URL.canParse(other)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return a.origin === b.origin && a.pathname === b.pathname;
}
