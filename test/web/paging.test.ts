import { afterAll, beforeAll, expect, test } from "vitest";
import { openDb } from "../../src/store/db.ts";
import { listContacts } from "../../src/store/list-contacts.ts";
import { listOutreach, type Place } from "../../src/store/list-outreach.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
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
  database = openQuickDatabase();
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

test.each(["/outreach", "/outreach?status=awaiting&search=person", "/outreach?order=oldest"])(
  "%s shows every outreach once, fifty a page",
  async (start) => {
    const pages = await walk(start);
    const perPage = pages.map((page) => page.match(/class="row-name" href="[^"]+"/g) ?? []);
    expect(perPage.map((rows) => rows.length)).toEqual([50, 50, 17]);
    expect(new Set(perPage.flat()).size).toBe(TOTAL);
  },
);

test("the order is turned round, and what is looked at next comes first", async () => {
  const idsOf = (page: string) =>
    [...page.matchAll(/class="row-name" href="\/outreach\/([^"]+)"/g)].map(([, id]) => id);
  const newest = (await walk("/outreach")).flatMap(idsOf);
  expect((await walk("/outreach?order=oldest")).flatMap(idsOf)).toEqual(newest.toReversed());
  await database.run("UPDATE outreach SET next_look_at = CASE id WHEN 'o8' THEN 1 WHEN 'o3' THEN 2 END");
  expect((await walk("/outreach?order=soonest")).flatMap(idsOf)).toEqual(["o8", "o3"]);
});

test.each(["newest", "oldest"] as const)(
  "a search, %s first, looks at so many rows and goes on from there",
  async (order) => {
    const db = openDb(database.d1);
    const found: string[] = [];
    let steps = 0;
    for (let after: Place | null = null; ; steps++) {
      const page = await listOutreach(db, "box", {
        status: null,
        search: "p11",
        order,
        after,
        limit: 50,
        reach: 20,
      });
      found.push(...page.lines.map(({ id }) => id));
      expect(page.searchedTo === null).toBe(page.next === null);
      if (page.next === null) break;
      after = page.next;
    }
    expect(found.toSorted()).toEqual(["o11", "o110", "o111", "o112", "o113", "o114", "o115", "o116"]);
    expect(new Set(found).size).toBe(found.length);
    expect(steps).toBeGreaterThan(3);
  },
);

test("a search for a contact goes on in the same way", async () => {
  const db = openDb(database.d1);
  const found: string[] = [];
  for (let after: Place | null | undefined; after !== null; ) {
    const query = { search: "person 11", after: after ?? null, limit: 50, reach: 20 };
    const page = await listContacts(db, "list", query);
    found.push(...page.contacts.map(({ id }) => id));
    after = page.next;
  }
  expect(found.toSorted()).toEqual(["c11", "c110", "c111", "c112", "c113", "c114", "c115", "c116"]);
});

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
