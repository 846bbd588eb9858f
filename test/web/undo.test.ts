import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { seedMailboxOfLeila } from "./mailbox-of-leila.ts";
import { NOW, seedDecision, seedOutreach } from "./seed.ts";

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailboxOfLeila(database);
  browser = new Browser(database);
  await browser.signInWithGoogle();
});
afterAll(() => database.close());

async function stored() {
  const [row] = await database.all<{ mode: string; policy: string; exclusions: string }>(
    "SELECT mode, policy, exclusions FROM mailbox WHERE id = 'box'",
  );
  if (row === undefined) throw new Error("no mailbox");
  const { blackouts } = JSON.parse(row.policy) as { blackouts: unknown[] };
  return { mode: row.mode, blackouts, exclusions: JSON.parse(row.exclusions) as unknown[] };
}

const WEEK = { from: "2031-10-12", to: "2031-10-16", name: "Interviews" };
const DAY = { from: "2031-11-03", to: "", name: "" };
const HIKING = { kind: "subject", value: "Hiking & more" };

test.each([
  ["the mode", "/settings/mode", { mode: "draft" }],
  ["days that are kept free", "/settings/blackouts/add", WEEK],
  ["a single day", "/settings/blackouts/add", DAY],
  ["an exclusion", "/exclusions/add", HIKING],
])("%s can be undone, and the undoing too", async (_what, path, fields) => {
  const before = await stored();
  const done = await browser.post(path, fields);
  const after = await stored();
  expect(after).not.toEqual(before);
  const undone = await browser.undo(done.headers.get("Location") ?? "");
  expect(await stored()).toEqual(before);
  await browser.undo(undone?.headers.get("Location") ?? "");
  expect(await stored()).toEqual(after);
});

test("an address alone brings no undo, nor does another thing's", async () => {
  const stranger = new Browser(database);
  await stranger.signInWithGoogle();
  for (const link of ["/settings?note=mode&mode=auto", "/exclusions?note=included&kind=subject&value=x"])
    expect(await stranger.undo(link), link).toBeNull();
  await stranger.post("/exclusions/add", { kind: "subject", value: "Sailing" });
  expect(await stranger.undo("/settings?note=mode")).toBeNull();
});

test("what changed nothing has nothing to undo", async () => {
  const { mode } = await stored();
  const answer = await browser.post("/settings/mode", { mode });
  await browser.post("/exclusions/add", { kind: "subject", value: "Rowing" });
  expect(await browser.undo(answer.headers.get("Location") ?? "")).toBeNull();
});

test("a cookie that somebody has changed undoes nothing", async () => {
  const answer = await browser.post("/exclusions/add", { kind: "subject", value: "Chess" });
  const next = new Browser(database);
  await next.signInWithGoogle();
  next.setCookie("__Host-undo", (browser.cookie("__Host-undo") ?? "").replace("box", "fox"));
  expect(await next.undo(answer.headers.get("Location") ?? "")).toBeNull();
});

test("an outreach left alone can be tracked again at once", async () => {
  const [first] = await database.all<{ id: string }>(
    "SELECT id FROM outreach WHERE status = 'awaiting' LIMIT 1",
  );
  const path = `/outreach/${first?.id}`;
  const ignored = await browser.post(`${path}/ignore`);
  const undone = await browser.undo(ignored.headers.get("Location") ?? "");
  expect(undone?.headers.get("Location")).toBe(`${path}?note=tracked`);
});

const CONTACTS = "SELECT * FROM contact ORDER BY id";
const ADDRESSES = "SELECT * FROM contact_address ORDER BY list_id, address";
const people = async () => [await database.all(CONTACTS), await database.all(ADDRESSES)];
const idOf = async (address: string) =>
  (
    await database.all<{ id: string }>(
      "SELECT contact_id AS id FROM contact_address WHERE address = ?",
      address,
    )
  )[0]?.id ?? "";

const [ONE, TWO] = ["one@deans.example", "two@deans.example"];

/** Two contacts who are nobody else's: the first has an address more, the second asked for no mail. */
async function twoContacts() {
  await database.run("DELETE FROM contact_address WHERE address LIKE '%@deans.example'");
  await database.run("DELETE FROM contact WHERE id IN ('one', 'two')");
  const row = { list_id: "list", created_at: 5 };
  await database.insert("contact", { ...row, id: "one", name: "Dean One" });
  await database.insert("contact", { ...row, id: "two", name: "Two", closed: "opt-out", closed_at: 7 });
  const addresses = [
    { address: ONE, contact_id: "one", written: "One@Deans.example" },
    { address: "first@deans.example", contact_id: "one" },
    { address: TWO, contact_id: "two", dead_since: 9 },
  ];
  for (const address of addresses) await database.insert("contact_address", { list_id: "list", ...address });
}

test.each([
  ["an address that nobody had", "give", "new@deans.example"],
  ["an address that made two contacts one", "give", TWO],
  ["an address that was taken away", "take", ONE],
])("%s can be undone, and every row is as it was", async (_what, deed, address) => {
  await twoContacts();
  const before = await people();
  const done = await browser.post(`/contacts/one/${deed}`, { address });
  expect(done.status).toBe(303);
  expect(await people()).not.toEqual(before);
  browser.ticked.length = 0;
  const undone = await browser.undo(done.headers.get("Location") ?? "");
  expect(undone?.headers.get("Location")).toBe("/contacts/one?note=addresses-back");
  expect(await people()).toEqual(before);
  expect(browser.ticked).toEqual(["box"]);
});

