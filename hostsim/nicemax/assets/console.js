// @ts-check
import { Delivery } from "/assets/delivery.js";
import { part, show, write } from "/assets/dom.js";
import { followJournal } from "/assets/journal.js";
import { openLink } from "/assets/link.js";
import { Faults } from "./faults.js";
import { ContactCard } from "./contactcard.js";
import { ContactList } from "./contactlist.js";
import { DialPad } from "./dialpad.js";
import { fillSkills, sendForms } from "./forms.js";
import { Frames } from "./frames.js";
import { Panels } from "./panels.js";
import { StateMenu } from "./statemenu.js";
import { hostOf } from "./view.js";

/** @typedef {import("./view.js").View} View */

const frames = new Frames();
const panels = new Panels(frames, () => link.chose());
const contactCard = new ContactCard();
const delivery = new Delivery(["frame-reload", "frame-removed", "console-reload", "console-gone"]);

const link = openLink(`/max/link${location.search}`, {
  hello({ page, addresses }) {
    panels.follow(addresses);
    delivery.open(page);
    followJournal(part("journal", HTMLElement), (entry) => entry.page === page);
  },
  /** @param {View} view */
  view(view) {
    write("host", hostOf(view.profile));
    document.title = `${hostOf(view.profile)} console · hostsim`;
    fillSkills(view.skills);
    faults.draw(view);
    stateMenu.draw(view);
    contactCard.draw(view);
    contactList.draw(view);
    panels.draw(view);
    for (const button of buttons) button.disabled = !view.can[button.dataset.action ?? button.dataset.can ?? ""];
  },
  outdated: (view, seq) => panels.passOver(view, seq),
  post: (frame, payload) => frames.post(frame, payload),
  rules: (rules) => delivery.draw(rules),
  refused: tellRefusal,
  windows: (frame) => frames.windows(frame),
  restart: () => frames.restart(),
  frames,
  addresses: (addresses) => panels.follow(addresses),
});

/** Says why an action was refused, until the next one. @param {string} reason */
function tellRefusal(reason) {
  write("play-refused", reason);
  show("play-refused", reason !== "");
}

/**
 * @param {string} action
 * @param {Record<string, unknown>} [details]
 */
function act(action, details) {
  tellRefusal("");
  link.act(action, details);
}

const stateMenu = new StateMenu((choice) => act("choose-state", { ...choice }));
const contactList = new ContactList((contact) => act("focus", { contact }));
const faults = new Faults(act);
new DialPad(act);
sendForms(act);

addEventListener("message", (event) => {
  if (event.source !== window) link.received(frames.nameOf(event.source), event.origin, event.data);
});

/** Buttons that act at once have data-action, those that submit a form have data-can; both name the action. */
const buttons = [...document.querySelectorAll("button")].filter((button) => button.dataset.action ?? button.dataset.can);
for (const button of buttons) {
  const action = button.dataset.action;
  if (action) button.addEventListener("click", () => act(action));
}
