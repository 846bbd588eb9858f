import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { previewFollowUp } from "../../src/jobs/follow-up-preview.ts";
import { writeFollowUp } from "../../src/jobs/write-follow-up.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser, textOf } from "./browser.ts";
import { contactId, seedMailbox, seedOutreach } from "./seed.ts";

let database: TestDatabase;
let browser: Browser;

const OSEI = { name: "Dr. Amara Osei", address: "a.osei@neuro.uni.example" };
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
];

beforeAll(async () => {
  database = openQuickDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.d1.batch(
    [...TABLES, "template"].map((table) => database.d1.prepare(`DELETE FROM ${table}`)),
  );
  await seedMailbox(database);
  const row = { words: WORDS };
  await seedOutreach(database, { id: "osei", to: [OSEI], subject: "Sleep", daysAgo: 16, row });
  browser = new Browser(database, {
    followUpPreview: (id) => previewFollowUp(database.db, id, writeFollowUp),
  });
  await browser.signInWithGoogle();
});

async function wishes() {
  const [row] = await database.all<{ ownText: string | null; hurriedAt: number | null }>(
    "SELECT own_text AS ownText, hurried_at AS hurriedAt FROM outreach WHERE id = 'osei'",
  );
  return row;
}

describe("own words", () => {
  const OWN = "Dear Dr. Osei, thank you for your time. No answer is needed.";

  test("stay on the page of a follow-up that was stopped, for it may be allowed again", async () => {
    await browser.post("/outreach/osei/words", { text: OWN });
    await browser.post("/outreach/osei/stop");
    const page = await browser.read("/outreach/osei");
    expect(page).toContain(OWN);
    expect(page).not.toContain("The follow-up as it will read");
  });

  test.each([
    ["Dear {{ name }}, thank you.", "“{{ name }}” would stand in the letter as it is"],
    [
      "Dear Dr. Osei,\n\n{% if ask %}thank you{% endif %}.",
      "“{% if ask %}” would stand in the letter as it is",
    ],
  ])("with a template's marks are refused before anybody reads them: %j", async (text, said) => {
    const answer = await browser.post("/outreach/osei/words", { text });
    expect(answer.status).toBe(400);
    const page = textOf(await answer.text());
    expect(page).toContain(said);
    expect(page).toContain(text.replace(/\s+/g, " "));
    expect(await wishes()).toMatchObject({ ownText: null });
  });

  test("that were refused stand beside no advice about the ones before them", async () => {
    await browser.post("/outreach/osei/words", { text: "Dear Dr. Osei, answer me." });
    const advice = "they go out as they are";
    expect(await browser.read("/outreach/osei")).toContain(advice);
    const answer = await browser.post("/outreach/osei/words", { text: "" });
    expect(await answer.text()).not.toContain(advice);
  });

  test.each([
    ["/outreach/osei/words", { text: "Dear Dr. Osei,\nan hour of work." }],
    ["/templates/research/en", { do: "save", body: "Dear Dr. Osei,\nan hour of work." }],
  ])(
    "typed into %s by somebody who was signed out meanwhile come back to be copied",
    async (path, fields) => {
      await browser.post("/sign-out");
      const answer = await browser.post(path, fields);
      expect(answer.status).toBe(401);
      const page = await answer.text();
      expect(page).toContain("You were signed out meanwhile");
      expect(page).toContain("Dear Dr. Osei,\nan hour of work.");
      expect(await wishes()).toMatchObject({ ownText: null });
      const stolen = await browser.post(path, fields, "https://elsewhere.example");
      expect(await stolen.text()).not.toContain("an hour of work");
    },
  );
});

test("own words for a follow-up that has gone out meanwhile are shown once more", async () => {
  await database.run("UPDATE outreach SET status = 'followed-up'");
  const answer = await browser.post("/outreach/osei/words", { text: "An hour of work." });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("An hour of work.");
});

describe("a mailbox that Kindly cannot get into", () => {
  const TROUBLE = "Google no longer lets Kindly into this mailbox.";

  test("is promised no sending within minutes", async () => {
    await database.run("UPDATE mailbox SET trouble = ?", TROUBLE);
    const page = await browser.read("/outreach/osei");
    expect(page).toContain(TROUBLE);
    expect(page).not.toContain("goes out within minutes");
    const answer = await browser.post("/outreach/osei/send-now");
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(TROUBLE);
    expect(await wishes()).toMatchObject({ hurriedAt: null });
    expect((await browser.post("/outreach/nobody/send-now")).status).toBe(404);
  });
});

describe("what was left empty, or cannot be seen", () => {
  test("is asked for, and not shown in quotation marks", async () => {
    const days = await browser.post("/settings/blackouts/add", { from: "", to: "2026-06-03", name: "" });
    expect(await days.text()).toContain("Choose the first day.");
    const address = await browser.post(`/contacts/${contactId(OSEI)}/give`, { address: " " });
    expect(await address.text()).toContain("Write the address first.");
  });

  test("goes from a template before it is kept", async () => {
    const shown = await (await browser.get("/templates/research/en")).text();
    const house =
      /<textarea[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(shown)?.[1]?.replaceAll("&quot;", '"') ?? "";
    const body = `${house.replace("Thank you", "Many\u0000 thanks\u0007; thank you")}`;
    await browser.post("/templates/research/en", { do: "save", body });
    const [kept] = await database.all<{ body: string }>("SELECT body FROM template");
    expect(kept?.body).toContain("Many thanks; thank you");
  });
});

test("a form larger than any letter is not read, from nobody", async () => {
  const body = `text=${"x".repeat(1_000_001)}`;
  expect((await browser.post("/outreach/osei/words", { text: body })).status).toBe(413);
  await browser.post("/sign-out");
  expect((await browser.post("/outreach/osei/words", { text: body })).status).toBe(413);
});

test("the address of a form, opened by itself, says where to go", async () => {
  const answer = await browser.get("/outreach/osei/words");
  expect(answer.status).toBe(405);
  expect(await answer.text()).toContain("Go back to that page.");
});
