import type { Browser as Chromium, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { previewFollowUp } from "../../src/jobs/follow-up-preview.ts";
import { writeFollowUp } from "../../src/jobs/write-follow-up.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { ORIGIN, Browser as Owner } from "../web/browser.ts";
import { seedMailbox, seedOutreach } from "../web/seed.ts";
import { openBrowser } from "./browser.ts";

let database: TestDatabase;
let owner: Owner;
let chromium: Chromium | null = null;
let isDown = false;
const posted: string[] = [];

const WORDS = JSON.stringify({
  greeting: null,
  signOff: null,
  signature: "Leila",
  language: "en",
  ask: null,
});
const OSEI = { name: "Dr. Amara Osei", address: "a.osei@neuro.uni.example" };

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailbox(database);
  await seedOutreach(database, {
    id: "osei",
    to: [OSEI],
    subject: "Sleep",
    daysAgo: 16,
    row: { words: WORDS },
  });
  owner = new Owner(database, {
    followUpPreview: (id, looked) => previewFollowUp(database.db, id, writeFollowUp, looked),
  });
  await owner.signInWithGoogle();
});
afterAll(async () => {
  await chromium?.close();
  database.close();
});

/** A page of the real app in a real browser, with no server between the two. */
async function open(chromium: Chromium, path: string): Promise<Page> {
  const page = await chromium.newPage();
  await page.route("**/*", async (route) => {
    const request = route.request();
    if (request.method() === "POST") posted.push(request.postData() ?? "");
    if (isDown) return await route.abort();
    const answer = await owner.get(request.url(), {
      method: request.method(),
      headers: { ...(await request.allHeaders()) },
      ...(request.method() === "POST" ? { body: request.postData() ?? "" } : {}),
    });
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  });
  await page.goto(ORIGIN + path);
  return page;
}

/** Longer than the script waits for its owner to stop typing. */
const SOON = { timeout: 10_000 };

const PLACES = [
  ["a template", "/templates/research/en", "#body", "#against"],
  ["one follow-up", "/outreach/osei#handles", "#words-text", "#words-check"],
] as const;

test.for(PLACES)(
  "the words of %s are tried while they are typed, and nothing of what was typed is touched",
  async ([, path, field, check], context) => {
    chromium ??= await openBrowser(context);
    const page = await open(chromium, path);
    for (const summary of await page.locator("summary").all()) await summary.click();
    const before = await page.locator(field).inputValue();
    await page.locator(field).focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" I have not heard back.");
    await expect.poll(() => page.locator(check).textContent(), SOON).toContain("have not heard back");
    await expect.poll(() => page.locator("#reads").textContent(), SOON).toContain("I have not heard back.");
    expect(await page.locator(field).inputValue()).toBe(`${before} I have not heard back.`);
    expect(await page.locator(`${field}:focus`).count()).toBe(1);
    expect(posted.at(-1)).toContain("do=look");

    await page.keyboard.press("Control+Z");
    expect(await page.locator(field).inputValue()).not.toContain("heard");
    await expect.poll(() => page.locator(check).textContent(), SOON).not.toContain("have not heard");

    isDown = true;
    await page.keyboard.type("x");
    await expect
      .poll(() => page.locator(check).textContent(), SOON)
      .toContain("could not be checked just now");
    isDown = false;
    await page.keyboard.type("y");
    await expect.poll(() => page.locator(check).textContent(), SOON).not.toContain("could not be checked");
    await page.close();
  },
);
