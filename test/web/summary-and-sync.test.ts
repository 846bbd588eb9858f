import { afterEach, beforeEach, expect, test } from "vitest";
import { DAY } from "../../src/domain/policy.ts";
import { summarize } from "../../src/domain/summary/summary.ts";
import { fullWeek } from "../../templates/sample/summary.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { seedMailboxOfLeila } from "./mailbox-of-leila.ts";
import { NOW, seedMailbox, seedOutreach } from "./seed.ts";

let database: TestDatabase;

beforeEach(async () => {
  database = openQuickDatabase();
});
afterEach(() => database.close());

async function browserOf(more: ConstructorParameters<typeof Browser>[1] = {}): Promise<Browser> {
  const browser = new Browser(database, more);
  await browser.signInWithGoogle();
  return browser;
}

test("the summary is framed with a policy of its own", async () => {
  await seedMailbox(database);
  const html = `<!doctype html><head></head><body style="color:green">Two people answered</body>`;
  const browser = await browserOf({
    summaryPreview: async () => ({
      subject: "Your week",
      html,
      text: "Two people answered, as text",
      summary: summarize(fullWeek.facts, fullWeek.now, fullWeek.zone),
    }),
  });
  const page = await (await browser.get("/summary")).text();
  expect(page).toMatch(
    /<iframe[^>]+src="\/summary\/mail"[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/,
  );
  expect(page).toContain("Two people answered, as text");

  const mail = await browser.get("/summary/mail");
  expect(await mail.text()).toBe(html.replace("<head>", '<head><base target="_blank">'));
  const policy = mail.headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain("style-src 'unsafe-inline'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).toContain("sandbox allow-popups");
  expect(policy).not.toMatch(/allow-(?:scripts|same-origin|forms|top)/);
  expect(mail.headers.get("X-Frame-Options")).toBe("SAMEORIGIN");
  expect(await (await browser.get("/api/summary")).json()).toMatchObject({
    subject: "Your week",
    facts: { sent: { firstLetters: 4, followUps: 2 }, followUpRate: { n: 3, of: 5 } },
  });
});

test("a summary that cannot be made yet is told kindly", async () => {
  await seedMailbox(database);
  const browser = await browserOf();
  expect(await browser.read("/summary")).toContain("No summary yet.");
  expect((await browser.get("/api/summary")).status).toBe(404);
});

test("the look back shows how far it has come", async () => {
  const lookBack = { look_back_from: NOW - 60 * DAY, look_back_at: NOW - 45 * DAY, look_back_until: NOW };
  await seedMailbox(database, { status: "looking-back", ticked_at: 0, ...lookBack });
  const browser = await browserOf();
  expect(await (await browser.get("/sync")).text()).toMatch(/<progress[^>]+max="100" value="25"/);
  await seedOutreach(database, {
    id: "chen",
    to: [{ name: "Ada Chen", address: "chen@lab.example" }],
    subject: "A visit",
    daysAgo: 9,
  });
  const first = await browser.read("/");
  expect(first).toContain("Reading what you sent before.");
  expect(first).not.toContain("All quiet");
  expect(await browser.read("/")).toContain("25 of 100");
});

test("trouble is said on the first page and on Sync, with the way to mend it", async () => {
  await seedMailbox(database, { trouble: "Google no longer lets Kindly in.", status: "watching" });
  const browser = await browserOf();
  expect(await browser.read("/")).toContain("Google no longer lets Kindly in.");
  expect(await (await browser.get("/sync")).text()).toMatch(/href="\/connect"[^>]*>\s*Connect again/);
});

test("sync tells the last tick, how far it has read, and what it could not read", async () => {
  await seedMailboxOfLeila(database);
  const page = await (await browserOf()).read("/sync");
  expect(page).toContain("12 minutes ago");
  expect(page).toContain("Read up to today, 9:48");
  expect(page).toContain("Its structure is broken: a part never ends.");
});

test("the mode can be switched, and everything still open is looked at again", async () => {
  await seedMailboxOfLeila(database);
  const browser = await browserOf();
  expect((await browser.post("/settings/mode", { mode: "draft" })).headers.get("Location")).toBe(
    "/settings?note=mode",
  );
  expect(await database.all("SELECT mode FROM mailbox")).toEqual([{ mode: "draft" }]);
  const due = await database.all<{ id: string }>(
    "SELECT id FROM outreach WHERE next_look_at = ? ORDER BY id",
    NOW,
  );
  expect(due.map((row) => row.id)).toEqual(["ito", "moretti", "osei", "patel", "weber"]);
  expect(browser.ticked).toEqual(["box"]);
  expect(await browser.read("/outreach/osei")).toContain("lies in your Gmail drafts, for you to send");
});

test.each([{ mode: "sometimes" }, {}])("a form that makes no sense changes nothing", async (fields) => {
  await seedMailbox(database);
  const browser = await browserOf();
  expect((await browser.post("/settings/mode", { ...fields })).status).toBe(400);
  expect(await database.all("SELECT mode FROM mailbox")).toEqual([{ mode: "auto" }]);
  expect(browser.ticked).toEqual([]);
});

test("mail that is not tracked is listed with its reason", async () => {
  await seedMailboxOfLeila(database);
  expect(await (await browserOf()).read("/not-tracked")).toContain("Not tracked: an answer to their mail.");
});

test("a new mailbox says on every page what will appear there", async () => {
  await seedMailbox(database);
  const browser = await browserOf();
  expect(await browser.read("/")).toContain("No outreach yet.");
  expect(await browser.read("/outreach")).toContain("No outreach yet.");
  expect(await browser.read("/contacts")).toContain("No contacts yet.");
  expect(await browser.read("/not-tracked")).toContain("Nothing here yet.");
});
