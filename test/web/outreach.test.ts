import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser, textOf } from "./browser.ts";
import { seedMailboxOfLeila } from "./mailbox-of-leila.ts";
import { NOW, seedMailbox, seedOutreach } from "./seed.ts";

let database: TestDatabase;
let browser: Browser;

const EVE = { name: "Eve <script>alert(1)</script>", address: "eve@other.example" };

beforeAll(async () => {
  database = await openTestDatabase();
  await seedMailboxOfLeila(database);
  await seedMailbox(database, { id: "other", google_sub: "sub-other", list_id: "other-list" });
  await seedOutreach(database, {
    id: "foreign",
    to: [EVE],
    subject: "Not yours",
    daysAgo: 3,
    mailboxId: "other",
    listId: "other-list",
  });
});
afterAll(() => database.close());
beforeEach(async () => {
  browser = new Browser(database, {
    followUpPreview: async (id) =>
      id === "osei" ? { subject: "Re: Sleep", text: "Dear Dr. Osei,", language: "en", isOwn: false } : null,
  });
  await browser.signInWithGoogle();
});

async function modeOf(id: string) {
  const rows = await database.all<{ mode: string | null; next_look_at: number | null }>(
    "SELECT mode, next_look_at FROM outreach WHERE id = ?",
    id,
  );
  return rows[0];
}

test("the overview tells who is waiting, what goes out next and what needs the owner", async () => {
  const page = await browser.read("/");
  expect(page).toContain("Dr. Amara Osei");
  expect(page).toContain("A follow-up to Dr. Amara Osei goes out tomorrow.");
  expect(page).toMatch(/Tomorrow about 9:40 Dr\. Amara Osei .*In your Gmail drafts now\. Stop/);
  expect(page).toMatch(/Sun 19 Apr about 12:25 Dr\. Nisha Patel .*In your Gmail drafts from .* on\. Stop/);
  expect(page).toMatch(/Needs you t\.brooks@surgery\.example Kindly cannot tell/);
  expect(page).toMatch(/You owe an answer Karin Lindqvist Wrote 16 days ago/);
  expect(page).toContain("1 of 8");
  expect(page).not.toContain("Not yours");
});

test("the list can be filtered by status", async () => {
  const page = await browser.read("/outreach?status=replied");
  expect(page).toContain("How you built the fjord clinic");
  expect(page).not.toContain("Your talk in Vienna");
});

test.each([
  ["a name", "lindqvist"],
  ["an address", "fjord.example"],
  ["a subject", "built the fjord"],
])("the list can be searched by %s", async (_name, text) => {
  const page = await browser.read(`/outreach?search=${encodeURIComponent(text)}`);
  expect(page).toContain("Karin Lindqvist");
  expect(page).not.toContain("Dr. Amara Osei");
});

test("a search means its signs as they are written", async () => {
  expect(await browser.read("/outreach?search=%25")).toContain("Nothing matches.");
  expect(await browser.read("/outreach?search=_")).toContain("Nothing matches.");
});

test("one outreach tells what comes next, every reason, and the follow-up as it will read", async () => {
  const page = await browser.read("/outreach/osei");
  expect(page).toContain("The follow-up goes out tomorrow, Tue 14 Apr, about 9:40.");
  expect(page).toContain("A first letter (research) that asks for something");
  expect(page).toContain("14 days after your letter, unless an answer comes.");
  expect(page).toContain("Dear Dr. Osei,");
  expect(page.indexOf("14 days after your letter, unless an answer comes.")).toBeLessThan(
    page.indexOf("Your first letter"),
  );
});

test("what others wrote is shown as text, never as markup", async () => {
  await seedOutreach(database, { id: "markup", to: [EVE], subject: "<img src=x>", daysAgo: 1 });
  const page = await (await browser.get("/outreach/markup")).text();
  expect(page).not.toContain("<script>");
  expect(page).not.toContain("<img");
  expect(page).toContain("&lt;img src=x&gt;");
});

test("another mailbox's outreach does not exist here", async () => {
  expect((await browser.get("/outreach/foreign")).status).toBe(404);
  expect((await browser.get("/api/outreach/foreign")).status).toBe(404);
  expect((await browser.post("/outreach/foreign/stop")).status).toBe(404);
  expect((await modeOf("foreign"))?.mode).toBe(null);
  expect((await browser.get("/outreach/nothing")).status).toBe(404);
});

