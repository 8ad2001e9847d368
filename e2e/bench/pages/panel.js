// Round trip: the page in the console holds and takes back a call, one after
// the other. Hands the console the microseconds of each.

import { register } from "./hold.js";
import { otherOrigin, requireFineClock } from "./setting.js";

const warmUp = 300;
const measured = 2000;

try {
  requireFineClock();
  const hold = await register();
  await roundTrips(hold, warmUp);
  handIn({ messageType: "BenchmarkDone", micros: await roundTrips(hold, measured) });
} catch (error) {
  handIn({ messageType: "BenchmarkFailed", text: String(error) });
}

/**
 * @param {(on: boolean) => Promise<unknown>} hold
 * @param {number} count even, so that the call is left as it was found
 */
async function roundTrips(hold, count) {
  const micros = [];
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    await hold(i % 2 === 0);
    micros.push(1000 * (performance.now() - start));
  }
  return micros;
}

/** @param {object} result */
function handIn(result) {
  parent.postMessage(result, otherOrigin);
}
