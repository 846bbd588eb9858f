import { afterAll, beforeAll, expect, test } from "vitest";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { NOW, seedMailbox } from "./seed.ts";

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailbox(database);
  browser = new Browser(database);
  await browser.signInWithGoogle();
});
afterAll(() => database.close());

const PAGES = ["/outreach", "/contacts", "/numbers", "/not-tracked", "/hindsight", "/summary"];
const main = async (path: string) =>
  /<main.*<\/main>/s.exec(await (await browser.get(path)).text())?.[0] ?? "";
const as = (status: string) =>
  database.run("UPDATE mailbox SET status = ?, look_back_until = ?", status, NOW);

test.each(PAGES)("%s with nothing on it says what will come, and whether it still may", async (path) => {
  await as("watching");
  const watching = await main(path);
  expect(watching).toContain('class="empty"');
  expect(watching).not.toMatch(/stands still|not read to its end/);
  await as("looking-back");
  expect(await main(path)).toContain('What you sent before is not read to its end. <a href="/sync">');
  for (const status of ["locked-out", "disconnected"]) {
    await as(status);
    expect(await main(path)).toContain("Nothing is read while your mailbox stands still.");
  }
});

test("the first page says of a mailbox that stands still what mends it, once, and promises nothing", async () => {
  await database.run("UPDATE mailbox SET status = 'locked-out', trouble = 'Google lets nobody in.'");
  const page = await (await browser.get("/")).text();
  expect(page.match(/href="\/connect"/g)).toHaveLength(1);
  expect(page).not.toMatch(/Google lets nobody in|Kindly notices within/);
  expect(await browser.read("/summary")).toContain("None is mailed while your mailbox stands still.");
});

test("every page has a title of its own, and one heading of the first rank", async () => {
  await as("watching");
  await database.run("UPDATE mailbox SET trouble = NULL");
  const side = [
    "/",
    "/templates",
    "/settings",
    "/exclusions",
    "/sync",
    "/access",
    "/data",
    "/webhooks",
    "/office",
  ];
  const titles: string[] = [];
  for (const path of [...PAGES, ...side, "/templates/research/en", "/nowhere", "/outreach/none"]) {
    const page = await (await browser.get(path)).text();
    titles.push(/<title>(.*?) · Kindly<\/title>/.exec(page)?.[1] ?? "");
    expect(page.match(/<h1/g), path).toHaveLength(1);
  }
  expect(titles).not.toContain("");
  expect(new Set(titles).size).toBe(titles.length);
});
