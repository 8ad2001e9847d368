import type { CcaiOptions, RecordPop } from "./api.js";
import { checkOrigins, checkTexts, checkTime, refuse } from "./checks.js";
import type { Config, EventNames } from "./wire.gen.js";

/** Throws INVALID_ARGUMENT for what a page around adapters must not give. */
export function checkCcai(options: CcaiOptions): void {
  const { adapters, recordPop, names } = options;
  if (!Array.isArray(adapters) || adapters.length === 0 || !adapters.every(isFrame)) {
    refuse("adapters", "the frames that hold the adapters");
  }
  checkTime("reconcile", options.reconcile, 0);
  checkTime("handover", options.handover, 0);
  if (!["joining", "handling", undefined].includes(options.joinedAgent)) refuse("joinedAgent", '"joining" or "handling"');
  if (recordPop) checkRecordPop(recordPop);
  if (names) checkNames(names);
}

function checkRecordPop(pop: RecordPop): void {
  if (!isTarget(pop.target)) refuse("recordPop.target", 'a frame, { frame: "its name" }, "tab" or a function');
  checkOrigins("recordPop.allowedOrigins", pop.allowedOrigins);
  checkTime("recordPop.settle", pop.settle, 0);
  checkTime("recordPop.belongs", pop.belongs, 0);
  const { tabs = false } = pop;
  if (tabs !== false && (typeof tabs !== "string" || tabs === "")) refuse("recordPop.tabs", "the name of a group, or false");
}

function isTarget(target: unknown): boolean {
  if (target === "tab" || typeof target === "function" || isFrame(target)) return true;
  const name = (target as { frame?: unknown } | null | undefined)?.frame;
  return typeof name === "string" && name !== "";
}

function isFrame(value: unknown): boolean {
  return value instanceof HTMLIFrameElement;
}

/** What the page may name. The defaults are the module's. */
const nameable: Readonly<Record<keyof EventNames, 1>> = {
  redactionStarted: 1,
  redactionEnded: 1,
  callTransferred: 1,
  agentJoinedCall: 1,
  agentAssistStarted: 1,
  taskAssistantLeft: 1,
  taskAssistantAnswered: 1,
};

function checkNames(names: Partial<EventNames>): void {
  for (const [name, types] of Object.entries(names)) {
    if (!Object.hasOwn(nameable, name)) refuse(`names.${name}`, `one of ${Object.keys(nameable).join(", ")}`);
    checkTexts(`names.${name}`, types);
  }
}

/** The part of the module's choices that is about adapters; MAX has none of it. */
export function aroundConfig(options: CcaiOptions | undefined): Pick<Config, "recordPop" | "settle" | "belongs" | "reconcile" | "handover" | "joinedHandles" | "names"> {
  const pop = options?.recordPop;
  return {
    recordPop: !!pop,
    settle: pop?.settle ?? 100,
    belongs: pop?.belongs ?? 3000,
    reconcile: options?.reconcile ?? 60_000,
    handover: options?.handover ?? 0,
    joinedHandles: options?.joinedAgent === "handling",
    // A list that is missing has the module's default, as an empty one has.
    ...(options?.names ? { names: options.names as EventNames } : {}),
  };
}