test("a follow-up can be stopped and allowed again, and a tick comes at once", async () => {
  const stopped = await browser.post("/outreach/osei/stop");
  expect(stopped.headers.get("Location")).toBe("/outreach/osei?note=stopped");
  const isDue = "SELECT 1 FROM outreach WHERE id = 'osei' AND next_look_at <= ?";
  expect(await modeOf("osei")).toMatchObject({ mode: "off" });
  expect(await database.all(isDue, NOW)).toHaveLength(1);
  expect(browser.ticked).toEqual(["box"]);
  expect(await browser.read("/outreach/osei")).toMatch(/You stopped this follow-up.*Allow it again/);

  await browser.post("/outreach/osei/allow");
  expect(await modeOf("osei")).toMatchObject({ mode: null });
  expect(await database.all(isDue, NOW)).toHaveLength(1);
  expect(browser.ticked).toEqual(["box", "box"]);
});

test("what was stopped from the first page can be undone there", async () => {
  const stopped = await browser.post("/outreach/osei/stop", { back: "/" });
  expect(stopped.headers.get("Location")).toBe("/?note=stopped&about=osei");
  const page = await (await browser.get("/?note=stopped&about=osei")).text();
  expect(page).toMatch(/role="status"[^>]*><p>[^<:]*Osei: Stopped\./);
  const [, undo = ""] = /<div class="note".*?<form method="post" action="([^"]+)">/.exec(page) ?? [];
  expect(undo).toBe("/outreach/osei/allow");
  for (const about of ["..", "osei/../../pause", ""])
    expect(await browser.read(`/?note=stopped&about=${encodeURIComponent(about)}`)).not.toContain("Undo");
  const undone = await browser.post(undo, { back: "/" });
  expect(undone.headers.get("Location")).toBe("/?note=allowed&about=osei");
  expect((await modeOf("osei"))?.mode).toBe(null);
  expect((await browser.post("/outreach/osei/stop", { back: "https://elsewhere.example/" })).status).toBe(
    303,
  );
  const elsewhere = await browser.post("/outreach/osei/allow", { back: "//elsewhere.example" });
  expect(elsewhere.headers.get("Location")).toBe("/outreach/osei?note=allowed");
});

test.each(["lindqvist", "brooks"])(
  "what has gone out or may have (%s) cannot be stopped or allowed",
  async (id) => {
    expect((await browser.post(`/outreach/${id}/stop`)).status).toBe(409);
    expect((await browser.post(`/outreach/${id}/allow`)).status).toBe(409);
    expect((await modeOf(id))?.mode).toBe(null);
    expect(browser.ticked).toEqual([]);
  },
);

test("a follow-up on its way out this moment cannot be stopped any more", async () => {
  await seedOutreach(database, {
    id: "leaving",
    to: [EVE],
    subject: "Leaving",
    daysAgo: 15,
    followUp: { state: "sending", sendAt: NOW },
  });
  expect((await browser.post("/outreach/leaving/stop")).status).toBe(409);
  expect(await browser.read("/outreach/leaving")).toContain("going out right now");
});

test("a form from another site changes nothing", async () => {
  expect((await browser.post("/outreach/patel/stop", {}, "https://evil.example")).status).toBe(403);
  expect((await modeOf("patel"))?.mode).toBe(null);
});

test("the JSON of one outreach has its reasons as sentences", async () => {
  const body = (await (await browser.get("/api/outreach/lindqvist")).json()) as {
    decisions: { code: string; reason: string }[];
  };
  expect(body.decisions.map((decision) => decision.code)).toEqual(["first-letter", "sent", "answered"]);
  expect(body.decisions[2]?.reason).toBe("Karin Lindqvist answered. Nothing more goes out.");
});

test("an outreach that needs nobody says so on the page of a mailbox that is switched off", async () => {
  await database.run("UPDATE mailbox SET mode = 'off' WHERE id = 'box'");
  expect(textOf(await (await browser.get("/outreach/patel")).text())).toContain(
    "switched off for this mailbox",
  );
  await database.run("UPDATE mailbox SET mode = 'auto' WHERE id = 'box'");
});
