/** An origin that may speak to the bridge: exact text, or a pattern to match the whole of it. "*" allows any, and is warned about. */
export type AllowedOrigin = string | RegExp;

/** A record that the console asks for. Its address has been checked: http or https, and of an allowed origin. */
export interface ScreenPopRequest {
  readonly url: string;
  /** The contact it belongs to, where the order of events allows to tell. */
  readonly contactId?: string;
}

/**
 * Where records are shown: a frame; the frame of this document that has the name when the record comes; a new tab, which
 * browsers open only soon after a click; or the page's own function. A record counts as not shown if the function throws
 * or rejects, and as shown if its promise does not settle within the timeout.
 */
export type ScreenPopTarget =
  | HTMLIFrameElement
  | { readonly frame: string }
  | "tab"
  | ((record: ScreenPopRequest) => void | Promise<void>);
