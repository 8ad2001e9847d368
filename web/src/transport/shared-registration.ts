/** Its detail is the console's window. Another version of this script may say it too, so nothing else is read. */
const left = "ctibridge.left";

/**
 * Says that a bridge of this page has left its console. A console knows the page by its window alone: all bridges of a page
 * share one registration, and whoever leaves ends it for all. They may be of several copies of this script, which share
 * nothing but the page.
 */
export function announceLeft(console: Window): void {
  dispatchEvent(new CustomEvent(left, { detail: console }));
}

/** Calls when another bridge has left this console. Returns its own removal. */
export function onLeft(console: Window, call: () => void): () => void {
  const receive = ({ detail }: CustomEventInit): void => {
    if (detail === console) call();
  };
  addEventListener(left, receive as EventListener);
  return () => removeEventListener(left, receive as EventListener);
}
