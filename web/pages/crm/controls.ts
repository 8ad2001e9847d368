import { type Bridge, type Contact, isBridgeError } from "/sdk/ctibridge.js";
import { callsOf, commands, optionsOf, type Calls, type Command } from "./commands.js";
import { part, write } from "./dom.js";
import { plainly } from "./which-call.js";

const buttons = part("control-buttons", HTMLElement);
const none = part("controls-none", HTMLElement);
const status = part("command-status", HTMLElement);

/** The buttons that send call commands, on the card of the contact that is shown. */
export class Controls {
  readonly #pending = new Set<Command>();

  constructor(
    readonly bridge: Bridge,
    readonly shown: () => Contact | undefined,
    readonly nameOf: (contactId: string) => string,
  ) {
    for (const command of commands) buttonOf(command).addEventListener("click", () => void this.#press(command));
  }

  /** Draws the buttons from the folded state; the bridge folds, the page only reads. */
  show(): void {
    const calls = callsOf(this.bridge, this.shown());
    const offered = commands.filter((command) => this.bridge.supports(command.name));
    buttons.hidden = offered.length === 0;
    none.hidden = offered.length > 0;
    for (const command of commands) this.#draw(command, calls);
  }

  #draw(command: Command, calls: Calls): void {
    const button = buttonOf(command);
    const pending = this.#pending.has(command);
    button.hidden = !this.bridge.supports(command.name);
    // A pending button stays focusable, or the keyboard would lose its place with each press.
    button.disabled = !pending && !command.target(calls);
    button.setAttribute("aria-busy", String(pending));
    button.setAttribute("aria-disabled", String(pending || button.disabled));
    if (command.isOn) button.setAttribute("aria-pressed", String(command.target(calls) !== undefined && command.isOn(calls)));
  }

  async #press(command: Command): Promise<void> {
    if (this.#pending.has(command)) return;
    const calls = callsOf(this.bridge, this.shown());
    const on = command.isOn?.(calls) !== true;
    const title = command.isOn && !on ? `${command.title} off` : command.title;
    this.#pending.add(command);
    say("pending", `${title}: sent, waiting for the console.`);
    this.show();
    try {
      await command.send(this.bridge, on, optionsOf(command, calls));
      say("done", `${title}: confirmed by the console.`);
    } catch (error) {
      this.#sayFailure(title, error);
    } finally {
      this.#pending.delete(command);
      this.show();
    }
  }

  #sayFailure(title: string, error: unknown): void {
    if (!isBridgeError(error)) return say("failed", `${title} failed: ${error instanceof Error ? error.message : String(error)}`);
    say("failed", plainly(title, error, this.nameOf) ?? `${title} failed: ${error.message} (${error.code})`, error.code);
  }
}

function buttonOf(command: Command): HTMLButtonElement {
  return part(command.name, HTMLButtonElement);
}

function say(outcome: "pending" | "done" | "failed", text: string, code = ""): void {
  status.dataset.outcome = outcome;
  status.dataset.code = code;
  write(status, text);
}
