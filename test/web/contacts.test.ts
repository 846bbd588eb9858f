import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DAY } from "../../src/domain/policy.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { contactId, NOW, seedLetter, seedMailbox, seedOutreach, seedPerson } from "./seed.ts";

const FREE = { name: "Free Person", address: "free@uni.example" };
const FULL = { name: "Full Person", address: "full@uni.example" };
const ANSWERED = { name: "Answered Person", address: "answered@uni.example" };
const CLOSED = { name: "Closed Person", address: "closed@uni.example" };
const STRANGER = { name: "Stranger", address: "stranger@uni.example" };

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailbox(database);
  await seedMailbox(database, { id: "colleague", google_sub: "sub-2" });
  await seedOutreach(database, { id: "free", to: [FREE], subject: "One", daysAgo: 3 });
  await seedOutreach(database, { id: "full", to: [FULL], subject: "Two", daysAgo: 9 });
  const second = { thread_id: "t", address: FULL.address, listId: "list" };
  await seedLetter(database, { ...second, id: "by-colleague", at: NOW - 2 * DAY, mailboxId: "colleague" });
  const replies = [{ daysAgo: 4, kind: "human" }];
  await seedOutreach(database, { id: "answered", to: [ANSWERED], subject: "Three", daysAgo: 5, replies });
  await seedPerson(database, CLOSED);
  await database.run(
    "UPDATE contact SET closed = 'opt-out', closed_at = ? WHERE id = ?",
    NOW,
    contactId(CLOSED),
  );
  await seedPerson(database, STRANGER, "another-list");
  browser = new Browser(database);
  await browser.signInWithGoogle();
});
afterAll(() => database.close());

async function roomOf(address: string) {
  const body = await (await browser.get(`/api/contacts/${address}/room`)).json();
  return body as {
    room: number;
    unanswered: { in30Days: number };
    contactId: string | null;
    closed: string | null;
  };
}

test("room counts unanswered letters, from any mailbox of the list, and a reply clears it", async () => {
  expect(await roomOf(FREE.address)).toMatchObject({ room: 1, unanswered: { in30Days: 1 } });
  expect(await roomOf(FULL.address)).toMatchObject({ room: 0, unanswered: { in30Days: 2 } });
  expect(await roomOf(ANSWERED.address)).toMatchObject({ room: 2, unanswered: { in30Days: 0 } });
  expect(await roomOf(CLOSED.address)).toMatchObject({ room: 0, closed: "opt-out" });
});

test("an address that was never written to has all its room; another list's contact is such a one", async () => {
  expect(await roomOf("new@uni.example")).toMatchObject({ room: 2, contactId: null });
  expect(await roomOf(STRANGER.address)).toMatchObject({ room: 2, contactId: null });
  expect((await browser.get("/api/contacts/not-an-address/room")).status).toBe(400);
});

test("one message to two addresses of a contact counts once", async () => {
  const address = "free@home.example";
  await database.insert("contact_address", { list_id: "list", address, contact_id: contactId(FREE) });
  const twin = {
    id: "first-free",
    thread_id: "thread-free",
    at: NOW - 3 * DAY,
    mailboxId: "box",
    listId: "list",
  };
  await seedLetter(database, { ...twin, address });
  expect(await roomOf(FREE.address)).toMatchObject({ room: 1 });
  expect(await roomOf(address)).toMatchObject({ room: 1 });
});

test("the page of contacts shows everybody's room in words", async () => {
  const page = await browser.read("/contacts");
  expect(page).toMatch(/Free Person.*room for 1 more/);
  expect(page).toMatch(/Full Person.*no room now/);
  expect(page).toMatch(/Closed Person.*opted out/);
  expect(page).not.toContain("Stranger");
  expect(await browser.read("/contacts?search=full")).not.toContain("Free Person");
});

test("one contact shows outreach and letters, and of a colleague's mailbox only that it wrote", async () => {
  const page = await browser.read(`/contacts/${contactId(FULL)}`);
  expect(page).toContain("Two");
  expect(page).toContain("2 of 2 in 30 days");
  expect(page).toContain("From another mailbox");
  expect((await browser.get(`/contacts/${contactId(STRANGER, "another-list")}`)).status).toBe(404);
});

describe("a contact's page", () => {
  const page = `/contacts/${contactId(FREE)}`;
  const closedAs = async (id = contactId(FREE)) =>
    (await database.all<{ closed: string | null }>("SELECT closed FROM contact WHERE id = ?", id))[0]?.closed;
  const dueNow = () => database.all("SELECT id FROM outreach WHERE next_look_at = ?", NOW);

  test("closes them at one press, says what ends with it, and opens them again", async () => {
    expect(await browser.read(page)).toContain("1 open outreach of yours to them would end at once");
    expect((await browser.post(`${page}/close`)).headers.get("Location")).toBe(`${page}?note=contact-closed`);
    expect([await closedAs(), await dueNow(), browser.ticked]).toEqual([
      "do-not-contact",
      [{ id: "free" }],
      ["box"],
    ]);
    const closed = await browser.read(`${page}?note=contact-closed`);
    expect(closed).toMatch(/a draft that lies in Gmail is taken back\. Undo/);
    expect(closed).toContain("a draft that lies in Gmail is taken back");
    expect(closed).toMatch(/You closed this contact.*today.*Open again/);
    expect((await browser.post(`${page}/close`)).status).toBe(409);
    await database.run("UPDATE outreach SET status = 'vetoed', next_look_at = NULL WHERE id = 'free'");
    expect((await browser.post(`${page}/open`)).headers.get("Location")).toBe(`${page}?note=contact-opened`);
    expect([await closedAs(), await dueNow()]).toEqual([null, [{ id: "free" }]]);
    expect(await database.all("SELECT status FROM outreach WHERE id = 'free'")).toEqual([
      { status: "awaiting" },
    ]);
    expect((await browser.post(`${page}/open`)).status).toBe(409);
  });

  test("opens somebody who asked not to be written to only when that is said to be known", async () => {
    await database.insert("message", {
      mailbox_id: "box",
      id: "asked",
      thread_id: "t-closed",
      list_id: "list",
      at: NOW - 3 * DAY,
      role: "reply",
      address: CLOSED.address,
      name: "",
      subject: "Re: A question",
      verdict_kind: "opt-out",
    });
    const theirs = `/contacts/${contactId(CLOSED)}`;
    expect(await browser.read(theirs)).toContain(
      "On Fri 10 Apr they asked you not to write to them any more (“Re: A question”).",
    );
    const refused = await browser.post(`${theirs}/open`);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toMatch(/<details open.*Please confirm this first. Nothing was changed./s);
    expect((await browser.post(`${theirs}/open`, { sure: "perhaps" })).status).toBe(400);
    expect(await closedAs(contactId(CLOSED))).toBe("opt-out");
    await browser.post(`${theirs}/open`, { sure: "yes" });
    expect(await closedAs(contactId(CLOSED))).toBeNull();
  });

  test("is of the own list alone, and takes no word from elsewhere", async () => {
    const strangers = `/contacts/${contactId(STRANGER, "another-list")}`;
    for (const act of ["close", "open"]) {
      expect((await browser.post(`${strangers}/${act}`)).status).toBeGreaterThanOrEqual(404);
      expect((await browser.post(`${page}/${act}`, {}, "https://elsewhere.example")).status).toBe(403);
    }
    expect([await closedAs(), await closedAs(contactId(STRANGER, "another-list"))]).toEqual([null, null]);
  });
});
