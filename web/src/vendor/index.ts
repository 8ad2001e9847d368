import type { CcaiEventMap } from "./ccai.js";
import type { MaxEventMap } from "./max.js";

/** The vendors' own events under their own names. */
export type VendorEventMap = MaxEventMap & CcaiEventMap;
