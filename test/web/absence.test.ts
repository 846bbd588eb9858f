import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { verdictOf } from "../../src/domain/reply/verdict.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { seedMailbox, seedOutreach } from "./seed.ts";

let database: TestDatabase;
let browser: Browser;

const PATEL = { name: "Nisha Patel", address: "patel@lakeside.example" };

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailbox(database);
  await seedOutreach(database, {
    id: "patel",
    to: [PATEL],
    subject: "Sleep",
    daysAgo: 3,
    replies: [{ daysAgo: 2, kind: "absence" }],
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  browser = new Browser(database);
  await browser.signInWithGoogle();
});

test.each([
  ["who is away", {}, "Nisha Patel is away (auto-reply)"],
  ["until when", { returnsOn: "2026-04-28" }, "Nisha Patel is away until Tue 28 Apr (auto-reply)"],
  ["who is away for long", { longLeave: true }, "Nisha Patel is away for long (auto-reply)"],
  ["who has left", { gone: true }, "Nisha Patel has left (auto-reply)"],
  [
    "whom to write to instead",
    { instead: ["ann@lakeside.example"] },
    "(auto-reply), and names ann@lakeside.example",
  ],
])("the page tells %s", async (_, found, said) => {
  await database.run(
    "UPDATE message SET verdict = ? WHERE verdict_kind = 'absence'",
    JSON.stringify(verdictOf("absence", [], found)),
  );
  expect(await browser.read("/outreach/patel")).toContain(said);
});

test("the page reads an absence that was kept before such things were read", async () => {
  await database.run("UPDATE message SET verdict = ? WHERE verdict_kind = 'absence'", '{"kind":"absence"}');
  expect(await browser.read("/outreach/patel")).toContain("Nisha Patel is away (auto-reply)");
});

test("the page tells as well what came in another conversation, and never what came to a colleague", async () => {
  await database.run("UPDATE message SET thread_id = 'of-its-own' WHERE verdict_kind = 'absence'");
  expect(await browser.read("/outreach/patel")).toMatch(/Nisha Patel is away \(auto-reply\) ?, in another/);
  await database.run("UPDATE message SET mailbox_id = 'colleague' WHERE verdict_kind = 'absence'");
  expect(await browser.read("/outreach/patel")).not.toContain("in another conversation");
});
