import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
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
