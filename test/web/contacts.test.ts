import { afterAll, beforeAll, expect, test } from "vitest";
import { DAY } from "../../src/domain/policy.ts";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";
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
  database = await openTestDatabase();
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
