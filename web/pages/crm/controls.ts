import type { Bridge } from "../../src/api.js";
import { callsOf, commands, type Calls, type Command } from "./commands.js";
import { part, write } from "./dom.js";
import { isFailure } from "./failure.js";

const buttons = part("control-buttons", HTMLElement);
const none = part("controls-none", HTMLElement);
const status = part("command-status", HTMLElement);

/** The buttons that send call commands. */
export class Controls {
  readonly #pending = new Set<Command>();

  constructor(readonly bridge: Bridge) {
    for (const command of commands) buttonOf(command).addEventListener("click", () => void this.#press(command));
  }

  /** Draws the buttons from the folded state; the bridge folds, the page only reads. */
  show(): void {
    const calls = callsOf(this.bridge);
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
    button.disabled = !pending && !command.allowed(calls);
    button.setAttribute("aria-busy", String(pending));
    button.setAttribute("aria-disabled", String(pending || button.disabled));
    if (command.isOn) button.setAttribute("aria-pressed", String(command.allowed(calls) && command.isOn(calls)));
  }

  async #press(command: Command): Promise<void> {
    if (this.#pending.has(command)) return;
    const on = command.isOn?.(callsOf(this.bridge)) !== true;
    const title = command.isOn && !on ? `${command.title} off` : command.title;
    this.#pending.add(command);
    say("pending", `${title}: sent, waiting for the console.`);
    this.show();
    try {
      await command.send(this.bridge, on);
      say("done", `${title}: confirmed by the console.`);
    } catch (error) {
      sayFailure(title, error);
    } finally {
      this.#pending.delete(command);
      this.show();
    }
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

function sayFailure(title: string, error: unknown): void {
  const code = isFailure(error) ? error.code : "";
  const text = error instanceof Error ? error.message : String(error);
  say("failed", code ? `${title} failed: ${text} (${code})` : `${title} failed: ${text}`, code);
}