test("what has happened to a contact since is not lost by an undo, which says so", async () => {
  await twoContacts();
  const done = await browser.post("/contacts/one/give", { address: TWO });
  await database.run("UPDATE contact_address SET dead_since = 11 WHERE address = ?", ONE);
  const since = await people();
  const undone = await browser.undo(done.headers.get("Location") ?? "");
  expect(undone?.status).toBe(409);
  expect(await undone?.text()).toContain("This cannot be undone any more");
  expect(await people()).toEqual(since);
});

test("an undo is good for its own contact and for whoever did it, and does no more when it is pressed twice", async () => {
  await twoContacts();
  await browser.post("/contacts/one/give", { address: TWO });
  const other = await idOf("a.osei@neuro.uni.example");
  expect((await browser.post(`/contacts/${other}/addresses-back`)).status).toBe(409);
  const stranger = new Browser(database);
  await stranger.signInWithGoogle();
  expect((await stranger.post("/contacts/one/addresses-back")).status).toBe(409);
  expect((await browser.post("/contacts/one/addresses-back")).status).toBe(303);
  const once = await people();
  expect((await browser.post("/contacts/one/addresses-back")).status).toBe(303);
  expect(await people()).toEqual(once);
  await database.run("UPDATE contact_address SET dead_since = 11 WHERE address = ?", ONE);
  expect((await browser.post("/contacts/one/addresses-back")).status).toBe(409);
});

test("what an undo would bring back leaves the browser with the session", async () => {
  for (const path of ["/sign-out", "/sign-out/everywhere"]) {
    const next = new Browser(database);
    await next.signInWithGoogle();
    await next.post("/exclusions/add", { kind: "subject", value: `Something private, ${path}` });
    expect(next.cookie("__Host-undo")).toContain("private");
    await next.post(path);
    expect(next.cookie("__Host-undo")).toBeUndefined();
  }
  await browser.signInWithGoogle();
});

test("contacts with more addresses than a cookie holds are told no undo that they do not have", async () => {
  await twoContacts();
  for (let i = 0; i < 40; i++) {
    const address = `a-long-name-of-an-address-${i}@deans.example`;
    await database.insert("contact_address", { list_id: "list", address, contact_id: "one" });
  }
  const done = await browser.post("/contacts/one/give", { address: TWO });
  expect(done.status).toBe(303);
  expect(await browser.undo(done.headers.get("Location") ?? "")).toBeNull();
});

describe("what was said of mail that is not tracked", () => {
  const said = () =>
    database.all("SELECT page, page_at, is_open FROM thread_word WHERE thread_id = 't-undo'");
  let path = "";

  beforeEach(async () => {
    await database.run("DELETE FROM thread_word");
    await database.run("DELETE FROM decision WHERE message_id = 'undo-mail'");
    const why = { code: "not-outreach", rule: "list" } as const;
    const mail = { message_id: "undo-mail", thread_id: "t-undo", subject: "Thursday", readers: "Ray" };
    await seedDecision(database, { ...mail, daysAgo: 1, verdict: "not-tracked", why });
    const [row] = await database.all<{ id: number }>(
      "SELECT id FROM decision WHERE message_id = 'undo-mail'",
    );
    path = `/not-tracked/${row?.id}`;
    browser.now = NOW;
  });

  test("is taken back, to what was said before or to nothing", async () => {
    const done = await browser.post(`${path}/track`);
    expect((await browser.undo(done.headers.get("Location") ?? ""))?.status).toBe(303);
    expect(await said()).toEqual([{ page: null, page_at: 0, is_open: 1 }]);
    expect((await browser.post(`${path}/take-back`)).status, "pressed twice").toBe(303);
    expect(await said()).toEqual([{ page: null, page_at: 0, is_open: 1 }]);
    await browser.post(`${path}/track`);
    browser.now = NOW + 1_000;
    const again = await browser.post(`${path}/ignore`);
    await browser.undo(again.headers.get("Location") ?? "");
    expect(await said()).toEqual([{ page: "track", page_at: NOW, is_open: 1 }]);
  });

  test("is taken back as well when it was said by two presses", async () => {
    await browser.post(`${path}/track`);
    browser.now = NOW + 200;
    const done = await browser.post(`${path}/track`);
    expect((await browser.undo(done.headers.get("Location") ?? ""))?.status).toBe(303);
    expect(await said()).toEqual([{ page: null, page_at: 0, is_open: 1 }]);
  });

  test("stays when something else was said since", async () => {
    await browser.post(`${path}/track`);
    await database.run("UPDATE thread_word SET page = 'ignore', page_at = page_at + 5");
    expect((await browser.post(`${path}/take-back`)).status).toBe(409);
    expect(await said()).toMatchObject([{ page: "ignore" }]);
  });

  test("stays when a follow-up has gone out by it", async () => {
    await browser.post(`${path}/track`);
    const osei = { name: "Ray", address: "ray@late.example" };
    const followUp = { state: "sent", sendAt: NOW };
    const row = { thread_id: "t-undo" };
    await seedOutreach(database, { id: "late", to: [osei], subject: "Thursday", daysAgo: 15, followUp, row });
    expect((await browser.post(`${path}/take-back`)).status).toBe(409);
    expect(await said()).toMatchObject([{ page: "track" }]);
  });
});
