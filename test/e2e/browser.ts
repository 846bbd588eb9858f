import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import type { TestContext } from "vitest";

/** Where Debian, other Linuxes, macOS and Windows put a Chromium. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Nothing of its own goes out to the network, and it runs as root in a container. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium on this machine: CHROMIUM when it is set, else where one is usually found; null when there is none. */
function findChromium(): string | null {
  return [process.env["CHROMIUM"], ...PLACES].find((path) => path !== undefined && existsSync(path)) ?? null;
}

/**
 * Starts a browser without a window. Where none is installed, the test that asks is skipped with a word about it; with
 * CI set, it fails, for there nobody would notice.
 */
export async function openBrowser(context: Pick<TestContext, "skip">): Promise<Browser> {
  const path = findChromium();
  if (path !== null) return await chromium.launch({ executablePath: path, args: ARGUMENTS });
  const word =
    "No Chromium was found, so the pages are not tried in a browser. Install one, or set CHROMIUM to its path.";
  if (process.env["CI"]) throw new Error(word);
  console.warn(word);
  return context.skip(word);
}
