import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

/** The path of a Chromium: CHROME_BIN if it is set, or else the first on the PATH. */
export function findChromium(): string {
  const set = process.env["CHROME_BIN"];
  if (set) return set;
  for (const name of names)
    for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
      const path = join(folder, name);
      if (runs(path)) return path;
    }
  throw new Error("no Chromium found: install one, or set CHROME_BIN");
}

/** Options for launch of puppeteer-core: the Chromium that is installed, which root can only run without its sandbox. */
export function chromium(): { executablePath: string; args: string[] } {
  return { executablePath: findChromium(), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] };
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
