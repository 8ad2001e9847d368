import { type AnyEvent, isBridgeError } from "/sdk/ctibridge.js";
import { make, part } from "./dom.js";
import { summarise } from "./summary.js";

const list = part("timeline", HTMLElement);
const empty = part("timeline-empty", HTMLElement);
const most = 200;

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

/** Adds an event on top. The time is that of its arrival: most events of both vendors carry none. */
export function addToTimeline(event: AnyEvent): void {
  const row = make("li", "event");
  row.dataset.testid = "timeline-row";
  row.dataset.event = event.type;
  row.dataset.vendor = String(event.vendor);
  const failed = isBridgeError(event.payload);
  if (isBridgeError(event.payload)) row.dataset.code = event.payload.code;
  const layer = failed ? "error" : event.vendor ? "vendor" : "neutral";
  row.append(arrival(new Date()), make("span", "name", event.type), make("span", `layer ${layer}`, layer));
  row.append(make("span", "summary", summarise(event)));
  list.prepend(row);
  empty.hidden = true;
  while (list.childElementCount > most) list.lastElementChild?.remove();
}

function arrival(now: Date): HTMLTimeElement {
  const time = make("time", "", clock.format(now));
  time.dateTime = now.toISOString();
  return time;
}
