import { existsSync } from "node:fs";

import {
  chromium,
  type Expect,
  expect as baseExpect,
  type Page,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  test as baseTest,
  type TestType,
} from "@playwright/test";

import { findChromium } from "./chromium.js";
import { HostsimError } from "./errors.js";
import type { Hostsim, JournalFilter } from "./hostsim.js";
import { NoRecordError, type RecordUrl, waitForRecord } from "./record.js";
import { connect, startHostsim, type StartOptions } from "./start.js";

/** What a test gets besides what Playwright gives it. */
export interface HostsimFixtures {
  hostsim: Hostsim;
}

/** What a test sets with test.use. */
export interface HostsimOptions {
  /** The SDK has the simulator's time in all pages of the test. */
  driveClock: boolean;
}

/** What a worker has. Set hostsimOptions with test.use. */
export interface HostsimWorkerFixtures {
  hostsimOptions: StartOptions;
  hostsimProcess: Hostsim;
}

type Args = PlaywrightTestArgs & PlaywrightTestOptions & HostsimFixtures & HostsimOptions;
type WorkerArgs = PlaywrightWorkerArgs & PlaywrightWorkerOptions & HostsimWorkerFixtures;

/** Playwright's test with the fixture hostsim: one simulator for each worker, which begins anew before each test. */
export const test: TestType<Args, WorkerArgs> = baseTest.extend<HostsimFixtures & HostsimOptions, HostsimWorkerFixtures>({
  launchOptions: [({ launchOptions }, use) => use({ ...installed(), ...launchOptions }), { scope: "worker" }],
  hostsimOptions: [{}, { scope: "worker", option: true }],
  hostsimProcess: [
    async ({ hostsimOptions }, use) => {
      const running = process.env["HOSTSIM_URL"];
      const hostsim = running ? await connect(running) : await startHostsim(hostsimOptions);
      await use(hostsim);
      await hostsim.close();
    },
    { scope: "worker" },
  ],
  hostsim: async ({ hostsimProcess }, use) => {
    await hostsimProcess.reset();
    await use(hostsimProcess);
  },
  driveClock: [false, { option: true }],
  page: async ({ page, hostsimProcess, driveClock }, use) => {
    if (driveClock) await hostsimProcess.clock.drive(page);
    await use(page);
  },
});

/** How long a matcher waits, in milliseconds: 5000 unless it is set. */
export interface Within {
  within?: number;
}

type Matched = Promise<{ pass: boolean; message: () => string }>;

const matchers = {
  /** A tab or a frame shows the record. */
  toPopRecord: (page: Page, url: RecordUrl, options?: Within): Matched => matched(() => waitForRecord(page, url, options)),
  /** A console has got such a message from a page. */
  toReceive: (hostsim: Hostsim, filter: JournalFilter, options?: Within): Matched =>
    matched(() => hostsim.journal.waitFor({ ...filter, direction: "received" }, options)),
  /** A console has sent such a message to a page. */
  toSend: (hostsim: Hostsim, filter: JournalFilter, options?: Within): Matched =>
    matched(() => hostsim.journal.waitFor({ ...filter, direction: "sent" }, options)),
};

/** Playwright's expect with matchers for records, and for messages of the consoles. */
export const expect: Expect<typeof matchers> = baseExpect.extend(matchers);

/** Only that nothing came in time fails the expectation; another error is one of the test. */
async function matched(wait: () => Promise<unknown>): Matched {
  try {
    const found = await wait();
    return { pass: true, message: () => `This was not expected: ${JSON.stringify(found)}` };
  } catch (error) {
    if (error instanceof NoRecordError || (error instanceof HostsimError && error.status === 504)) return { pass: false, message: () => error.message };
    throw error;
  }
}

/** The Chromium that is installed, where Playwright has not downloaded its own. */
function installed(): { executablePath?: string } {
  if (!process.env["CHROME_BIN"] && existsSync(chromium.executablePath())) return {};
  return { executablePath: findChromium() };
}
