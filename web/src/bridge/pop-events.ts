import type { ScreenPopRequest } from "../api/types.js";
import type { ModuleEvent } from "../module/wasm-module.js";
import type { Outcome } from "../screenpop/browser-tabs.js";

/** The event of a record that another tab's adapter asked for. */
export function popEvent(record: ScreenPopRequest, { elsewhere, reason, text }: Outcome): ModuleEvent {
  return reason
    ? { type: "screen.pop.refused", payload: { ...record, reason, text: text ?? "" } }
    : { type: "screen.pop", payload: { ...record, elsewhere } };
}

/** The module's events for a record. The page has the event of one that is known: another tab was faster. */
export function withoutPops(events: ModuleEvent[], known: boolean): ModuleEvent[] {
  return known ? events.filter(({ type }) => type !== "screen.pop" && type !== "screen.pop.refused") : events;
}
