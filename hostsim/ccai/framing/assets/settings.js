// @ts-check
import { onPress, part, show, write } from "/assets/dom.js";

/**
 * The tenant's list, as framing.Setting in Go.
 * @typedef {{ domains: string[], inForceFrom?: string, ownHost: string }} Setting
 */

/** @typedef {{ line: number, text: string, reason: string }} LineError */

const route = "/ccai/settings/domains";
const field = part("domains", HTMLTextAreaElement);
let ownHost = "";

/** @param {Setting} setting */
function draw(setting) {
  ownHost = setting.ownHost;
  field.value = setting.domains.join("\n");
  refuse("");
  const who = setting.domains.length === 0 ? "Everybody may frame the adapters" : "Only the pages in the list may frame the adapters";
  const from = setting.inForceFrom && new Date(setting.inForceFrom).toLocaleTimeString([], { hour12: false });
  write("in-force", from ? `Saved. ${who} from ${from} on; until then the list before holds.` : `${who}.`);
}

/** @param {string} why */
function refuse(why) {
  write("refused", why);
  show("refused", why !== "");
  field.setAttribute("aria-invalid", String(why !== ""));
}

/** @param {LineError} error */
function tellLine({ line, text, reason }) {
  refuse(`Line ${line}, “${text}”: ${reason}. Nothing was saved.`);
  const start = field.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, start + text.length);
}

async function save() {
  const body = JSON.stringify({ domains: field.value.split("\n") });
  const response = await fetch(route, { method: "PUT", body });
  if (response.ok) draw(await response.json());
  else if (response.status === 422) tellLine((await response.json()).error);
  else refuse(await response.text());
}

/** @param {() => Promise<void>} step */
function attempt(step) {
  step().catch(() => refuse("hostsim does not answer."));
}

part("domains-form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  attempt(save);
});
onPress("own-host-only", () => {
  field.value = ownHost;
});
onPress("everybody", () => {
  field.value = "";
});
attempt(async () => draw(await (await fetch(route)).json()));
