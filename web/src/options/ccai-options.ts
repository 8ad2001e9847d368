import type { CcaiOptions, ScreenPopOptions } from "../api/types.js";
import { checkOrigins, checkTexts, checkTime, demand, isText, refuse } from "./checks.js";
import { type Config, type EventNames, eventNames } from "../contract/contract.gen.js";
import { defaultDebounce, defaultLinkWindow, defaultReconcileTimeout, defaultTransferTimeout } from "../api/options.gen.js";

/** Throws INVALID_ARGUMENT for what a page around adapters must not give. */
export function checkCcai(options: CcaiOptions): void {
  demand("adapters", "the frames that hold the adapters", () => {
    const { adapters } = options;
    return Array.isArray(adapters) && adapters.length > 0 && adapters.every(isFrame);
  });
  checkTime("reconcileTimeout", () => options.reconcileTimeout, 0);
  checkTime("transferTimeout", () => options.transferTimeout, 0);
  demand("joinedAgent", '"joining" or "handling"', () => ["joining", "handling", undefined].includes(options.joinedAgent));
  demand("screenPop", "an object", () => isObjectIfAny(options.screenPop));
  if (options.screenPop) checkScreenPop(options.screenPop);
  demand("eventNames", "an object", () => isObjectIfAny(options.eventNames));
  if (options.eventNames) checkNames(options.eventNames);
}

function isObjectIfAny(value: unknown): boolean {
  return value === undefined || (typeof value === "object" && value !== null && !Array.isArray(value));
}

function checkScreenPop(pop: ScreenPopOptions): void {
  demand("screenPop.target", 'a frame, { frame: "its name" }, "tab" or a function', () => isTarget(pop.target));
  checkOrigins("screenPop.allowedOrigins", () => pop.allowedOrigins);
  checkTime("screenPop.debounce", () => pop.debounce, 0);
  checkTime("screenPop.linkWindow", () => pop.linkWindow, 0);
  demand("screenPop.tabGroup", "the name of a group, or false", () => {
    const { tabGroup = false } = pop;
    return tabGroup === false || isText(tabGroup);
  });
}

function isTarget(target: unknown): boolean {
  if (target === "tab" || typeof target === "function" || isFrame(target)) return true;
  return isText((target as { frame?: unknown } | null | undefined)?.frame);
}

function isFrame(value: unknown): boolean {
  return value instanceof HTMLIFrameElement;
}

function checkNames(names: Partial<EventNames>): void {
  for (const name of Object.keys(names)) {
    const known = name as keyof EventNames;
    if (!eventNames.includes(known)) refuse(`eventNames.${name}`, `one of ${eventNames.join(", ")}`);
    checkTexts(`eventNames.${name}`, () => names[known]);
  }
}

/** The part of the module's choices that is about adapters; MAX has none of it. */
export function aroundConfig(options: CcaiOptions | undefined): Pick<Config, "screenPop" | "debounce" | "linkWindow" | "reconcileTimeout" | "transferTimeout" | "joinedHandles" | "eventNames"> {
  const pop = options?.screenPop;
  return {
    screenPop: !!pop,
    debounce: pop?.debounce ?? defaultDebounce,
    linkWindow: pop?.linkWindow ?? defaultLinkWindow,
    reconcileTimeout: options?.reconcileTimeout ?? defaultReconcileTimeout,
    transferTimeout: options?.transferTimeout ?? defaultTransferTimeout,
    joinedHandles: options?.joinedAgent === "handling",
    // A list that is missing has the module's default, as an empty one has.
    ...(options?.eventNames ? { eventNames: options.eventNames as EventNames } : {}),
  };
}
