import { part } from "./dom.js";

/** The adapters of CCAI Platform. */
const kinds = ["call", "chat"] as const;
type Kind = (typeof kinds)[number];

const tabs = { call: part("tab-call", HTMLButtonElement), chat: part("tab-chat", HTMLButtonElement) };
const panels = { call: part("panel-call", HTMLElement), chat: part("panel-chat", HTMLElement) };
const narrow = matchMedia("(max-width: 1179px)");

/** The frames, for the bridge: it must know them before they load anything. */
export const adapters = {
  call: part("adapter-call", HTMLIFrameElement),
  chat: part("adapter-chat", HTMLIFrameElement),
};

/** Loads the adapters, and shows one at a time where two do not fit. Call it when the bridge listens. */
export function openDock(consoleOrigin: string): void {
  part("dock", HTMLElement).hidden = false;
  for (const kind of kinds) {
    tabs[kind].addEventListener("click", () => select(kind));
    tabs[kind].addEventListener("keydown", (event) => move(event, kind));
    adapters[kind].src = `${consoleOrigin}/agent/?type=${kind}&from=custom`;
  }
  narrow.addEventListener("change", () => select(selected()));
  select("call");
}

/** Marks the tab of an adapter that has contacts: the one that is not shown may have some. */
export function markTab(kind: Kind, contacts: number): void {
  tabs[kind].dataset.contacts = String(contacts);
}

function selected(): Kind {
  return tabs.chat.getAttribute("aria-selected") === "true" ? "chat" : "call";
}

/** An adapter is only put away, never taken out: a frame that leaves the page loses its call. */
function select(chosen: Kind): void {
  for (const kind of kinds) {
    tabs[kind].setAttribute("aria-selected", String(kind === chosen));
    tabs[kind].tabIndex = kind === chosen ? 0 : -1;
    panels[kind].classList.toggle("away", narrow.matches && kind !== chosen);
    panels[kind].setAttribute("role", narrow.matches ? "tabpanel" : "group");
  }
}

function move(event: KeyboardEvent, from: Kind): void {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  const to = from === "call" ? "chat" : "call";
  select(to);
  tabs[to].focus();
}
