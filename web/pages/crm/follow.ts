import type { Bridge, Contact } from "/sdk/ctibridge.js";
import { showConnection } from "./connection.js";
import type { Notices } from "./notices.js";
import type { Page } from "./page.js";
import { showPop } from "./record-pane.js";
import { addToTimeline } from "./timeline.js";

/** Events after which the page draws itself anew, and has nothing more to do. */
const redrawing = [
  "agent.state", "contact.updated", "contact.ended", "contact.removed", "contact.transferred", "recording.paused", "recording.resumed",
] as const;

/** Ties the bridge's events to the page. */
export function follow(bridge: Bridge, page: Page, notices: Notices): void {
  bridge.on("*", addToTimeline);
  for (const type of ["connection", "adapter.state"] as const) bridge.on(type, () => showConnection(bridge.connection, bridge.host, bridge.adapters));
  bridge.on("error", (failure) => notices.add(failure.code, failure.message));
  for (const type of redrawing) bridge.on(type, () => page.draw());
  followContacts(bridge, page);
  followPops(bridge, page, notices);
  followChats(bridge, page);
}

function followContacts(bridge: Bridge, page: Page): void {
  const on = (type: "contact.offered" | "contact.started" | "contact.focused", turn: (contact: Contact) => void): void => {
    bridge.on(type, (contact) => {
      if (page.isAbout(contact)) turn(contact);
      page.draw();
    });
  };
  on("contact.offered", (contact) => {
    page.selection.offer(contact);
    page.ring(contact);
  });
  on("contact.started", (contact) => {
    page.selection.selectUnlessBusy(contact);
    page.transcript.select(contact);
  });
  on("contact.focused", (contact) => {
    page.selection.select(contact);
    page.transcript.select(contact);
  });
}

function followPops(bridge: Bridge, page: Page, notices: Notices): void {
  bridge.on("screen.pop", (pop) => {
    showPop(pop);
    page.draw();
  });
  bridge.on("screen.pop.refused", ({ reason, text, url }) => {
    // One that another replaced is no problem; one that the browser blocked passed every check, so a link may lead to it.
    if (reason !== "replaced") notices.add(reason, text, reason === "blocked" ? url : undefined);
  });
}

function followChats(bridge: Bridge, page: Page): void {
  bridge.on("message.received", (message) => page.transcript.add(message, "received"));
  bridge.on("message.sent", (message) => page.transcript.add(message, "sent"));
}
