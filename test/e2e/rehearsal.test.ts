import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { castScenario } from "../../rehearsal/cast-scenario.ts";
import { finishLookBack } from "../../rehearsal/look-back.ts";
import { openRehearsal, type Rehearsal } from "../../rehearsal/rehearsal.ts";
import { OPERATIONS } from "../../src/web/api/description.ts";
import { document } from "../../src/web/api/openapi.ts";
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
    page.getByRole("link", { name: "Open the Gmail mailbox" }).click(),
  ]);
  await mailbox.waitForLoadState();
  expect(mailbox.url().startsWith(rehearsal.gmailUrl)).toBe(true);
}, 90_000);

test("the description of the API lies beside the Worker, as its schemas are now", async () => {
  const answer = await fetch(new URL("/api/openapi.json", rehearsal.url));
  expect(answer.headers.get("Content-Type")).toMatch(/^application\/json/);
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(document(OPERATIONS))));
});

const SCREENSHOTS = join(import.meta.dirname, "../screenshots");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Each page is seen narrow and dark, and wide and light; those of every day in between and without scripts as well. */
const LOOKS = [
  { name: "phone-dark", width: 390, colorScheme: "dark", javaScriptEnabled: true, all: true },
  { name: "tablet-light", width: 820, colorScheme: "light", javaScriptEnabled: true, all: false },
  { name: "wide-light", width: 1440, colorScheme: "light", javaScriptEnabled: true, all: true },
  { name: "wide-no-scripts", width: 1440, colorScheme: "light", javaScriptEnabled: false, all: false },
] as const;

/** What a page weighs with all that it brings along, as it is sent. */
const HEAVIEST = 60_000;
/** Its style, its script, and on one page a mail in a frame. */
const MOST_BROUGHT = 3;

test("every page is whole at every width, light and dark, with and without scripts", async (context) => {
  browser ??= await openBrowser(context);
  mkdirSync(SCREENSHOTS, { recursive: true });
  const found: string[] = [];
  const lookAround = async ({ name, width, all, ...look }: (typeof LOOKS)[number], browser: Browser) => {
    const visitor = await browser.newContext({ ...look, viewport: { width, height: 900 }, bypassCSP: true });
    const page = await visitor.newPage();
    for (const path of await pathsOf(page, all)) {
      const answer = await page.goto(rehearsal.url + path);
      if (answer?.status() !== 200) found.push(`${name} ${path}: ${answer?.status()}`);
      await page.screenshot({
        path: join(SCREENSHOTS, `${name}${path.replaceAll("/", "-")}.png`),
        fullPage: true,
      });
      if (!look.javaScriptEnabled) continue;
      const brought = await broughtBy(page);
      const weights = await Promise.all(brought.map((url) => weightOf(page, url)));
      const weight = weights.reduce((sum, each) => sum + each, gzipSync(await page.content()).length);
      if (weight > HEAVIEST || brought.length > MOST_BROUGHT)
        found.push(`${name} ${path}: ${weight} B, with ${brought.join(", ")}`);
      const overflow = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
      if (overflow) found.push(`${name} ${path}: wider than the window`);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate("axe.run()")) as { violations: Violation[] };
      found.push(...violations.map(({ id, nodes }) => `${name} ${path}: ${id}, ${nodes[0]?.html}`));
    }
    await visitor.close();
  };
  const open = browser;
  await Promise.all(LOOKS.map((look) => lookAround(look, open)));
  expect(found).toEqual([]);
}, 240_000);

/** What the page itself brings along; the bar on top is the rehearsal's, and a browser asks for its sign in the tab once. */
async function broughtBy(page: Page): Promise<string[]> {
  const names = "performance.getEntriesByType('resource').map((each) => each.name)";
  const urls = (await page.evaluate(names)) as string[];
  return urls.filter((url) => !/\/rehearsal\/|favicon/.test(url));
}

async function weightOf(page: Page, url: string): Promise<number> {
  return gzipSync(await (await page.request.get(url)).body()).length;
}

/** The pages that the dashboard has, with one outreach and one contact of the cast. */
async function pathsOf(page: Page, all: boolean): Promise<string[]> {
  const first = async (list: string) => {
    await page.goto(rehearsal.url + list);
    return (
      (await page
        .locator(`main a[href^="${list.split("?")[0]}/"]`)
        .first()
        .getAttribute("href")) ?? list
    );
  };
  const daily = [
    "/",
    "/outreach",
    await first("/outreach?status=awaiting"),
    "/contacts",
    await first("/contacts"),
  ];
  if (!all) return daily;
  return [
    ...daily,
    "/numbers",
    "/summary",
    "/sync",
    "/settings",
    "/templates",
    "/templates/research/de",
    "/not-tracked",
    "/exclusions",
    "/hindsight",
    "/access",
    "/webhooks",
    "/health",
    "/data",
  ];
}

test("with keys alone one goes through the list and into the search", async (context) => {
  browser ??= await openBrowser(context);
  const page = await browser.newPage();
  await page.goto(`${rehearsal.url}/outreach`);
  const focused = () => page.evaluate("document.activeElement.textContent || document.activeElement.name");
  const names = await page.locator("main a.row-name").allTextContents();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  expect(await focused()).toBe(names[1]);
  await page.keyboard.press("k");
  expect(await focused()).toBe(names[0]);
  await page.keyboard.press("/");
  expect(await focused()).toBe("search");
  await page.keyboard.type("jk");
  expect(await page.getByRole("searchbox").inputValue()).toBe("jk");
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/outreach\/[^/?]+$/);
  await page.close();
}, 60_000);

test("who gets the next follow-up stands on the first page, with a stop that can be undone, without scripts", async (context) => {
  browser ??= await openBrowser(context);
  const visitor = await browser.newContext({ javaScriptEnabled: false });
  const page = await visitor.newPage();
  await page.goto(rehearsal.url);
  const first = page.locator(".sending").first();
  const who = (await first.locator(".row-name").textContent()) ?? "";
  expect(await page.locator("header.page-head").textContent()).toContain(who);
  await first.getByRole("button", { name: `Stop the follow-up to ${who}` }).click();
  await page.getByText("Stopped. No follow-up will go out").waitFor({ timeout: 5_000 });
  expect(await page.locator(".sending .row-name").allTextContents()).not.toContain(who);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Allowed again.").waitFor({ timeout: 5_000 });
  expect(new URL(page.url()).pathname).toBe("/");
  await visitor.close();
}, 60_000);

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
