import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DEPLOYMENT_CHECKS, MAILBOX_CHECKS } from "../../src/domain/health/checks.ts";
import type { FindingCode } from "../../src/domain/health/finding.ts";
import { DAY, HOUR } from "../../src/domain/policy.ts";
import { openQuickDatabase, openTestDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser, SETTINGS, textOf } from "./browser.ts";
import { NOW, OWNER, seedMailbox } from "./seed.ts";

let database: TestDatabase;
let browser: Browser;

beforeAll(() => {
  database = openQuickDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  for (const table of ["mailbox", "unread", "session"]) await database.run(`DELETE FROM ${table}`);
  await seedMailbox(database);
  browser = new Browser(database);
  await browser.signInWithGoogle();
});

const HTML = { headers: { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };
const look = async (who = browser) => textOf(await (await who.get("/health", HTML)).text());
const isMarked = async (path: string) => (await browser.read(path)).includes(": something is wrong");

test("names every check, what it means and when it was looked at", async () => {
  const page = await look();
  expect(page).toContain("All is well");
  for (const { name, means } of [...MAILBOX_CHECKS, ...DEPLOYMENT_CHECKS])
    expect(page).toMatch(new RegExp(`${name} ✓ Fine ${means}`));
  expect(page).toContain("Last looked at: today, 9:48.");
  expect(page).toContain("Last looked at: today, 10:00.");
  expect(await isMarked("/")).toBe(false);
});

const TROUBLES: readonly [string, string, string, string][] = [
  ["Permission", "status = 'locked-out'", "✕ Broken", "press Connect again"],
  ["Reading", "trouble = 'Gmail is full of sand.'", "✕ Broken Gmail is full of sand.", "tried again every"],
  ["Reading", `ticked_at = ${NOW - 7 * HOUR}`, "✕ Broken Kindly has not looked into", "cron trigger"],
  [
    "Push",
    "watch_trouble = 'no topic'",
    "! Wants looking after Gmail does not push (no topic)",
    "docs/push.md",
  ],
  [
    "Permission",
    `grant_until = ${NOW + DAY}`,
    "! Wants looking after Google lets Kindly in",
    "press Publish app",
  ],
];

test.each(TROUBLES)("%s that is wrong is said with what to do, and marked everywhere: %s", async (...row) => {
  const [name, change, says, mend] = row;
  await database.run(`UPDATE mailbox SET ${change}`);
  const page = await look();
  expect(page).not.toContain("All is well");
  const at = page.indexOf(`${name} ${says}`);
  expect(at).toBeGreaterThan(0);
  expect(page.slice(at)).toContain(mend);
  for (const path of ["/", "/contacts", "/nowhere"]) expect(await isMarked(path), path).toBe(true);
});

test("mail that could not be read is counted and marked", async () => {
  await database.insert("unread", { mailbox_id: "box", message_id: "m", at: NOW, detail: "odd" });
  await database.insert("unread", { mailbox_id: "other", message_id: "m", at: NOW, detail: "odd" });
  expect(await look()).toContain("! Wants looking after One mail could not be read.");
  expect(await isMarked("/outreach")).toBe(true);
});

test("an end of the grant that is days away stands on the page alone", async () => {
  await database.run(`UPDATE mailbox SET grant_until = ${NOW + 6 * DAY}`);
  expect(await look()).toContain("for 6 more days");
  expect(await isMarked("/")).toBe(false);
});

test("a mailbox that its owner has disconnected is not looked at, and nothing is wrong with it", async () => {
  await database.run("UPDATE mailbox SET status = 'disconnected', ticked_at = 1");
  expect(await look()).toContain("Nothing is looked at: it is disconnected.");
  expect(await isMarked("/contacts")).toBe(false);
});

test("a mailbox that nobody has looked into yet is not called well", async () => {
  await database.run(`UPDATE mailbox SET status = 'looking-back', ticked_at = 0, connected_at = ${NOW}`);
  const page = await look();
  expect(page).toContain("Not looked at yet. The first look comes within a quarter of an hour.");
  expect(page).not.toContain("Permission");
});

test("whoever runs it is told what to mend and where, another owner whose it is to mend", async () => {
  await database.run(`UPDATE mailbox SET late_by = ${HOUR}`);
  const mend = "Look at the queue kindly-jobs";
  const runner = await look();
  expect(runner).toContain(` ${mend}`);
  expect(runner).toContain("Each mailbox is on the page Office");
  const colleague = new Browser(database, { settings: { ...SETTINGS, ADMINS: "someone@hospital.example" } });
  await colleague.signInWithGoogle();
  const page = await look(colleague);
  expect(page).toContain(`For whoever runs this Kindly: ${mend}`);
  expect(page).not.toContain("/office");
  expect(page).toContain(OWNER);
});

test("programs, strangers and a database that is not ready get JSON, whatever they accept", async () => {
  const type = async (who: Browser, init: RequestInit = {}) =>
    (await who.get("/health", init)).headers.get("Content-Type");
  expect(await type(browser)).toMatch(/json/);
  expect(await type(browser, { headers: { Accept: "*/*" } })).toMatch(/json/);
  expect(await type(browser, { headers: { Accept: "application/json, text/html;q=0.5" } })).toMatch(/json/);
  expect(await type(new Browser(database), HTML)).toMatch(/json/);
  expect(await type(browser, HTML)).toMatch(/html/);
  const empty = await openTestDatabase({ migrated: false });
  const unready = new Browser(empty);
  unready.setCookie("__Host-kindly_session", browser.cookie("__Host-kindly_session") ?? "");
  const answer = await unready.get("/health", HTML);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([503, expect.stringMatching(/json/)]);
  await empty.close();
});

test("every finding belongs to a check of the page", () => {
  const codes: Readonly<Record<FindingCode, true>> = {
    "not-configured": true,
    "database-unreachable": true,
    "database-behind": true,
    "cron-silent": true,
    "queue-slow": true,
    "locked-out": true,
    "falls-behind": true,
    "gmail-trouble": true,
    "unread-mail": true,
    "push-ended": true,
    "push-refused": true,
    "grant-ends": true,
    "sending-limit": true,
  };
  const shown = [...MAILBOX_CHECKS, ...DEPLOYMENT_CHECKS].flatMap((check) => check.codes);
  expect(new Set(shown)).toEqual(new Set(Object.keys(codes)));
});
