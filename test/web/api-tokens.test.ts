import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { MOST_TOKENS } from "../../src/store/api-tokens.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser, SETTINGS } from "./browser.ts";
import { OWNER, seedMailbox, seedOutreach, ZONE } from "./seed.ts";

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
  await seedMailbox(database);
  await seedMailbox(database, { id: "other", google_sub: "sub-other", address: "ben@hospital.example" });
  const to = [{ name: "Dr. Amara Osei", address: "osei@uni.example" }];
  await seedOutreach(database, { id: "osei", to, subject: "Sleep", daysAgo: 16 });
  const other = { mailboxId: "other", listId: "other-list" };
  await seedOutreach(database, { id: "ito", to, subject: "Of another", daysAgo: 16, ...other });
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.run("DELETE FROM api_token");
  browser = new Browser(database);
  await browser.signInWithGoogle();
});

async function make(scope: "read" | "act"): Promise<string> {
  const page = await (await browser.post("/access/tokens", { name: "A notebook", scope })).text();
  return /<code>(kindly_[\w-]+)<\/code>/.exec(page)?.[1] ?? "none was shown";
}

/** A program: no cookies, only what it says. */
async function ask(token: string, path = "/api/outreach", more = {}, init: RequestInit = {}) {
  const headers = { Authorization: `Bearer ${token}` };
  return await new Browser(database, more).get(path, { ...init, headers });
}

test("a token lets a program read its owner's outreach and no other's", async () => {
  const token = await make("read");
  const answer = await ask(token);
  expect(answer.status).toBe(200);
  const body = await answer.text();
  expect(body).toContain("Sleep");
  expect(body).not.toContain("Of another");
  expect((await ask(token, "/api/outreach/ito")).status).toBe(404);
});

test("it is shown once, and kept as a hash that opens nothing", async () => {
  const token = await make("read");
  const secret = token.slice(-43);
  expect(await browser.read("/access")).not.toContain(secret);
  const [row] = await database.all<{ id: string; hash: string }>("SELECT * FROM api_token");
  expect(JSON.stringify(row)).not.toContain(secret);
  expect((await ask(`kindly_${row?.id}_${row?.hash}`)).status).toBe(401);
});

test.each([
  ["nothing", ""],
  ["a word", "secret"],
  ["another's id", `kindly_${"0".repeat(16)}_${"A".repeat(43)}`],
])("%s in its place is refused as RFC 6750 says", async (_name, token) => {
  const answer = await ask(token || "x");
  expect(answer.status).toBe(401);
  expect(answer.headers.get("WWW-Authenticate")).toBe('Bearer error="invalid_token"');
});

test("it opens the API and no page", async () => {
  const answer = await ask(await make("act"), "/outreach/osei");
  expect(answer.status).toBe(303);
  const headers = { Authorization: `Bearer ${await make("act")}`, Origin: "https://kindly.example" };
  const stop = await new Browser(database).get("/outreach/osei/stop", { method: "POST", headers });
  expect(stop.headers.get("Location")).toBe("/?note=sign-in");
});

test("a bad token is refused even beside a good session", async () => {
  const headers = { Authorization: "Bearer kindly_bad" };
  expect((await browser.get("/api/outreach", { headers })).status).toBe(401);
});

test("the page says what it may do and when it was last used, and revokes it", async () => {
  const token = await make("read");
  expect(await browser.read("/access")).toContain("may look, made today, never used");
  await ask(token);
  expect(await browser.read("/access")).toContain("last used today");
  const [row] = await database.all<{ id: string }>("SELECT id FROM api_token");
  await browser.post(`/access/tokens/${row?.id}/revoke`);
  expect((await ask(token)).status).toBe(401);
});

test("the day on which it was used is one of its owner's zone", async () => {
  await database.run("UPDATE mailbox SET zone = 'Pacific/Auckland'");
  await ask(await make("read"));
  expect(await database.all("SELECT used_on AS day FROM api_token")).toEqual([{ day: "2026-04-14" }]);
  expect(await browser.read("/access")).toContain("last used today");
  await database.run("UPDATE mailbox SET zone = ?", ZONE);
});

test("it is no longer good when its owner is no longer allowed", async () => {
  const token = await make("read");
  const settings = { ...SETTINGS, OWNER: "somebody@else.example", ALLOWED: OWNER };
  expect((await ask(token, "/api/outreach", { settings })).status).toBe(200);
  expect((await ask(token, "/api/outreach", { settings: { ...settings, ALLOWED: "" } })).status).toBe(401);
});

test.each([
  ["", "Name it first"],
  ["x".repeat(61), "60 letters at most"],
])("a name that cannot be taken (%j) is told, and nothing is made", async (name, said) => {
  const answer = await browser.post("/access/tokens", { name, scope: "read" });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(said);
  expect(await database.all("SELECT id FROM api_token")).toEqual([]);
});

test("there is room for twenty", async () => {
  for (let n = 0; n < MOST_TOKENS; n += 1) await make("read");
  const answer = await browser.post("/access/tokens", { name: "One more", scope: "read" });
  expect(await answer.text()).toContain("Please revoke one");
  expect(await database.all("SELECT id FROM api_token")).toHaveLength(MOST_TOKENS);
});
