// @ts-check
import { onPress, part, show, write } from "/assets/dom.js";

/** @typedef {import("../page.gen.js").Setting} Setting */
/** @typedef {import("../page.gen.js").LineError} LineError */

const route = "/ccai/settings/domains";
const field = part("domains", HTMLTextAreaElement);
let ownHost = "";

/** Counts what somebody writes, so that an answer to what stood there before does not replace it. */
let written = 0;

/** The request under way, and those that wait for it: a list that was sent later is also saved later. */
let last = Promise.resolve();

/**
 * @param {Setting} setting
 * @param {number} at how much was written when it was asked for
 */
function draw(setting, at) {
  ownHost = setting.ownHost;
  if (at === written) field.value = setting.domains.join("\n");
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

/**
 * @param {LineError} error
 * @param {number} at how much was written when the list was sent
 */
function tellLine({ line, text, reason }, at) {
  refuse(`Line ${line}, “${text}”: ${reason}. Nothing was saved.`);
  if (at !== written) return;
  const start = field.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, start + text.length);
}

/**
 * @param {string} list
 * @param {number} at how much was written then
 */
async function save(list, at) {
  const body = JSON.stringify({ domains: list.split("\n") });
  const response = await fetch(route, { method: "PUT", body });
  if (response.ok) draw(await response.json(), at);
  else if (response.status === 422) tellLine((await response.json()).error, at);
  else refuse(await response.text());
}

/** @param {() => Promise<void>} step */
function attempt(step) {
  last = last.then(step).catch(() => refuse("hostsim does not answer."));
}

/** @param {string} text */
function fill(text) {
  written++;
  field.value = text;
}

field.addEventListener("input", () => written++);

part("domains-form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  const list = field.value;
  const at = written;
  attempt(() => save(list, at));
});
// The host is known once hostsim has answered.
onPress("own-host-only", () => attempt(async () => fill(ownHost)));
onPress("everybody", () => fill(""));
attempt(async () => draw(await (await fetch(route)).json(), 0));
