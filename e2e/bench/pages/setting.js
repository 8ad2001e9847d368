// What all pages of the benchmark share: which side of a comparison they are,
// and where the other site is. One server answers under two names, so that page
// and frame are of different sites and run in different processes, as they do
// with a real console.

/** "raw" or "bridge". */
export const side = new URLSearchParams(location.search).get("side");

/** The origin of the other name of the same server. */
export const otherOrigin = otherName(location);

/** @param {Location} here */
function otherName({ protocol, hostname, port }) {
  return `${protocol}//${hostname === "localhost" ? "127.0.0.1" : "localhost"}:${port}`;
}

/** The clock of a page that is not isolated has steps of 100 us, too coarse for this. */
export function requireFineClock() {
  if (!crossOriginIsolated) throw new Error(`${location.href} is not cross-origin isolated`);
}

/**
 * Frames a page of the other site and waits until it listens.
 *
 * @param {string} path
 * @returns {Promise<HTMLIFrameElement>}
 */
export function frameOther(path) {
  const frame = document.createElement("iframe");
  frame.allow = "cross-origin-isolated";
  frame.src = otherOrigin + path;
  const loaded = new Promise((resolve) => frame.addEventListener("load", () => resolve(frame), { once: true }));
  document.body.append(frame);
  return loaded;
}
