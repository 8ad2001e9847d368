import type { Page } from "@playwright/test";
import type { Hostsim } from "ctibridge/testing";
import { expect, test } from "ctibridge/testing/playwright";

declare const said: string[];
declare const hold: () => void;

/** Has a call in the page, and a function that takes what the page said. */
async function talk(page: Page, hostsim: Hostsim, crm = "PAGE/max.html") {
  await page.goto(`${hostsim.max.url}?crm=${encodeURIComponent(crm)}`);
  await expect(hostsim).toReceive({ type: "RegisterForClientEvents" });
  await hostsim.max.last.ring();
  await hostsim.max.last.answer();
  await hostsim.max.last.fence();
  const frame = page.frame("workspace")!;
  const take = () => frame.evaluate(() => said.splice(0));
  await take();
  return { frame, take };
}

test.describe("a page that is driven", () => {
  test.use({ driveClock: true });

  // The command times out after 5000 ms. The console's answer, which is the event, is delayed.
  for (const { delay, want } of [
    { delay: 4999, want: ["held 4999", "done 4999"] },
    { delay: 5000, want: ["held 5000", "done 5000"] },
    { delay: 5001, want: ["COMMAND_TIMEOUT 5000", "held 5001"] },
  ])
    test(`an answer after ${delay} ms`, async ({ page, hostsim }) => {
      await hostsim.clock.stop();
      const { frame, take } = await talk(page, hostsim);
      await hostsim.max.last.addFault({ fault: "delay", delay });
      await frame.evaluate(() => hold());
      await expect(hostsim).toReceive({ type: "HoldEvent" });
      await hostsim.clock.advance(4998);
      expect(await take()).toEqual([]);
      const { now } = await hostsim.clock.advance(30_000);
      expect(await take()).toEqual(want);
      expect(await frame.evaluate(() => (globalThis as any)[Symbol.for("ctibridge.clock")].now())).toBe(Date.parse(now));
    });

  test("a clock that goes on takes the page along", async ({ page, hostsim }) => {
    await hostsim.clock.stop();
    const { frame, take } = await talk(page, hostsim);
    await hostsim.max.last.addFault({ fault: "drop" });
    await frame.evaluate(() => hold());
    await hostsim.clock.advance(4900);
    expect(await take()).toEqual([]);
    await hostsim.clock.continue();
    await expect.poll(take).toEqual([expect.stringMatching(/^COMMAND_TIMEOUT [5-9]\d{3}(\.\d+)?$/)]);
  });
});

test("a page that is not driven keeps its own timers", async ({ page, hostsim }) => {
  await hostsim.clock.stop();
  const { frame, take } = await talk(page, hostsim, "PAGE/max.html?timeout=3000");
  await hostsim.max.last.addFault({ fault: "drop" });
  await frame.evaluate(() => hold());
  await hostsim.clock.advance(30_000);
  expect(await take()).toEqual([]);
  await expect.poll(take).toEqual(["COMMAND_TIMEOUT 0"]);
});
