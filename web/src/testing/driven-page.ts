type Call = (...about: any[]) => void;
type Listen = { on(event: string, call: Call): unknown; off(event: string, call: Call): unknown };
type Frame = { url(): string; evaluate(run: any, about: any): Promise<any> };
type Framed = { frames(): Frame[] };

/** What both libraries' pages have, so that neither has to be installed. */
export type DrivenPage = PlaywrightPage | PuppeteerPage;

/** A page of Playwright. */
export type PlaywrightPage = Framed & Listen & {
  context(): Listen & { pages(): (Framed & Listen)[]; addInitScript(script: { content: string }): Promise<unknown> };
};

/** A page of puppeteer. */
export type PuppeteerPage = Framed & Listen & {
  evaluateOnNewDocument(script: string): Promise<unknown>;
  browserContext(): Listen & { targets(): { url(): string }[] };
};

/** The browser of a page: what it shows, and what can be done in it. */
export interface DrivenBrowser {
  /** The addresses of all tabs and frames. */
  shown(): string[];
  /** Calls after each change, until what it returns is called. */
  watch(changed: () => void): () => void;
  /** Those in which scripts can be run: of puppeteer's other tabs none. */
  frames(): Frame[];
  /** Runs a script in each document from now on, ahead of the document's own. */
  install(script: string): Promise<unknown>;
  /** Calls when the page, or all of them, is closed. */
  onClose(closed: () => void): void;
}

const urls = (pages: Framed[]): string[] => pages.flatMap((page) => page.frames().map((frame) => frame.url()));

export const browserOf = (page: DrivenPage): DrivenBrowser => ("browserContext" in page ? puppeteer(page) : playwright(page));

function playwright(page: PlaywrightPage): DrivenBrowser {
  const context = page.context();
  return {
    shown: () => urls(context.pages()),
    frames: () => context.pages().flatMap((opened) => opened.frames()),
    install: (content) => context.addInitScript({ content }),
    onClose: (closed) => void context.on("close", closed),
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
function puppeteer(page: PuppeteerPage): DrivenBrowser {
  const context = page.browserContext();
  return {
    shown: () => [...new Set([...urls([page]), ...context.targets().map((target) => target.url())])],
    frames: () => page.frames(),
    install: (script) => page.evaluateOnNewDocument(script),
    onClose: (closed) => void page.on("close", closed),
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
