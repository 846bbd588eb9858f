import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { previewFollowUp } from "../../src/jobs/follow-up-preview.ts";
import { writeFollowUp } from "../../src/jobs/write-follow-up.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser } from "./browser.ts";
import { NOW, seedMailbox, seedOutreach } from "./seed.ts";

let database: TestDatabase;
let browser: Browser;

const OSEI = { name: "Dr. Amara Osei", address: "a.osei@neuro.uni.example" };
const ITO = { name: "Prof. Haruka Ito", address: "ito@genetics.example" };
const MORETTI = { name: "Dr. Elena Moretti", address: "e.moretti@oncology.example" };
const WORDS = JSON.stringify({
  greeting: null,
  signOff: null,
  signature: "Leila",
  language: "en",
  ask: null,
});

const TABLES = [
  "mailbox",
  "outreach",
  "outreach_recipient",
  "contact",
  "contact_address",
  "message",
  "letter",
  "decision",
  "follow_up",
];

beforeAll(async () => {
  database = openQuickDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.d1.batch(TABLES.map((table) => database.d1.prepare(`DELETE FROM ${table}`)));
  await seedMailbox(database);
  // Monday the 13th: the window of the first is open until Saturday the 18th, that of the second not before the 24th.
  await seedOutreach(database, {
    id: "osei",
    to: [OSEI],
    subject: "Sleep",
    daysAgo: 16,
    row: { words: WORDS },
  });
  await seedOutreach(database, {
    id: "ito",
    to: [ITO],
    subject: "CRISPR",
    daysAgo: 3,
    row: { words: WORDS },
  });
  await seedOutreach(database, {
    id: "moretti",
    to: [MORETTI],
    subject: "Lisbon",
    daysAgo: 15,
    row: { words: WORDS },
    followUp: { state: "drafted", sendAt: Date.parse("2026-04-14T13:30:00Z") },
  });
  browser = new Browser(database, {
    followUpPreview: (id, looked) => previewFollowUp(database.db, id, writeFollowUp, looked),
  });
  await browser.signInWithGoogle();
  browser.ticked.length = 0;
});

async function wishesOf(id: string) {
  const [row] = await database.all<Record<string, unknown>>(
    `SELECT mode, snoozed_until AS snoozedUntil, hurried_at AS hurriedAt, own_text AS ownText,
      next_look_at AS nextLookAt FROM outreach WHERE id = ?`,
    id,
  );
  return row;
}

const UNTOUCHED = { mode: null, snoozedUntil: null, hurriedAt: null, ownText: null, nextLookAt: null };
const HOUR = 3_600_000;
const midnight = (day: string) => Date.parse(`${day}T00:00:00-04:00`);

describe("send now", () => {
  test("is taken, noted and asked for at once", async () => {
    const answer = await browser.post("/outreach/osei/send-now");
    expect(answer.headers.get("Location")).toBe("/outreach/osei?note=sending-now");
    expect(await wishesOf("osei")).toMatchObject({ hurriedAt: NOW, nextLookAt: NOW });
    expect(browser.ticked).toEqual(["box"]);
  });

  test("says when it becomes possible instead of offering it, and refuses it all the same", async () => {
    const page = await browser.read("/outreach/ito");
    expect(page).toContain("It may go out from Fri 24 Apr, about 10:00 on: fourteen days after your letter.");
    expect(page).not.toContain("Send it now </button>");
    const answer = await browser.post("/outreach/ito/send-now");
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("It may go out from Fri 24 Apr, about 10:00 on");
    expect(await wishesOf("ito")).toEqual(UNTOUCHED);
    expect(browser.ticked).toEqual([]);
  });
});

