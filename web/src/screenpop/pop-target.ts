import type { ScreenPopRequest, ScreenPopTarget } from "../api/types.js";
import type { Clock } from "../browser/clock.js";
import type { PopRefusal } from "../contract/contract.gen.js";

/** Why a record was not shown; absent where it was. */
export interface NotShown {
  readonly reason: PopRefusal;
  readonly text: string;
}

/** Shows a record whose address has been checked. Never rejects. */
export async function showRecord(target: ScreenPopTarget, record: ScreenPopRequest, clock: Clock, timeout: number): Promise<NotShown | undefined> {
  if (typeof target === "function") return call(target, record, clock, timeout);
  if (target === "tab") return openTab(record.url);
  const frame = target instanceof HTMLIFrameElement ? target : frameNamed(target.frame);
  if (!frame?.isConnected) return { reason: "no-target", text: "The frame of screenPop.target is not in the page." };
  frame.src = record.url;
  return undefined;
}

/** By the element's own name: the window's may have been changed by the page that is in it. */
function frameNamed(name: string): HTMLIFrameElement | undefined {
  return [...document.querySelectorAll("iframe")].find((frame) => frame.name === name);
}

/**
 * With "noopener" the browser would not say whether a tab was opened; so it is opened empty, and the way back to this page
 * is cut before the record loads.
 */
function openTab(url: string): NotShown | undefined {
  const tab = window.open("", "_blank");
  if (!tab) {
    return {
      reason: "blocked",
      text: "The browser opens a tab only after a click. Allow pop-ups for this page, or show the agent a link.",
    };
  }
  tab.opener = null;
  tab.location.href = url;
  return undefined;
}

type Show = Extract<ScreenPopTarget, (record: ScreenPopRequest) => void | Promise<void>>;

async function call(show: Show, record: ScreenPopRequest, clock: Clock, timeout: number): Promise<NotShown | undefined> {
  let stop: (() => void) | undefined;
  try {
    await Promise.race([show(record), new Promise<void>((resolve) => (stop = clock.after(timeout, resolve)))]);
    return undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { reason: "failed", text: `screenPop.target failed: ${why}` };
  } finally {
    stop?.();
  }
}
