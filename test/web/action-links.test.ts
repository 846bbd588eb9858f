import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DAY } from "../../src/domain/policy.ts";
import { ACTIONS, type Action, actionLink } from "../../src/web/actions/link.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser, ORIGIN, SETTINGS, textOf } from "./browser.ts";
import { NOW, seedMailbox, seedOutreach } from "./seed.ts";

let database: TestDatabase;
/** Nobody who is signed in. */
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  for (const table of ["mailbox", "outreach", "outreach_recipient", "message", "letter", "follow_up"])
    await database.run(`DELETE FROM ${table}`);
  await seedMailbox(database);
  await seedMailbox(database, { id: "other", google_sub: "sub-other", address: "ben@hospital.example" });
  const to = [{ name: "Dr. Amara Osei", address: "osei@uni.example" }];
  await seedOutreach(database, { id: "osei", to, subject: "A private subject", daysAgo: 16 });
  await seedOutreach(database, { id: "second", to, subject: "Another", daysAgo: 15 });
  browser = new Browser(database);
});

async function link(action: Action, outreachId: string | null, mailboxId = "box"): Promise<URL> {
  const from = { secrets: [SETTINGS.SECRET] as const, baseUrl: ORIGIN, now: NOW };
  return new URL(await actionLink(from, { action, mailboxId, outreachId }));
}

async function press(url: URL): Promise<Response> {
  return await browser.post(url.pathname, { key: url.searchParams.get("key") ?? "" });
}

async function modes() {
  return await database.all<{ id: string; mode: string | null }>("SELECT id, mode FROM outreach ORDER BY id");
}

test("it is opened without anything happening, and does its one thing when it is pressed", async () => {
  const url = await link("stop", "osei");
  const page = await browser.get(url.href);
  expect(page.status).toBe(200);
  const text = textOf(await page.text());
  expect(text).toContain("Stop the follow-up to Dr. Amara Osei?");
  expect(text).not.toContain("A private subject");
  expect(text).not.toContain("Sign out");
  expect(await modes()).toEqual([
    { id: "osei", mode: null },
    { id: "second", mode: null },
  ]);
  expect(textOf(await (await press(url)).text())).toContain("No follow-up goes to Dr. Amara Osei.");
  expect(await modes()).toEqual([
    { id: "osei", mode: "off" },
    { id: "second", mode: null },
  ]);
  expect(browser.ticked).toEqual(["box"]);
  const again = textOf(await (await browser.get(url.href)).text());
  expect(again).toContain("No follow-up goes to Dr. Amara Osei.");
  expect(again).not.toContain("Stop it");
});

test("pressing twice, and once more after everything is over, is as good as once", async () => {
  const url = await link("stop", "osei");
  for (const status of ["awaiting", "awaiting", "stopped"]) {
    await database.run("UPDATE outreach SET status = ? WHERE id = 'osei'", status);
    expect((await press(url)).status).toBe(200);
  }
});

test("what has gone out is not said to be stopped", async () => {
  await database.run("DELETE FROM outreach WHERE id = 'osei'");
  const to = [{ name: "Dr. Amara Osei", address: "osei@uni.example" }];
  const followUp = { state: "sent", sendAt: NOW - DAY };
  await seedOutreach(database, {
    id: "sent",
    to,
    subject: "S",
    daysAgo: 16,
    status: "followed-up",
    followUp,
  });
  const answer = await press(await link("stop", "sent"));
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("There is nothing to stop any more");
});

test("the others leave a letter alone, and pause everything", async () => {
  expect((await press(await link("ignore", "osei"))).status).toBe(200);
  expect(await database.all("SELECT id FROM outreach WHERE status = 'not-tracked'")).toEqual([
    { id: "osei" },
  ]);
  expect((await press(await link("pause", null))).status).toBe(200);
  expect(await database.all("SELECT id FROM mailbox WHERE paused_at IS NOT NULL")).toEqual([{ id: "box" }]);
});

test("it is good for thirty days", async () => {
  const url = await link("stop", "osei");
  browser.now = NOW + 30 * DAY - 1000;
  expect((await browser.get(url.href)).status).toBe(200);
  browser.now = NOW + 30 * DAY;
  expect((await browser.get(url.href)).status).toBe(410);
  expect((await press(url)).status).toBe(410);
  expect((await modes())[0]?.mode).toBe(null);
});

test.each([
  ["another action", (url: URL) => Object.assign(url, { pathname: "/do/ignore" })],
  ["another outreach", (url: URL) => change(url, "~osei~", "~second~")],
  ["another mailbox", (url: URL) => change(url, "box~", "other~")],
  ["a later end", (url: URL) => change(url, /~(\d+)~/.exec(keyOf(url))?.[0] ?? "", "~99999999999~")],
  [
    "another signature",
    (url: URL) => url.searchParams.set("key", `${keyOf(url).slice(0, -43)}${"A".repeat(43)}`),
  ],
  ["no key", (url: URL) => url.searchParams.delete("key")],
  ["an action that there is not", (url: URL) => Object.assign(url, { pathname: "/do/send" })],
])("a link that was changed to %s does nothing", async (_name, bend) => {
  const url = await link("stop", "osei");
  bend(url);
  expect((await browser.get(url.href)).status).toBe(410);
  expect((await press(url)).status).toBe(410);
  expect((await modes()).every(({ mode }) => mode === null)).toBe(true);
  expect(await database.all("SELECT id FROM outreach WHERE status = 'not-tracked'")).toEqual([]);
});

test("a link for another mailbox's outreach does nothing, however well it is signed", async () => {
  expect((await press(await link("stop", "osei", "other"))).status).toBe(410);
  expect((await press(await link("pause", null, "nobody"))).status).toBe(410);
  expect((await press(await link("stop", null))).status).toBe(410);
});

test("nothing that a link can do makes anything go out", () => {
  expect(ACTIONS).toEqual(["stop", "ignore", "pause"]);
});

test("its key stays out of logs and is told to no other site", async () => {
  const url = await link("stop", "osei");
  expect(url.pathname).toBe("/do/stop");
  const page = await browser.get(url.href);
  expect(page.headers.get("Referrer-Policy")).toBe("same-origin");
  expect(page.headers.get("Cache-Control")).toBe("no-store");
  expect(await page.text()).not.toMatch(/(?:href|src|action)="https?:/);
});

test("a change of the secret leaves it good while the one before is named", async () => {
  const url = await link("stop", "osei");
  const SECRET = "another secret of no less than thirty-two characters";
  const settings = { ...SETTINGS, SECRET };
  const before = { ...settings, SECRET_BEFORE: SETTINGS.SECRET };
  expect((await new Browser(database, { settings: before }).get(url.href)).status).toBe(200);
  expect((await new Browser(database, { settings }).get(url.href)).status).toBe(410);
});

function keyOf(url: URL): string {
  return url.searchParams.get("key") ?? "";
}

function change(url: URL, from: string, to: string): void {
  url.searchParams.set("key", keyOf(url).replace(from, to));
}
