import { isAdapter } from "./instances.js";

/** What has the focus, and the trees whose events tell when something else has. */
export interface Focus {
  readonly element: Element | null;
  /** A focus that moves within one of them is not reported outside it. */
  readonly roots: readonly Node[];
}

/**
 * Looks for the focus from the tree of an element outward, and then into the open shadow trees of other components, but not
 * into other documents: their fields cannot be seen from here.
 */
export function findFocus(owner: Element): Focus {
  const around = owner.getRootNode() as Document | ShadowRoot;
  const roots: Node[] = [document, around];
  let element = around.activeElement ?? document.activeElement;
  while (element?.shadowRoot && !isAdapter(element)) {
    roots.push(element.shadowRoot);
    if (!element.shadowRoot.activeElement) break;
    element = element.shadowRoot.activeElement;
  }
  return { element, roots: [...new Set(roots)] };
}
