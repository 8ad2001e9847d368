import assert from "node:assert/strict";
import { test } from "node:test";

import { LongTasks } from "./long-tasks.js";

type Task = [start: number, end: number];

let records: PerformanceEntry[] = [];
let report: ((tasks: Task[]) => void) | undefined;
const entries = (tasks: Task[]): PerformanceEntry[] => tasks.map(([startTime, end]) => ({ startTime, duration: end - startTime }) as PerformanceEntry);

/** A browser that reports long tasks, unless types is empty. */
function pretend(types: string[]): void {
  report = undefined;
  globalThis.PerformanceObserver = class {
    static supportedEntryTypes = types;
    constructor(callback: (list: { getEntries: () => PerformanceEntry[] }) => void) {
      report = (tasks) => callback({ getEntries: () => entries(tasks) });
    }
    observe(): void {}
    disconnect(): void {
      report = undefined;
    }
    takeRecords(): PerformanceEntry[] {
      return records.splice(0);
    }
  } as never;
}

/** What happens in turn: a task that the browser has reported, one that it has not reported yet, or a message and how long it may have waited. */
type Happening = { reported: Task } | { task: Task } | { message: number; waited: number };

const rows: [sentence: string, happenings: Happening[]][] = [
  ["a page that does nothing", [{ message: 900, waited: 0 }, { message: 1050, waited: 0 }]],
  ["a page that was blocked", [{ task: [0, 300] }, { message: 301, waited: 301 }, { message: 302, waited: 302 }]],
  ["a page whose browser has reported it", [{ reported: [0, 300] }, { message: 301, waited: 301 }]],
  ["a page with a slow handler", [{ message: 0, waited: 0 }, { task: [0, 160] }, { message: 161, waited: 161 }, { task: [161, 320] }, { message: 321, waited: 321 }]],
  ["a page that goes through what waited, bit by bit", [{ task: [0, 300] }, { message: 301, waited: 301 }, { message: 1299, waited: 1299 }]],
  ["a page that has had a rest", [{ task: [0, 300] }, { message: 1300, waited: 0 }]],
  ["two tasks with a rest between them", [{ task: [0, 100] }, { task: [1101, 1200] }, { message: 1201, waited: 100 }]],
  ["two tasks without a rest", [{ task: [0, 100] }, { task: [1100, 1200] }, { message: 1201, waited: 1201 }]],
  ["a page that is always busy", [{ task: [0, 9000] }, { message: 9001, waited: 5000 }]],
];

for (const [sentence, happenings] of rows) {
  test(`the time that a message may have waited is known of ${sentence}`, () => {
    pretend(["longtask"]);
    records = [];
    const busy = new LongTasks();
    for (const happening of happenings) {
      if ("reported" in happening) report?.([happening.reported]);
      else if ("task" in happening) records.push(...entries([happening.task]));
      else assert.equal(busy.waited(happening.message), happening.waited);
    }
    busy.close();
    assert.equal(report, undefined);
  });
}

test("a browser that does not report of long tasks leaves a second open", () => {
  pretend([]);
  const busy = new LongTasks();
  assert.equal(busy.waited(5000), 1000);
  busy.close();
});
