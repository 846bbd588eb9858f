import { afterAll, beforeAll, expect, test } from "vitest";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { seedMailboxOfLeila } from "./mailbox-of-leila.ts";

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
