// @ts-check
import { ask } from "./control.js";
import { make, onPress, part, write } from "./dom.js";

/**
 * @typedef {{ id: string, name: string, about: string, source: "max" | "ccai" }} Scenario
 * @typedef {{ text: string, outcome: string, error?: string }} Step
 * @typedef {{ id: number, name: string, outcome: string, total: number, steps: Step[] }} Run
 */

/** Fills the list of ready scenarios, and plays the one that is chosen. */
export async function offerScenarios() {
  /** @type {Scenario[]} */
  const scenarios = await ask("GET", "/scenarios");
  const list = part("scenario", HTMLSelectElement);
  for (const { id, name } of scenarios) list.append(new Option(name, id));
  const chosen = () => scenarios.find(({ id }) => id === list.value);
  const tell = () => write("scenario-about", chosen()?.about ?? "");
  list.addEventListener("change", tell);
  tell();
  const player = new ScenarioPlayer();
  part("scenario-form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    const scenario = chosen();
    if (scenario) void player.play(scenario);
  });
  onPress("scenario-stop", () => player.stop());
}

/** Plays one scenario at a time, and shows how each step went. */
class ScenarioPlayer {
  /** The run that goes on, 0 if there is none. */
  #run = 0;

  /** @param {Scenario} scenario */
  async play(scenario) {
    if (this.#run !== 0) return;
    part("scenario-steps", HTMLElement).replaceChildren();
    this.#enable(true);
    try {
      await openConsole(scenario.source);
      /** @type {Run} */
      let run = await ask("POST", `/scenarios/${scenario.id}/runs`);
      this.#run = run.id;
      while (run.outcome === "running") {
        draw(run);
        run = await ask("GET", `/runs/${run.id}?after=${run.steps.length}`);
      }
      draw(run);
    } catch (error) {
      tellOutcome("failed", String(error instanceof Error ? error.message : error));
    }
    this.#run = 0;
    this.#enable(false);
  }

  stop() {
    if (this.#run !== 0) void ask("DELETE", `/runs/${this.#run}`);
  }

  /** @param {boolean} playing */
  #enable(playing) {
    const play = part("scenario-play", HTMLButtonElement);
    const stop = part("scenario-stop", HTMLButtonElement);
    const had = document.activeElement;
    play.disabled = playing;
    stop.disabled = !playing;
    // A button that is disabled lets go of the focus, which whoever uses the keyboard would have to look for.
    if (had === play || had === stop) (playing ? stop : play).focus();
  }
}

/**
 * Opens a console of the vendor, unless one is open: the player waits for it.
 * @param {"max" | "ccai"} source
 */
async function openConsole(source) {
  /** @type {{ source: string }[]} */
  const consoles = await ask("GET", "/consoles");
  if (consoles.some((console) => console.source === source)) return;
  const door = source === "max" ? "open-max" : "open-crm";
  const link = document.querySelector(`[data-testid="${door}"]`) ?? part("open-call", HTMLAnchorElement);
  window.open(/** @type {HTMLAnchorElement} */ (link).href, "_blank");
}

/** @param {Run} run */
function draw(run) {
  const list = part("scenario-steps", HTMLElement);
  for (const step of run.steps.slice(list.childElementCount)) {
    const item = make("li");
    item.append(make("span", `is-${step.outcome}`, step.outcome), ` ${step.text}`);
    if (step.error) item.append(make("div", "is-failed small", step.error));
    list.append(item);
  }
  tellOutcome(run.outcome, `${run.name}: ${outcomeOf(run)}`);
}

/** @param {Run} run */
function outcomeOf(run) {
  if (run.outcome === "running") return `step ${run.steps.length + 1} of ${run.total}`;
  return run.outcome === "broken" ? "the setup failed" : run.outcome;
}

/**
 * @param {string} outcome
 * @param {string} text
 */
function tellOutcome(outcome, text) {
  const element = part("scenario-outcome", HTMLElement);
  element.className = `scenario-outcome is-${outcome}`;
  write("scenario-outcome", text);
}