describe("snooze", () => {
  test("offers the days that are left, takes one, and takes it back", async () => {
    expect(await browser.read("/outreach/osei")).toMatch(
      /Not before Wed 15 Apr Thu 16 Apr Fri 17 Apr Or another day/,
    );
    const answer = await browser.post("/outreach/osei/snooze", { day: "2026-04-16" });
    expect(answer.headers.get("Location")).toBe("/outreach/osei?note=snoozed");
    expect(await wishesOf("osei")).toMatchObject({ snoozedUntil: midnight("2026-04-16"), nextLookAt: NOW });
    expect(await browser.read("/outreach/osei")).toMatch(/It waits until Thu 16 Apr, as you asked\./);
    await browser.post("/outreach/osei/snooze/end");
    expect(await wishesOf("osei")).toMatchObject({ snoozedUntil: null });
  });

  test("moves the moment of a draft at once, and never shows an old one", async () => {
    await browser.post("/outreach/moretti/snooze", { day: "2026-04-16" });
    expect(await database.all("SELECT send_day AS day FROM follow_up")).toEqual([{ day: "2026-04-16" }]);
    expect(await browser.read("/outreach/moretti")).toContain("The follow-up goes out Thu 16 Apr");
  });

  test("never moves a draft forward", async () => {
    await database.run(
      "UPDATE follow_up SET send_at = ?, send_day = '2026-04-16'",
      midnight("2026-04-16") + 10 * HOUR,
    );
    expect(await browser.read("/outreach/moretti")).toMatch(/Not before Fri 17 Apr Or another day/);
    const answer = await browser.post("/outreach/moretti/snooze", { day: "2026-04-15" });
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining("It does not go out before Thu 16 Apr"),
    ]);
    expect(await database.all("SELECT send_day AS day FROM follow_up")).toEqual([{ day: "2026-04-16" }]);
  });

  test.each([
    ["2026-05-01", "It can wait until Fri 17 Apr at the latest: its window closes on Sat 18 Apr"],
    ["2026-04-13", "That day has come already."],
    ["1999-01-01", "That day has come already."],
    ["2026-04-14", "It does not go out before"],
    ["2026-02-31", "Name a day as year, month and day"],
    ["soon", "Name a day as year, month and day"],
    ["", "Name a day as year, month and day"],
  ])("refuses %j in words, and keeps what was typed", async (day, said) => {
    const answer = await browser.post("/outreach/osei/snooze", { day });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain(said);
    expect(page).toContain(`value="${day}"`);
    expect(page).toMatch(/<details class="handles" id="handles" open/);
    expect(await wishesOf("osei")).toEqual(UNTOUCHED);
  });
});

describe("a mode of its own", () => {
  test.each(["auto", "draft", "off"])("may be %s, and follow the mailbox again", async (mode) => {
    await browser.post("/outreach/osei/mode", { mode });
    expect(await wishesOf("osei")).toMatchObject({ mode, nextLookAt: NOW });
    expect(await (await browser.get("/outreach/osei")).text()).toMatch(
      new RegExp(`name="mode" value="${mode}" checked`),
    );
    await browser.post("/outreach/osei/mode", { mode: "" });
    expect(await wishesOf("osei")).toMatchObject({ mode: null });
  });

  test("is one of the modes", async () => {
    expect((await browser.post("/outreach/osei/mode", { mode: "twice" })).status).toBe(400);
    expect((await browser.post("/outreach/osei/mode", {})).status).toBe(400);
    expect(await wishesOf("osei")).toEqual(UNTOUCHED);
  });
});

describe("own words", () => {
  test("are kept, shown as they will read, with advice that does not forbid them", async () => {
    const text =
      "Dear Dr. Osei,\r\n\r\nI have not heard back from you. Please answer ASAP.\u0007\r\n\r\nLeila";
    const answer = await browser.post("/outreach/osei/words", { text });
    expect(answer.status).toBe(303);
    expect((await wishesOf("osei"))?.["ownText"]).toBe(
      "Dear Dr. Osei,\n\nI have not heard back from you. Please answer ASAP.\n\nLeila",
    );
    const page = await browser.read("/outreach/osei?note=own-words");
    expect(page).toMatch(/they go out as they are.*Leave out that they have not answered/);
    await browser.post("/outreach/osei/words/template");
    expect((await wishesOf("osei"))?.["ownText"]).toBe(null);
  });

  test("are only looked at: how they read, the words that may displease, and nothing is kept", async () => {
    const text = "Dear Dr. Osei,\n\nI have not heard back from you. Thank you.\n\nLeila";
    const answer = await browser.post("/outreach/osei/words", { do: "look", text });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(/<div id="words-check".*?<\/div>/s.exec(html)?.[0]).toMatch(
      /not saved yet.*<q>have not heard back<\/q>: Leave out that they have not answered/s,
    );
    expect(/<div id="reads".*?<\/section>/s.exec(html)?.[0]).toContain(text);
    expect(/<textarea.*?<\/textarea>/s.exec(html)?.[0]).toContain(text);
    expect(await wishesOf("osei")).toEqual(UNTOUCHED);
    expect(browser.ticked).toEqual([]);
  });

  test.each([
    [
      "Dear Dr. Osei,\n\nIf this is not a good time, no answer is needed. Thank you.",
      "Nothing stands against",
    ],
    ["Dear {{ greeting }}, thank you.", "“{{ greeting }}” would stand in the letter as it is"],
    ["...", "Write at least a greeting"],
  ])("are told what stands against them when looked at: %j", async (text, said) => {
    const page = await (await browser.post("/outreach/osei/words", { do: "look", text })).text();
    expect(/<div id="words-check".*?<\/div>/s.exec(page)?.[0]).toContain(said);
  });

  test.each([
    ["nothing", " \r\n "],
    ["no word", "..."],
    ["too much", "a".repeat(5_001)],
  ])("are refused when they say %s, and what was typed stays", async (_what, text) => {
    const answer = await browser.post("/outreach/osei/words", { text });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toMatch(/id="words-check".*?class="wrong"/s);
    expect(page).toContain(text.trim());
    expect(await wishesOf("osei")).toEqual(UNTOUCHED);
  });

  test("are written in Gmail once it is drafted, and not lost when that comes between", async () => {
    const page = await (await browser.get("/outreach/moretti")).text();
    expect(page).toContain("https://mail.google.com/mail/?authuser=leila.haddad%40clinic.example#drafts");
    expect(page).not.toContain('name="text"');
    const answer = await browser.post("/outreach/moretti/words", { text: "My own words, just now." });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/It was drafted meanwhile[\s\S]*My own words, just now\./);
    const looked = { do: "look", text: "My own words, looked at." };
    expect(await (await browser.post("/outreach/moretti/words", looked)).text()).toMatch(
      /It was drafted meanwhile[\s\S]*My own words, looked at\./,
    );
    expect(await wishesOf("moretti")).toEqual(UNTOUCHED);
  });
});

