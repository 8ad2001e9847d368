type Call = (...about: any[]) => void;
type Listen = { on(event: string, call: Call): unknown; off(event: string, call: Call): unknown };
type Framed = { frames(): { url(): string }[] };

/** What both libraries' pages have, so that neither has to be installed. */
export type DrivenPage = PlaywrightPage | PuppeteerPage;

/** A page of Playwright. */
export type PlaywrightPage = Framed & Listen & { context(): Listen & { pages(): (Framed & Listen)[] } };

/** A page of puppeteer. */
export type PuppeteerPage = Framed & Listen & { browserContext(): Listen & { targets(): { url(): string }[] } };

/** What the browser of a page shows. */
interface Browser {
  /** The addresses of all tabs and frames. */
  shown(): string[];
  /** Calls after each change, until what it returns is called. */
  watch(changed: () => void): () => void;
}

const urls = (pages: Framed[]): string[] => pages.flatMap((page) => page.frames().map((frame) => frame.url()));

export const browserOf = (page: DrivenPage): Browser => ("browserContext" in page ? puppeteer(page) : playwright(page));

function playwright(page: PlaywrightPage): Browser {
  const context = page.context();
  return {
    shown: () => urls(context.pages()),
    watch(changed) {
      const pages = new Set<Listen>();
      const add = (opened: Listen) => {
        pages.add(opened);
        opened.on("framenavigated", changed);
        changed();
      };
      context.pages().forEach(add);
      context.on("page", add);
      return () => {
        context.off("page", add);
        for (const opened of pages) opened.off("framenavigated", changed);
      };
    },
  };
}

/** puppeteer's other tabs are targets; only the page itself tells of its frames. */
function puppeteer(page: PuppeteerPage): Browser {
  const context = page.browserContext();
  return {
    shown: () => [...new Set([...urls([page]), ...context.targets().map((target) => target.url())])],
    watch(changed) {
      page.on("framenavigated", changed);
      for (const event of ["targetcreated", "targetchanged"]) context.on(event, changed);
      return () => {
        page.off("framenavigated", changed);
        for (const event of ["targetcreated", "targetchanged"]) context.off(event, changed);
      };
    },
  };
}
