export type { Listed as ListedFault, Rule as FaultRule } from "./api.gen.js";
export { chromium, findChromium } from "./chromium.js";
export type { Clock } from "./clock.js";
export type { Console, Consoles, Kind } from "./consoles.js";
export type { DrivenPage } from "./driven-page.js";
export { HostsimError } from "./errors.js";
export { Hostsim, type Journal, type JournalFilter } from "./hostsim.js";
export { NoRecordError, type RecordUrl, waitForRecord } from "./record.js";
export { connect, startHostsim, type StartOptions } from "./start.js";
