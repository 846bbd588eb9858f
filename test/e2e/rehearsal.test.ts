import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { castScenario } from "../../rehearsal/cast-scenario.ts";
import { finishLookBack } from "../../rehearsal/look-back.ts";
import { openRehearsal, type Rehearsal } from "../../rehearsal/rehearsal.ts";
import { OPERATIONS } from "../../src/web/api/description.ts";
import { document } from "../../src/web/api/openapi.ts";
import { openBrowser } from "./browser.ts";
import { everyPage } from "./every-page.ts";
import { openListener } from "./listener.ts";
import { Owner } from "./owner.ts";
import * as story from "./owner-story.ts";
import { faultsOf, WIDE } from "./whole-page.ts";

const data = mkdtempSync(join(tmpdir(), "kindly-e2e-"));
let rehearsal: Rehearsal;
let browser: Browser | null = null;

async function open(): Promise<Rehearsal> {
  const quiet = { say: () => undefined, progress: () => undefined };
  return await openRehearsal({ scenario: castScenario, data, fresh: false, port: 0, gmailPort: 0, ...quiet });
}

/** Offered while a look back goes on, which is over here; `test/worker/look-back.test.ts` presses them in the middle of one. */
const ONLY_WHILE_READING = ["POST /sync/pause", "POST /sync/resume"];
/** Every form that was sent from a page. */
const sent = new Set<string>();

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
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(answer.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(document(OPERATIONS))));
});

test("every page is whole at every width, light and dark, for the eye, the ear and the keys", async (context) => {
  browser ??= await openBrowser(context);
  const visitor = await browser.newContext({ viewport: WIDE, bypassCSP: true });
  const found: string[] = [];
  const queue = await everyPage(await visitor.newPage(), rehearsal.url);
  // Two at a time, as many as there are cores.
  const lookAround = async () => {
    const page = await visitor.newPage();
    for (let next = queue.shift(); next !== undefined; next = queue.shift())
      found.push(...(await faultsOf(page, rehearsal.url, next)));
  };
  await Promise.all([lookAround(), lookAround()]);
  await visitor.close();
  expect(found).toEqual([]);
}, 240_000);

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

test("everything that an owner can do works without scripts, in one story", async (context) => {
  browser ??= await openBrowser(context);
  const owner = await Owner.at(browser, rehearsal.url, sent);
  const listener = await openListener();
  await owner.open("/");
  await story.oneFollowUp(owner);
  await story.people(owner);
  await story.rules(owner);
  await story.programs(owner, listener);
  await story.fromTheSummary(owner);
  await story.unreadMail(owner, rehearsal);
  await story.sentAtOnce(owner);
  await story.tiredProgram(owner, rehearsal);
  await story.outAndIn(owner);
  listener.close();
  await owner.leave();
}, 120_000);

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

test("its owner may have everything erased, and has sent every form there is by then", async (context) => {
  browser ??= await openBrowser(context);
  const owner = await Owner.at(browser, rehearsal.url, sent);
  await owner.open("/");
  await story.erasure(owner, "leila@haddad.example");
  expect(owner.unsent()).toEqual(ONLY_WHILE_READING);
  await owner.leave();
}, 60_000);