describe("pause", () => {
  test("is said on every page, until it goes on", async () => {
    for (const path of ["/", "/outreach/osei"])
      expect((await browser.read(path)).slice(0, 200)).toContain("Pause everything");
    const answer = await browser.post("/pause");
    expect(answer.headers.get("Location")).toBe("/");
    expect(await database.all("SELECT paused_at AS at FROM mailbox")).toEqual([{ at: NOW }]);
    expect((await wishesOf("osei"))?.["nextLookAt"]).toBe(NOW);
    for (const path of ["/", "/outreach", "/outreach/osei", "/contacts", "/summary", "/sync", "/settings"])
      expect(await browser.read(path)).toContain(
        "Time runs on: a follow-up whose three weeks are over meanwhile",
      );
    expect(await browser.read("/outreach/moretti")).toMatch(
      /Paused\. Nothing goes out.*The draft stays in Gmail/,
    );
    expect(await browser.read("/")).not.toContain("unless an answer comes");

    browser.now = NOW + 1000;
    await browser.post("/pause");
    expect(await database.all("SELECT paused_at AS at FROM mailbox")).toEqual([{ at: NOW }]);
    await browser.post("/resume");
    expect(await database.all("SELECT paused_at AS at FROM mailbox")).toEqual([{ at: null }]);
    expect(await browser.read("/")).not.toContain("Everything is paused");
  });
});

const FORMS: readonly [string, Record<string, string>][] = [
  ["mode", { mode: "off" }],
  ["snooze", { day: "2026-04-16" }],
  ["snooze/end", {}],
  ["send-now", {}],
  ["words", { text: "My own words for you." }],
  ["words", { do: "look", text: "My own words for you." }],
  ["words/template", {}],
];

test.each(FORMS)(
  "%s changes nothing from another site, for others, or when it is over",
  async (path, fields) => {
    expect((await browser.post(`/outreach/osei/${path}`, fields, "https://evil.example")).status).toBe(403);
    await seedMailbox(database, { id: "other", google_sub: "sub-other", list_id: "other-list" });
    const theirs = { mailboxId: "other", listId: "other-list", daysAgo: 16, row: { words: WORDS } };
    await seedOutreach(database, { id: "foreign", to: [OSEI], subject: "Theirs", ...theirs });
    expect((await browser.post(`/outreach/foreign/${path}`, fields)).status).toBe(404);
    await database.run("UPDATE follow_up SET state = 'sending' WHERE outreach_id = 'moretti'");
    expect((await browser.post(`/outreach/moretti/${path}`, fields)).status).toBe(
      path === "snooze/end" ? 303 : 409,
    );
    for (const id of ["osei", "foreign", "moretti"]) expect(await wishesOf(id)).toEqual(UNTOUCHED);
  },
);
