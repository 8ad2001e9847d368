// @ts-check

/**
 * Posts each window a fence behind all that was posted to it before, and reports each acknowledgement. It comes through a port that is transferred
 * with the fence, so it cannot be another window's. A window that is just being loaded gets the fence again when it is.
 *
 * Only the page in the window can acknowledge it. A port that nobody reads closes when it is collected, at any time or never; a frame of another
 * site has no other sign that a message was handled.
 * @param {number} id
 * @param {[name: string, window: Window, element?: HTMLIFrameElement][]} windows
 * @param {(text: string) => void} send
 */
export function fence(id, windows, send) {
  const report = (/** @type {object} */ what) => send(JSON.stringify({ fence: { id, ...what } }));
  report({ frames: windows.map(([name]) => name) });
  for (const [frame, window, element] of windows) {
    const over = new AbortController();
    const post = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        if (over.signal.aborted) return;
        over.abort();
        report({ frame, by: data === "sdk" ? "sdk" : "page" });
      };
      window.postMessage({ hostsimFence: id }, "*", [port2]);
    };
    element?.addEventListener("load", post, { signal: over.signal });
    post();
  }
}
