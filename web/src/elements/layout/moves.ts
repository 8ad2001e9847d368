/** In hundredths, so that a part of a box that scrolls out of its container is noticed too. */
const threshold = Array.from({ length: 101 }, (_, hundredth) => hundredth / 100);

/**
 * Calls moved once, when an element is no longer where it is now, and returns what cancels that. No event reports a field
 * that moves because of text above it or an animation, and looking at each frame would keep the computer awake; so an
 * observer watches a root cut to the element's own box, out of which every move leads.
 */
export function onceMoved(element: Element, moved: () => void): () => void {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const rootMargin = [top, clientWidth - right, clientHeight - bottom, left].map((edge) => `${-Math.floor(edge)}px`).join(" ");
  const observer = new IntersectionObserver((entries) => {
    const now = entries.at(-1)!.boundingClientRect;
    if (now.left === left && now.top === top) return;
    observer.disconnect();
    moved();
  }, { root: document, rootMargin, threshold });
  observer.observe(element);
  return () => observer.disconnect();
}
