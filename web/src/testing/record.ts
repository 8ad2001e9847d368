import { browserOf, type DrivenPage } from "./driven-page.js";

/** A record by its address, or by what its address matches. */
export type RecordUrl = string | RegExp;

/** A record did not appear in time. */
export class NoRecordError extends Error {
  override readonly name = "NoRecordError";
  /** The addresses of all tabs and frames, as they were at the end. */
  readonly shown: readonly string[];

  constructor(url: RecordUrl, within: number, shown: readonly string[]) {
    super([`No tab and no frame showed ${url} within ${within} ms. They showed:`, ...shown].join("\n  "));
    this.shown = shown;
  }
}

/**
 * Returns the record's address as soon as any tab or frame of the page's browser shows it, whichever console popped it. After
 * within milliseconds, 5000 unless it says otherwise, it throws a NoRecordError. The page is one of Playwright or puppeteer.
 */
export async function waitForRecord(page: DrivenPage, url: RecordUrl, { within = 5000 }: { within?: number } = {}): Promise<string> {
  const browser = browserOf(page);
  const matches = typeof url === "string" ? (shown: string) => shown === new URL(url).href : (shown: string) => url.test(shown);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  try {
    return await new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = browser.shown().find(matches);
        if (found !== undefined) resolve(found);
      };
      stop = browser.watch(look);
      timer = setTimeout(() => reject(new NoRecordError(url, within, browser.shown())), within);
      look();
    });
  } finally {
    clearTimeout(timer);
    stop();
  }
}
