import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { NOW, seedMailbox } from "./seed.ts";

const TOTAL = 117;

/** The numbers from 0, each with a moment; seven at a time share one, as after a mail merge by hand. */
const WITH_NUMBERS = `
  WITH RECURSIVE count (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM count WHERE n + 1 < ?),
    numbers (n, at) AS (SELECT n, ? - (n / 7) * 86400000 FROM count) `;

const ROWS = [
  `INSERT INTO outreach (id, mailbox_id, thread_id, first_message_id, subject, from_address, kind, asks, score, words,
     first_at, status, status_since)
   SELECT 'o' || n, 'box', 't' || n, 'm' || n, 'Hello', 'me@clinic.example', 'research', 1, 9, '{}', at, 'awaiting', at
   FROM numbers`,
  `INSERT INTO outreach_recipient (outreach_id, list_id, address, name)
   SELECT 'o' || n, 'list', 'p' || n || '@uni.example', 'Person ' || n FROM numbers`,
  `INSERT INTO contact (id, list_id, name, created_at) SELECT 'c' || n, 'list', 'Person ' || n, at FROM numbers`,
  `INSERT INTO decision (mailbox_id, message_id, at, verdict, why)
   SELECT 'box', 'm' || n, at, 'ignore', '{"code":"not-outreach","rule":"an-answer"}' FROM numbers`,
];

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = await openTestDatabase();
  await seedMailbox(database);
  for (const statement of ROWS) await database.run(WITH_NUMBERS + statement, TOTAL, NOW);
  browser = new Browser(database);
  await browser.signInWithGoogle();
});
afterAll(() => database.close());

/** Follows "Older ones" to the end. */
async function walk(start: string): Promise<string[]> {
  const pages: string[] = [];
  for (let path: string | undefined = start; path !== undefined && pages.length < 10; ) {
    const page = await (await browser.get(path)).text();
    pages.push(page);
    path = /<a href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
  }
  return pages;
}

test.each(["/outreach", "/outreach?status=awaiting&search=person"])(
  "%s shows every outreach once, fifty a page",
  async (start) => {
    const pages = await walk(start);
    const perPage = pages.map((page) => page.match(/class="row-name" href="[^"]+"/g) ?? []);
    expect(perPage.map((rows) => rows.length)).toEqual([50, 50, 17]);
    expect(new Set(perPage.flat()).size).toBe(TOTAL);
  },
);

test("contacts and mail that is not tracked page in the same way", async () => {
  const contacts = (await walk("/contacts")).flatMap(
    (page) => page.match(/class="row-name" href="[^"]+"/g) ?? [],
  );
  expect(new Set(contacts).size).toBe(TOTAL);
  const mails = (await walk("/not-tracked")).map((page) => page.match(/Not tracked: an answer\./g)?.length);
  expect(mails).toEqual([50, 50, 17]);
});

test("the JSON list goes on from its own cursor", async () => {
  const seen: string[] = [];
  for (let after: string | null = ""; after !== null && seen.length <= TOTAL; ) {
    const path = after === "" ? "/api/outreach" : `/api/outreach?after=${encodeURIComponent(after)}`;
    const body = (await (await browser.get(path)).json()) as {
      outreach: { id: string }[];
      next: string | null;
    };
    seen.push(...body.outreach.map((line) => line.id));
    after = body.next;
  }
  expect(seen.length).toBe(TOTAL);
  expect(new Set(seen).size).toBe(TOTAL);
});
