import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { castScenario } from "../../rehearsal/cast-scenario.ts";
import { finishLookBack } from "../../rehearsal/look-back.ts";
import { openRehearsal, type Rehearsal } from "../../rehearsal/rehearsal.ts";
import { openBrowser } from "./browser.ts";

const data = mkdtempSync(join(tmpdir(), "kindly-e2e-"));
let rehearsal: Rehearsal;
let browser: Browser | null = null;

async function open(): Promise<Rehearsal> {
  const quiet = { say: () => undefined, progress: () => undefined };
  return await openRehearsal({ scenario: castScenario, data, fresh: false, port: 0, gmailPort: 0, ...quiet });
}

beforeAll(async () => {
  rehearsal = await open();
  await finishLookBack(rehearsal.standIn, rehearsal.worker);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await rehearsal?.stop();
  rmSync(data, { recursive: true, force: true });
});

test("the first page is the dashboard of the connected mailbox, and time can be played from it", async (context) => {
  browser ??= await openBrowser(context);
  const page = await browser.newPage();
  await page.goto(rehearsal.url);
  expect(await page.locator(".rehearsal-time").textContent()).toContain("Mon, 13 Apr 2026");
  await page.getByRole("link", { name: "Outreach", exact: true }).click();
  await page.getByRole("button", { name: "Until something happens" }).click();
  expect(new URL(page.url()).pathname).toBe("/outreach");
  await expect.poll(() => page.locator(".rehearsal-happened li").count()).toBeGreaterThan(0);
  const [mailbox] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Look into the Gmail mailbox" }).click(),
  ]);
  await mailbox.waitForLoadState();
  expect(mailbox.url().startsWith(rehearsal.gmailUrl)).toBe(true);
}, 90_000);

const SCREENSHOTS = join(import.meta.dirname, "../screenshots");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const LOOKS = [
  { name: "phone-dark", width: 390, colorScheme: "dark", javaScriptEnabled: true },
  { name: "tablet-light", width: 820, colorScheme: "light", javaScriptEnabled: true },
  { name: "wide-light", width: 1440, colorScheme: "light", javaScriptEnabled: true },
  { name: "wide-no-scripts", width: 1440, colorScheme: "light", javaScriptEnabled: false },
] as const;

test("every page is whole at every width, light and dark, with and without scripts", async (context) => {
  browser ??= await openBrowser(context);
  mkdirSync(SCREENSHOTS, { recursive: true });
  const found: string[] = [];
  for (const { name, width, ...look } of LOOKS) {
    const visitor = await browser.newContext({ ...look, viewport: { width, height: 900 }, bypassCSP: true });
    const page = await visitor.newPage();
    for (const path of await pathsOf(page)) {
      const answer = await page.goto(rehearsal.url + path);
      if (answer?.status() !== 200) found.push(`${name} ${path}: ${answer?.status()}`);
      await page.screenshot({
        path: join(SCREENSHOTS, `${name}${path.replaceAll("/", "-")}.png`),
        fullPage: true,
      });
      if (!look.javaScriptEnabled) continue;
      const overflow = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
      if (overflow) found.push(`${name} ${path}: wider than the window`);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate("axe.run()")) as { violations: Violation[] };
      found.push(...violations.map(({ id, nodes }) => `${name} ${path}: ${id}, ${nodes[0]?.html}`));
    }
    await visitor.close();
  }
  expect(found).toEqual([]);
}, 120_000);

/** Every page that the dashboard has, with one outreach and one contact of the cast. */
async function pathsOf(page: Page): Promise<string[]> {
  const first = async (list: string) => {
    await page.goto(rehearsal.url + list);
    return (await page.locator(`main a[href^="${list}/"]`).first().getAttribute("href")) ?? list;
  };
  const one = [await first("/outreach"), await first("/contacts")];
  return [
    "/",
    "/outreach",
    "/contacts",
    ...one,
    "/summary",
    "/sync",
    "/settings",
    "/templates",
    "/templates/research/de",
    "/not-tracked",
    "/hindsight",
  ];
}

test("a follow-up can be stopped and allowed again, without scripts", async (context) => {
  browser ??= await openBrowser(context);
  const visitor = await browser.newContext({ javaScriptEnabled: false });
  const page = await visitor.newPage();
  await page.goto(`${rehearsal.url}/outreach?status=awaiting`);
  await page.locator('main a[href^="/outreach/"]').first().click();
  await page.getByRole("button", { name: "Stop this follow-up" }).click();
  await page.getByRole("button", { name: "Allow it again" }).click();
  await page.getByRole("button", { name: "Stop this follow-up" }).waitFor({ timeout: 5_000 });
  await visitor.close();
}, 60_000);

test("after a crash of the runtime everything goes on where it stopped", async () => {
  const before = await (await fetch(`${rehearsal.worker.url}/health`)).json();
  const now = rehearsal.standIn.clock.now();
  await rehearsal.worker.kill();
  await rehearsal.stop();
  rehearsal = await open();
  expect(rehearsal.standIn.clock.now()).toBe(now);
  expect(await (await fetch(`${rehearsal.worker.url}/health`)).json()).toEqual(before);
  const happened = await rehearsal.player.untilNextEvent();
  expect(happened.length).toBeGreaterThan(0);
}, 90_000);
