import { after, before, beforeEach } from "node:test";

import type { Hostsim } from "./hostsim.js";
import { connect, startHostsim, type StartOptions } from "./start.js";

/**
 * Starts a simulator before the tests of the file or suite, has it begin anew before each of them, and ends it after
 * the last. Call what it returns in a test.
 */
export function useHostsim(options: StartOptions = {}): () => Hostsim {
  let hostsim: Hostsim | undefined;
  before(async () => {
    const running = process.env["HOSTSIM_URL"];
    hostsim = running ? await connect(running) : await startHostsim(options);
  });
  beforeEach(() => hostsim!.reset());
  after(() => hostsim?.close());
  return () => {
    if (!hostsim) throw new Error("the simulator runs in tests and their hooks only");
    return hostsim;
  };
}
