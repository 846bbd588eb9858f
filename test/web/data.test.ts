import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportedTables, isSecret, NOT_EXPORTED } from "../../src/store/export-tables.ts";
import { snake } from "../../src/store/mailboxes.ts";
import * as schema from "../../src/store/schema.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { NOW, OWNER, seedDecision, seedMailbox, seedOutreach } from "./seed.ts";

const TABLES = Object.values(schema).filter((value) => is(value, Table));
/** More pieces of it than one list holds. */
const MANY = 6_200;

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailbox(database, { access: "sealed-access", lease_token: "a-lease" });
  await seedMailbox(database, {
    id: "other",
    address: "ben@hospital.example",
    google_sub: "sub-other",
    list_id: "other-list",
  });
  await seedOutreach(database, {
    id: "first",
    to: [{ name: '=HYPERLINK("https://evil.example","Dr. Osei")', address: "a.osei@uni.example" }],
    subject: '+1 "quoted", and\ta tab',
    daysAgo: 16,
  });
  await seedDecision(database, {
    id: 7,
    daysAgo: 1,
    outreach_id: "first",
    verdict: "stop",
    why: { code: "answered", by: "@Osei", elsewhere: false },
  });
  await database.insert("follow_up", {
    outreach_id: "first",
    mailbox_id: "box",
    state: "sent",
    nonce: "a-secret-nonce",
    claimed_at: 1,
    send_at: 2,
    send_day: "2026-04-01",
    domain: "uni.example",
    sent_at: NOW,
    updated_at: NOW,
  });
  await database.run(
    `INSERT INTO letter (list_id, address, at, mailbox_id, message_id, thread_id)
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${MANY})
     SELECT 'list', 'reader' || (i % 7) || '@uni.example', i / 3, 'box', 'letter-' || i, 't' FROM n`,
  );
  browser = new Browser(database);
  await browser.signInWithGoogle();
});
afterAll(() => database.close());

async function exported(): Promise<{ table: string; [column: string]: unknown }[]> {
  const rows: { table: string }[] = [];
  let path: string | null = "/api/export";
  while (path !== null) {
    const answer: Response = await browser.get(path);
    expect(answer.status).toBe(200);
    const lines = (await answer.text()).split("\n").filter((line) => line !== "");
    expect(lines.length).toBeLessThanOrEqual(1_000);
    rows.push(...lines.map((line) => JSON.parse(line) as { table: string }));
    path = /^<(.+)>; rel="next"$/.exec(answer.headers.get("Link") ?? "")?.[1] ?? null;
  }
  return rows;
}

