import type { AdapterType } from "./address.js";
import type { AdapterStatus } from "./adapter-status.js";

/** The texts of the element, in one place. */

export const names: Readonly<Record<AdapterType, string>> = { call: "Calls", chat: "Chats" };

export const titles: Readonly<Record<AdapterType, string>> = { call: "Call adapter", chat: "Chat adapter" };

const statusTexts: Readonly<Record<AdapterStatus, string>> = {
  loading: "Loading",
  silent: "No message yet",
  responding: "Responding",
  signedIn: "Signed in",
  signedOut: "Signed out",
  blocked: "Not allowed to load",
};

export function statusText(status: AdapterStatus): string {
  return statusTexts[status];
}

/** What the agent can do about a status. */
export interface Advice {
  readonly title: string;
  readonly lines: readonly string[];
}

/**
 * The advice for a status, if there is something to do. page is the origin of the page that frames the adapter, console
 * that of the tenant.
 */
export function adviceOn(status: AdapterStatus, page: string, console: string): Advice | undefined {
  if (status === "silent") {
    return {
      title: "Not signed in? Sign in below",
      lines: [
        "If you are, the next event of a call or chat will show it here.",
        `Do you see an error there instead? Ask your administrator to add ${page} to “Agent Adapter – Domain Based Access ` +
          `Control” in the developer settings of ${new URL(console).host}. A minute later, reload the adapter.`,
      ],
    };
  }
  if (status === "blocked") {
    return {
      title: "This page has to allow it",
      lines: [
        `The page's own security policy keeps ${console} out. Ask your administrator to add that address to ` +
          `frame-src of the Content-Security-Policy of ${page}, and reload this page.`,
      ],
    };
  }
  return undefined;
}
