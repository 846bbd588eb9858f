import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changed } from "../../../src/web/api/schemas.ts";
import { openQuickDatabase, type TestDatabase } from "../../support/d1.ts";
import { Browser, ORIGIN } from "../browser.ts";
import { seedMailboxOfLeila } from "../mailbox-of-leila.ts";
import { NOW } from "../seed.ts";

let database: TestDatabase;
let browser: Browser;
beforeEach(async () => {
  database = openQuickDatabase();
  await seedMailboxOfLeila(database);
  browser = new Browser(database);
  await browser.signInWithGoogle();
});
afterEach(() => database.close());

async function post(path: string, body?: unknown, key?: string): Promise<Response> {
  return await browser.get(path, {
    method: "POST",
    headers: { Origin: ORIGIN, ...(key === undefined ? {} : { "Idempotency-Key": key }) },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

const modeOf = async (id: string) =>
  (await database.all<{ mode: string | null }>("SELECT mode FROM outreach WHERE id = ?", id))[0]?.mode;

test("a follow-up can be stopped and allowed again, and its mailbox is looked at at once", async () => {
  const stopped = changed.parse(await (await post("/api/outreach/osei/stop")).json());
  expect(stopped.outreach).toMatchObject({ id: "osei", mode: "off" });
  expect(browser.ticked).toEqual(["box"]);
  await post("/api/outreach/osei/allow");
  expect(await modeOf("osei")).toBeNull();
});

test("words are kept as a page would keep them: plain line ends, and nothing that no letter has", async () => {
  const text = "Dear Dr. Ito,\r\n\r\nmay I ask again?\u0000\u001b[2J \ud800";
  expect((await post("/api/outreach/ito/words", { text })).status).toBe(200);
  const [row] = await database.all<{ own_text: string }>("SELECT own_text FROM outreach WHERE id = 'ito'");
  expect(row?.own_text).toBe("Dear Dr. Ito,\n\nmay I ask again?[2J \ufffd");
});

test("everything can be paused and resumed", async () => {
  const pausedAt = async () =>
    (await database.all<{ paused_at: number | null }>("SELECT paused_at FROM mailbox"))[0]?.paused_at;
  expect(await (await post("/api/pause")).json()).toEqual({ paused: true });
  expect(await pausedAt()).toBe(NOW);
  expect(await (await post("/api/resume")).json()).toEqual({ paused: false });
  expect(await pausedAt()).toBeNull();
});

test.each<[string, unknown, number, RegExp]>([
  ["/api/outreach/osei/mode", { mode: "loud" }, 422, /mode: Invalid option: expected one of/],
  ["/api/outreach/osei/mode", "{", 422, /body: /],
  ["/api/outreach/osei/mode", undefined, 422, /body: /],
  ["/api/outreach/osei/snooze", { day: "next week" }, 422, /day: Invalid ISO date/],
  ["/api/outreach/osei/snooze", { day: "2029-01-01" }, 409, /./],
  ["/api/outreach/osei/words", { text: "  " }, 422, /./],
  ["/api/outreach/osei/words", { text: "Dear {{ name }}," }, 422, /would stand in the letter as it is/],
  ["/api/outreach/lindqvist/send-now", undefined, 409, /./],
  ["/api/outreach/nobody/stop", undefined, 404, /no outreach of this id/],
])("%s with %j is refused with %i", async (path, body, status, says) => {
  const before = await database.all("SELECT * FROM outreach ORDER BY id");
  const answer = await post(path, body);
  expect(answer.status).toBe(status);
  expect(((await answer.json()) as { detail: string }).detail).toMatch(says);
  expect(await database.all("SELECT * FROM outreach ORDER BY id")).toEqual(before);
  expect(browser.ticked).toEqual([]);
});

describe("an Idempotency-Key", () => {
  test("has a request done once, and the same answer given again", async () => {
    const first = await post("/api/outreach/osei/mode", { mode: "draft" }, "k-1");
    const again = await post("/api/outreach/osei/mode", { mode: "draft" }, "k-1");
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await again.json()).toEqual(await first.json());
    expect(again.headers.get("Cache-Control")).toBe("no-store");
    expect(browser.ticked).toEqual(["box"]);
  });

  test("keeps a late repetition from undoing what came after", async () => {
    await post("/api/outreach/osei/stop", undefined, "k-2");
    await post("/api/outreach/osei/allow", undefined, "k-3");
    await post("/api/outreach/osei/stop", undefined, "k-2");
    expect(await modeOf("osei")).toBeNull();
  });

  test("repeats a refusal as well", async () => {
    const first = await post("/api/outreach/osei/mode", { mode: "loud" }, "k-4");
    const again = await post("/api/outreach/osei/mode", { mode: "loud" }, "k-4");
    expect(again.status).toBe(422);
    expect(again.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await again.json()).toEqual(await first.json());
  });

  test("belongs to one request: another path or body is refused, and changes nothing", async () => {
    await post("/api/outreach/osei/mode", { mode: "draft" }, "k-5");
    expect((await post("/api/outreach/osei/mode", { mode: "off" }, "k-5")).status).toBe(422);
    expect((await post("/api/outreach/osei/stop", undefined, "k-5")).status).toBe(422);
    expect(await modeOf("osei")).toBe("draft");
  });

  test("whose request is still being answered has the second wait, and one that died does not for ever", async () => {
    await post("/api/outreach/osei/stop", undefined, "k-6");
    await database.run("UPDATE answered_request SET status = NULL");
    expect((await post("/api/outreach/osei/stop", undefined, "k-6")).status).toBe(409);
    browser.now += 61_000;
    expect((await post("/api/outreach/osei/stop", undefined, "k-6")).status).toBe(200);
  });

  test("is forgotten after a day", async () => {
    await post("/api/outreach/osei/mode", { mode: "draft" }, "k-7");
    browser.now += 24 * 3_600_000;
    expect((await post("/api/outreach/osei/mode", { mode: "off" }, "k-7")).status).toBe(200);
    expect(await database.all("SELECT key FROM answered_request")).toEqual([{ key: "k-7" }]);
  });

  test.each(["", "a b", "é", "x".repeat(256)])("cannot be %j", async (key) => {
    expect((await post("/api/pause", undefined, key)).status).toBe(400);
  });
});
