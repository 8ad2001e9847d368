/** A bridge that can be asked to register anew. */
export interface Companion {
  rejoin(): void;
}

/**
 * The bridges of this page at each console. A console knows the page by its window alone: they share one registration,
 * and whoever leaves ends it for all.
 */
const atConsole = new WeakMap<Window, Set<Companion>>();

export function join(console: Window, bridge: Companion): void {
  let all = atConsole.get(console);
  if (!all) atConsole.set(console, (all = new Set()));
  all.add(bridge);
}

/** Takes the bridge out and returns those that are left. */
export function companions(console: Window, leaving: Companion): Companion[] {
  const all = atConsole.get(console);
  all?.delete(leaving);
  return [...(all ?? [])];
}