describe("the export", () => {
  test("knows every table, and every column of those it holds", () => {
    const names = [...exportedTables().map(({ name }) => name), ...Object.keys(NOT_EXPORTED)];
    expect(names.sort()).toEqual(TABLES.map(getTableName).sort());
    for (const { name, columns } of exportedTables()) {
      const table = TABLES.find((each) => getTableName(each) === name);
      const all = Object.keys(table === undefined ? {} : getTableColumns(table)).map(snake);
      expect(all.filter((column) => !isSecret(name, column))).toEqual(columns);
    }
  });

  test("goes through everything in pieces: each row once, and nothing of another's", async () => {
    const rows = await exported();
    const letters = rows.filter(({ table }) => table === "letter").map((row) => row["message_id"]);
    const own = letters.filter((id) => String(id).startsWith("letter-"));
    expect(own).toHaveLength(MANY);
    expect(new Set(own).size).toBe(MANY);
    expect(JSON.stringify(rows)).not.toContain("ben@hospital.example");
    expect(rows.find(({ table }) => table === "outreach")).toMatchObject({
      id: "first",
      words: expect.anything(),
      recipients: [{ address: "a.osei@uni.example" }],
      follow_up: { state: "sent", sent_at: NOW },
    });
    expect(rows.find(({ table }) => table === "contact")).toMatchObject({
      addresses: [{ address: "a.osei@uni.example" }],
    });
  });

  test("holds nothing that opens anything", async () => {
    const text = JSON.stringify(await exported());
    const [box] = await database.all<{ grant: string }>(`SELECT "grant" FROM mailbox WHERE id = 'box'`);
    for (const secret of [box?.grant ?? "", "sealed-access", "a-lease", "a-secret-nonce"])
      expect(text).not.toContain(`"${secret}"`);
    expect(text).not.toMatch(/"(?:hash|secret|nonce|grant|access|lease_token)":/);
  });

  test("lies on the page piece by piece, and all its links work", async () => {
    const hrefs = (page: string, path: string) =>
      [...page.matchAll(/href="([^"]+)"/g)]
        .map(([, href = ""]) => href.replaceAll("&amp;", "&"))
        .filter((href) => href.startsWith(path));
    const pages = [await (await browser.get("/data")).text()];
    expect(pages[0]).toContain("3000+");
    for (let next = hrefs(pages[0] ?? "", "/data?file=4&")[0]; next !== undefined; ) {
      const more = await (await browser.get(next)).text();
      pages.push(more);
      next = hrefs(more, "/data?file=")[0];
    }
    expect(pages).toHaveLength(3);
    expect(pages.at(-1)).toContain("JSON\u00a07");
    const links = pages.flatMap((page) => hrefs(page, "/data/"));
    const letters = links.filter((href) => href.includes("letter") && !href.includes("csv"));
    expect(letters).toHaveLength(7);
    const rows: string[] = [];
    for (const href of letters) {
      const answer = await browser.get(href);
      expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="kindly-letter.ndjson"');
      rows.push(...(await answer.text()).trimEnd().split("\n"));
    }
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.filter((row) => row.includes('"letter-'))).toHaveLength(MANY);
    for (const href of links) expect((await browser.get(href)).status).toBe(200);
  });

  test("as a table has no cell that a spreadsheet would take for a formula", async () => {
    const answer = await browser.get("/data/outreach.csv");
    expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    const text = await answer.text();
    const [, line = ""] = text.split("\r\n");
    expect(line).toContain(`"'=HYPERLINK(""https://evil.example"",""Dr. Osei"")"`);
    expect(line).toContain(`"'+1 ""quoted"", and\ta tab"`);
    expect(line).toMatch(/^2026-/);
    expect(text).not.toMatch(/(?:^|,)"?[=+@\t-]/m);
  });

  test("has every table for a spreadsheet as well, with the same columns and as many rows", async () => {
    const place = encodeURIComponent('["outreach"]');
    const [object = ""] = (await (await browser.get(`/data/export?after=${place}`)).text()).split("\n");
    const answer = await browser.get(`/data/export?as=csv&after=${place}`);
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="kindly-outreach.csv"');
    const text = await answer.text();
    const { table: _, ...row } = JSON.parse(object) as Record<string, unknown>;
    expect(text.split("\r\n", 1)).toEqual([Object.keys(row).join(",")]);
    expect(text).toContain(`""state"":""sent""`);
    expect(text).not.toMatch(/(?:^|,)"?[=+@\t]/m);
  });

  test.each([
    "/data/export?as=xls",
    "/api/export?after=nothing",
    "/api/export?after=%5B%22session_hash%22%5D",
    "/api/export?after=%5B%22letter%22%2C1%5D",
    "/data/export?after=%5B%5D",
    "/data/outreach.csv?after=%5B%22letter%22%5D",
  ])("%s is refused", async (path) => {
    expect((await browser.get(path)).status).toBe(400);
  });
});

describe("erasing", () => {
  test("lies folded away at the end of the page", async () => {
    const page = await (await browser.get("/data")).text();
    const [before = "", after = ""] = page.split(/<details>(?=<summary>Erase everything)/);
    expect(before).toContain("/data/export");
    expect(after).toContain('name="labels" value="yes" checked');
    expect(after).not.toContain("/data/export");
  });

  test("wants the address typed, and loses nothing that was typed", async () => {
    const refused = await browser.post("/data/erase", { address: "leila", labels: "yes" });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toMatch(
      new RegExp(`value="leila"[\\s\\S]*Nothing was erased[\\s\\S]*${OWNER}`),
    );
    expect(browser.ticked).toEqual([]);
    const without = await (await browser.post("/data/erase", { address: "leila" })).text();
    expect(without).toMatch(/<details open.*?name="labels" value="yes"\/>/s);
    const done = await browser.post("/data/erase", { address: ` ${OWNER.toUpperCase()} ` });
    expect(done.headers.get("Location")).toBe("/?note=erasing");
    expect(browser.ticked).toEqual(["box"]);
  });
});
