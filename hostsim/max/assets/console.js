// @ts-check
import { onPress, part } from "/assets/dom.js";
import { followJournal } from "/assets/journal.js";
import { openLink } from "/assets/link.js";
import { CallCard } from "./callcard.js";
import { Frames } from "./frames.js";
import { StateMenu } from "./statemenu.js";
import { Tabs } from "./tabs.js";
import { currentContact } from "./view.js";

/** @typedef {import("./view.js").View} View */

const frames = new Frames();
const tabs = new Tabs();
const callCard = new CallCard();
const workspaceURL = part("workspace-url", HTMLInputElement);
const panelURL = part("panel-url", HTMLInputElement);

const link = openLink(`/max/link${location.search}`, {
  hello({ page, address }) {
    workspaceURL.value = address;
    panelURL.value = address;
    frames.open("workspace", part("workspace-frames", HTMLElement), {
      address,
      testId: "workspace-frame",
      title: "Workspace",
    });
    followJournal(part("journal", HTMLElement), (entry) => entry.page === page);
  },
  /** @param {View} view */
  view(view) {
    stateMenu.draw(view);
    callCard.draw(view);
    drawPanels(view);
    for (const button of document.querySelectorAll("button[data-action]")) {
      if (button instanceof HTMLButtonElement) button.disabled = !view.can[button.dataset.action ?? ""];
    }
    part("ring", HTMLButtonElement).disabled = !view.can.ring;
  },
  post: (frame, payload) => frames.post(frame, payload),
});

const stateMenu = new StateMenu((choice) => link.act("choose-state", choice));

addEventListener("message", (event) => {
  if (event.source !== window) link.heard(frames.nameOf(event.source), event.origin, event.data);
});

/**
 * Opens a panel for each contact that has none, and closes those whose contact is over.
 * @param {View} view
 */
function drawPanels(view) {
  const place = part("panel-frames", HTMLElement);
  for (const contact of view.contacts) {
    if (frames.has(contact.frame)) continue;
    frames.open(contact.frame, place, {
      address: panelURL.value,
      testId: "panel-frame",
      title: `Panel of contact ${contact.id}`,
    });
  }
  const wanted = view.contacts.map((contact) => contact.frame);
  for (const name of frames.panels()) if (!wanted.includes(name)) frames.close(name);
  const contact = currentContact(view);
  tabs.setPanel(contact ? `Contact ${contact.id}` : "");
}

for (const button of document.querySelectorAll("button[data-action]")) {
  if (button instanceof HTMLButtonElement) button.addEventListener("click", () => link.act(button.dataset.action ?? ""));
}

/**
 * @param {string} id
 * @param {() => void} submitted
 */
function onSubmit(id, submitted) {
  part(id, HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    submitted();
  });
}

onSubmit("caller-form", () =>
  link.act("ring", {
    caller: part("caller-number", HTMLInputElement).value.trim(),
    skill: part("skill", HTMLInputElement).value.trim(),
  }),
);
onSubmit("workspace-form", () => frames.navigate("workspace", workspaceURL.value));
onSubmit("panel-form", () => frames.panels().forEach((name) => frames.navigate(name, panelURL.value)));
// Without "noopener": the popped-out page finds the console as its opener.
onPress("workspace-pop-out", () => void window.open(workspaceURL.value, "_blank"));
