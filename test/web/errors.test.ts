import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { holidaysUntil } from "../../src/domain/holidays.ts";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser, textOf } from "./browser.ts";
import { NOW, seedMailbox } from "./seed.ts";

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = await openTestDatabase();
  await seedMailbox(database);
});
afterAll(() => database.close());
beforeEach(async () => {
  browser = new Browser(database);
  await browser.signInWithGoogle();
});
afterEach(() => vi.restoreAllMocks());

test("an unknown page is a friendly 404, for a program a problem", async () => {
  const page = await browser.get("/nowhere");
  expect(page.status).toBe(404);
  expect(textOf(await page.text())).toContain("There is nothing here");
  const json = await browser.get("/api/nowhere");
  expect(json.headers.get("Content-Type")).toBe("application/problem+json");
  expect(await json.json()).toMatchObject({ status: 404, instance: "/api/nowhere" });
});

test.each([
  ["PUT", "/outreach", "GET, HEAD"],
  ["GET", "/settings/mode", "POST"],
  ["DELETE", "/api/outreach/x", "GET, HEAD"],
  ["POST", "/health", "GET, HEAD"],
])("%s %s is not allowed, and what is allowed is told", async (method, path, allowed) => {
  const refused = await browser.get(path, { method });
  expect(refused.status).toBe(405);
  expect(refused.headers.get("Allow")).toBe(allowed);
});

test.each([
  "/outreach?status=happy",
  "/outreach?after=yesterday",
  `/outreach?search=${"x".repeat(201)}`,
  "/contacts?after=1",
  "/not-tracked?after=1~x",
  "/api/outreach?status=happy",
])("%s is a bad query", async (path) => {
  expect((await browser.get(path)).status).toBe(400);
});

test("a filter that was sent empty is no filter", async () => {
  expect((await browser.get("/outreach?status=&search=")).status).toBe(200);
});

test("a note can only be one of ours", async () => {
  for (const name of ["<b>hi</b>", "constructor", "__proto__"]) {
    const page = await (await browser.get(`/?note=${encodeURIComponent(name)}`)).text();
    expect(page).not.toContain('class="note"');
  }
});

test("what breaks inside stays inside", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = new Browser(database, {
    summaryPreview: async () => {
      throw new Error("template failed\nDear Dr. Osei, private words");
    },
  });
  await broken.signInWithGoogle();
  const page = await broken.get("/summary");
  expect(page.status).toBe(500);
  expect(await page.text()).not.toMatch(/template failed|private words|at .*\.tsx?:/);
  const [[line]] = logged.mock.calls as [[string]];
  expect(JSON.parse(line)).toMatchObject({
    event: "request-failed",
    route: "/summary",
    error: { name: "Error" },
  });
  expect(line).not.toMatch(/template failed|private words/);
  expect(await (await broken.get("/api/summary")).json()).toMatchObject({ status: 500 });
});

test("what breaks writes one line into the log, and nothing that acts in a terminal", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = new Browser(database, {
    summaryPreview: async () => {
      throw new Error("no \u001B[2Ksuch thing\rINFO all is well");
    },
  });
  await broken.signInWithGoogle();
  await broken.get("/summary");
  expect(logged.mock.calls).toHaveLength(1);
  expect(String(logged.mock.calls[0]?.[0])).not.toMatch(/\p{Cc}|all is well/u);
});

test.each(["/", "/outreach", "/nowhere", "/health"])("%s comes with a strict policy", async (path) => {
  const { headers } = await browser.get(path);
  const policy = headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("form-action 'self' https://accounts.google.com");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Cache-Control")).toBe("no-store");
});

test("no page carries inline style or script", async () => {
  for (const path of ["/", "/outreach", "/contacts", "/summary", "/sync", "/settings", "/not-tracked"]) {
    const page = await (await browser.get(path)).text();
    expect(page).not.toMatch(/\sstyle=|<style|<script(?! src="\/script\/)|\son\w+=/);
  }
});

test("health counts for machines, and says 503 before the migrations", async () => {
  const healthy = await browser.get("/health");
  expect(healthy.status).toBe(200);
  expect(await healthy.json()).toEqual({
    ok: true,
    checks: ["configured", "database", "cron", "queue", "mailboxes"].map((name) => ({
      name,
      ok: true,
      findings: [],
    })),
    holidaysUntil: holidaysUntil(),
    lateBy: 0,
    mailboxes: 1,
    lockedOut: 0,
    lastTickAt: NOW - 12 * 60_000,
    lookingBack: 0,
    trouble: 0,
  });
  const empty = await openTestDatabase({ migrated: false });
  const unready = await new Browser(empty).get("/health");
  expect(unready.status).toBe(503);
  expect(await unready.json()).toMatchObject({
    ok: false,
    checks: [
      { name: "configured", ok: true },
      { name: "database", ok: false },
    ],
  });
  await empty.close();
});

test.each([
  ["JSON from another site", { Origin: "https://evil.example", "Content-Type": "application/json" }, 403],
  ["nobody's origin", { "Content-Type": "application/json" }, 403],
  ["another site by its fetch metadata", { "Sec-Fetch-Site": "cross-site" }, 403],
])("a POST with %s changes nothing", async (_, headers, status) => {
  const answer = await browser.get("/settings/mode", { method: "POST", headers, body: '{"mode":"off"}' });
  expect(answer.status).toBe(status);
});

test("a form without its boundary is a bad form, not a breakdown", async () => {
  const headers = { Origin: "https://kindly.example", "Content-Type": "multipart/form-data" };
  const answer = await browser.get("/settings/mode", { method: "POST", headers, body: "mode=off" });
  expect(answer.status).toBe(400);
});
