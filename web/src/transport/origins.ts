import type { AllowedOrigin } from "../api/types.js";

/** Says whether an origin is allowed. */
export type OriginTest = (origin: string) => boolean;

/**
 * Makes the test for a list. A pattern has to match the whole origin: one that only has to be found somewhere lets
 * "https://max.example.attacker.test" in.
 */
export function originTest(allowed: readonly AllowedOrigin[]): OriginTest {
  const tests = allowed.map(single);
  return (origin) => tests.some((test) => test(origin));
}

function single(allowed: AllowedOrigin): OriginTest {
  if (allowed === "*") return () => true;
  if (typeof allowed === "string") return (origin) => origin === allowed;
  const whole = new RegExp(`^(?:${allowed.source})$`, allowed.flags.replace(/[gy]/g, ""));
  return (origin) => whole.test(origin);
}

/** The only origin that a list can mean, if there is just one. */
export function soleOrigin(allowed: readonly AllowedOrigin[]): string | undefined {
  const [first] = allowed;
  return allowed.length === 1 && typeof first === "string" && first !== "*" ? first : undefined;
}

/** Where to post to. A sandboxed console has the origin "null", which no message can be addressed to. */
export function targetOrigin(origin: string | undefined): string {
  return origin === undefined || origin === "null" ? "*" : origin;
}
