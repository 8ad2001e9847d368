// @ts-check
import { make } from "./dom.js";

/** @typedef {import("../../journal/page.gen.js").Entry} Entry */

/** Rows that are kept on the page; the journal itself holds more. */
const mostRows = 200;

/**
 * Draws the journal into a list, newest first, and keeps it drawn. What was cleared goes, such as all that was before a reset.
 * @param {HTMLElement} list
 * @param {(entry: Entry) => boolean} wanted
 */
export function followJournal(list, wanted) {
  const socket = new WebSocket(new URL("/journal/feed", location.href.replace(/^http/, "ws")));
  socket.addEventListener("message", (event) => {
    /** @type {Entry[]} */
    const entries = JSON.parse(event.data);
    if (entries.length === 0) list.replaceChildren(); // the journal was cleared
    for (const entry of entries.filter(wanted).slice(-mostRows)) list.prepend(row(entry));
    while (list.children.length > mostRows) list.lastElementChild?.remove();
    list.dataset.empty = String(list.children.length === 0);
  });
}

/** @param {Entry} entry */
function row(entry) {
  if (entry.direction === "page") return rowOfPage(entry);
  const item = make("li", `entry ${entry.direction}`);
  const details = make("details");
  const summary = make("summary");
  const message = unwrap(entry.payload);
  summary.append(
    ...placeOf(entry),
    make("span", "what", `${entry.refused ? "refused: " : ""}${faultOf(entry)}${describe(message)}`),
  );
  details.append(
    summary,
    ...(entry.refused ? [make("p", "reason", `the console did nothing: ${entry.refused}`)] : []),
    make("p", "origin", entry.direction === "received" ? `from ${entry.origin}` : `to target origin ${entry.origin}`),
    make("pre", "", JSON.stringify(message, null, 2)),
  );
  item.append(details);
  return item;
}

/**
 * A fault of a page has nothing to unfold.
 * @param {Entry} entry
 */
function rowOfPage(entry) {
  const item = make("li", "entry page");
  const line = make("p", "line");
  line.append(...placeOf(entry), make("span", "what", entry.fault));
  item.append(line);
  return item;
}

/**
 * What the rows of all entries begin with.
 * @param {Entry} entry
 */
function placeOf({ seq, time, direction, source, page, frame }) {
  return [
    make("span", "seq", String(seq)),
    make("time", "", new Date(time).toLocaleTimeString([], { hour12: false })),
    make("span", "way", direction),
    make("span", "who", `${source} ${page}${frame ? ` · ${frame}` : ""}`),
  ];
}

/**
 * CCAI adapters post strings of JSON; the reader wants to see what is in them.
 * @param {unknown} payload
 * @returns {unknown}
 */
function unwrap(payload) {
  if (typeof payload !== "string") return payload;
  try {
    return JSON.parse(payload);
  } catch {
    return payload;
  }
}

/**
 * Names a message in a few words: its type, or those of its events.
 * @param {unknown} message
 * @returns {string}
 */
function describe(message) {
  if (typeof message !== "object" || message === null) return String(JSON.stringify(message)).slice(0, 80);
  const fields = /** @type {Record<string, unknown>} */ (message);
  if (Array.isArray(fields.events)) return fields.events.map(describe).join(", ");
  const name = fields.messageType ?? fields.Type ?? fields.type;
  if (typeof name !== "string") return JSON.stringify(message).slice(0, 80);
  const detail = fields.Status ?? fields.CurrentState ?? fields.AgentMuted ?? fields.status;
  return typeof detail === "string" ? `${name} ${detail}` : name;
}

/**
 * What a fault did to a message.
 * @param {Entry} entry
 */
function faultOf(entry) {
  if (!entry.fault) return "";
  return `${entry.fault}${entry.lost ? ", not posted" : ""}: `;
}
