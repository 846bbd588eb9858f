import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DAY } from "../../src/domain/policy.ts";
import { openQuickDatabase, type TestDatabase } from "../support/d1.ts";
import { Browser, textOf } from "./browser.ts";
import { NOW, seedDecision, seedMailbox, seedOutreach } from "./seed.ts";

const OSEI = { name: "Dr. Amara Osei", address: "a.osei@neuro.uni.example" };
const ITO = { name: "Prof. Haruka Ito", address: "ito@genetics.example" };
const EVE = { name: "Eve", address: "eve@other.example" };

let database: TestDatabase;
let browser: Browser;

beforeAll(async () => {
  database = openQuickDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  const tables = await database.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_cf_*' AND name NOT GLOB 'sqlite_*'",
  );
  await database.d1.batch(tables.map(({ name }) => database.d1.prepare(`DELETE FROM ${name}`)));
  await seedMailbox(database);
  await seedMailbox(database, { id: "other", google_sub: "sub-other", list_id: "other-list" });
  const sendAt = NOW + DAY;
  await seedOutreach(database, {
    id: "osei",
    to: [OSEI],
    subject: "Your work on sleep spindles",
    daysAgo: 14.1,
    followUp: { state: "drafted", sendAt },
  });
  await seedOutreach(database, { id: "ito", to: [ITO], subject: "CRISPR screens", daysAgo: 2 });
  const foreign = { mailboxId: "other", listId: "other-list" };
  await seedOutreach(database, { id: "foreign", to: [EVE], subject: "Not yours", daysAgo: 3, ...foreign });
  browser = new Browser(database);
  await browser.signInWithGoogle();
});

async function statusOf(id: string) {
  const [row] = await database.all<{ status: string }>("SELECT status FROM outreach WHERE id = ?", id);
  return row?.status;
}

const words = () => database.all("SELECT mailbox_id, thread_id, page, page_at, is_open FROM thread_word");

describe("one outreach", () => {
  test("is left alone at one press, and tracked again at another", async () => {
    expect(await browser.read("/outreach/osei")).toContain("Do not track this");
    const answer = await browser.post("/outreach/osei/ignore");
    expect(answer.headers.get("Location")).toBe("/outreach/osei?note=ignored");
    expect(await statusOf("osei")).toBe("not-tracked");
    expect(browser.ticked).toEqual(["box"]);
    expect(await browser.read("/outreach/osei")).toMatch(
      /Left alone\. Nothing follows from this letter\..*Track this/,
    );
    expect(await browser.read("/outreach")).not.toContain("Amara Osei");
    expect(await browser.read("/")).not.toContain("Amara Osei");

    await browser.post("/outreach/osei/track");
    const word = { mailbox_id: "box", thread_id: "thread-osei", page: "track", page_at: NOW, is_open: 1 };
    expect(await words()).toEqual([word]);
  });

  test("that asks for nothing can be followed up all the same", async () => {
    await database.run("UPDATE outreach SET status = 'recorded', asks = 0 WHERE id = 'ito'");
    expect(await browser.read("/outreach/ito")).toContain("Follow this up all the same");
  });

  test("whose follow-up is on its way out this moment stays as it is", async () => {
    await database.run("UPDATE follow_up SET state = 'sending' WHERE outreach_id = 'osei'");
    expect((await browser.post("/outreach/osei/ignore")).status).toBe(409);
    expect(await browser.read("/outreach/osei")).not.toContain("Do not track this");
    expect([await statusOf("osei"), await words()]).toEqual(["awaiting", []]);
  });

  test.each(["ignore", "track"])("of another mailbox cannot be told to %s", async (says) => {
    expect((await browser.post(`/outreach/foreign/${says}`)).status).toBe(404);
    expect([await statusOf("foreign"), await words()]).toEqual(["awaiting", []]);
  });

  test("stays as it is for a form from another site", async () => {
    expect((await browser.post("/outreach/osei/ignore", {}, "https://evil.example")).status).toBe(403);
    expect(await words()).toEqual([]);
  });
});

describe("mail that is not tracked", () => {
  const mail = { subject: "Thursday", readers: "Ray Osei", message_id: "mail-9", verdict: "not-tracked" };

  async function idOf(messageId: string): Promise<number> {
    const [row] = await database.all<{ id: number }>(
      "SELECT id FROM decision WHERE message_id = ?",
      messageId,
    );
    return row?.id ?? 0;
  }

  beforeEach(() =>
    seedDecision(database, {
      ...mail,
      daysAgo: 1,
      thread_id: "t9",
      why: { code: "not-outreach", rule: "list" },
    }),
  );

  test("is tracked at one press, which can be taken back", async () => {
    const id = await idOf("mail-9");
    expect(await browser.read("/not-tracked")).toContain("Thursday to Ray Osei");
    const answer = await browser.post(`/not-tracked/${id}/track`);
    expect(answer.headers.get("Location")).toBe("/not-tracked?note=track-mail");
    expect(browser.ticked).toEqual(["box"]);
    expect(await browser.read("/not-tracked")).toMatch(
      /You said to track it\. Its conversation is read again.*Do not track this/,
    );
    await browser.post(`/not-tracked/${id}/ignore`);
    expect(await words()).toEqual([
      { mailbox_id: "box", thread_id: "t9", page: "ignore", page_at: NOW, is_open: 1 },
    ]);
  });

  test("says so when nobody is there to follow up with", async () => {
    await browser.post(`/not-tracked/${await idOf("mail-9")}/track`);
    await database.run("UPDATE thread_word SET is_open = 0");
    expect(await browser.read("/not-tracked")).toContain("nobody is there to follow up with");
  });

  test("names the rule that the owner's word overrules, and leads back", async () => {
    await browser.post("/outreach/osei/ignore");
    const why = { code: "owner-ignores", by: "page", what: "", rule: null, kind: "research" } as const;
    await seedDecision(database, { outreach_id: "osei", daysAgo: 0, verdict: "not-tracked", why });
    const page = await (await browser.get("/not-tracked")).text();
    expect(textOf(page)).toContain("The rules would have tracked it: a first letter (research).");
    expect(page).toContain('action="/outreach/osei/track"');
    await seedDecision(database, {
      outreach_id: "osei",
      daysAgo: 0,
      verdict: "wait",
      why: { code: "draft-only" },
    });
    expect(await browser.read("/not-tracked")).not.toContain("The rules would have tracked it");
  });

  test.each(["0", "x", "99999999999999999999"])("there is no mail %s to say something of", async (id) => {
    expect((await browser.post(`/not-tracked/${id}/track`)).status).toBe(404);
    expect(await words()).toEqual([]);
  });

  test("of another mailbox, or read long ago, cannot be spoken of", async () => {
    const foreign = { ...mail, message_id: "mail-10", mailbox_id: "other", thread_id: "t10" };
    await seedDecision(database, { ...foreign, daysAgo: 1, why: { code: "not-outreach", rule: "list" } });
    expect((await browser.post(`/not-tracked/${await idOf("mail-10")}/track`)).status).toBe(404);
    const old = {
      ...mail,
      message_id: "mail-11",
      daysAgo: 90,
      why: { code: "not-outreach", rule: "list" },
    } as const;
    await seedDecision(database, old);
    expect((await browser.post(`/not-tracked/${await idOf("mail-11")}/track`)).status).toBe(404);
    expect(await words()).toEqual([]);
  });
});

describe("what is excluded", () => {
  const stored = async () => {
    const [row] = await database.all<{ exclusions: string }>(
      "SELECT exclusions FROM mailbox WHERE id = 'box'",
    );
    return JSON.parse(row?.exclusions ?? "") as unknown;
  };

  test("is listed, and what is open and falls under it is left alone", async () => {
    expect(await browser.read("/exclusions")).toContain("Nothing is excluded.");
    const answer = await browser.post("/exclusions/add", { kind: "domain", value: "@Uni.example" });
    expect(answer.headers.get("Location")).toBe("/exclusions?note=excluded");
    expect(await stored()).toEqual([{ kind: "domain", value: "uni.example" }]);
    expect(await browser.read("/exclusions")).toContain("Everybody at uni.example");
    expect([await statusOf("osei"), await statusOf("ito"), await statusOf("foreign")]).toEqual([
      "not-tracked",
      "awaiting",
      "awaiting",
    ]);
    expect(browser.ticked).toEqual(["box"]);

    await browser.post("/exclusions/remove", { kind: "domain", value: "uni.example" });
    expect(await stored()).toEqual([]);
    const due = await database.all("SELECT id FROM outreach WHERE next_look_at <= ? ORDER BY id", NOW);
    expect(due).toEqual([{ id: "osei" }]);
  });

  test("leaves a thread alone that its owner spoke of", async () => {
    await browser.post("/outreach/osei/track");
    await browser.post("/exclusions/add", { kind: "subject", value: "sleep spindles" });
    expect(await statusOf("osei")).toBe("awaiting");
  });

  test.each([
    [{ kind: "address", value: "somebody" }, "is no address"],
    [{ kind: "domain", value: "gmail.com" }, "single addresses"],
    [{ kind: "subject", value: "  " }, "write what is to be left out"],
  ])("is not %j, and the form says why and keeps what was typed", async (fields, problem) => {
    const answer = await browser.post("/exclusions/add", fields);
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(textOf(page)).toContain(problem);
    expect(page).toContain(`value="${fields.value}"`);
    expect(page).toMatch(new RegExp(`value="${fields.kind}" checked`));
    expect(await stored()).toEqual([]);
  });

  test("stands once in the list", async () => {
    const word = { kind: "subject", value: "Hiking" };
    await browser.post("/exclusions/add", word);
    const again = await browser.post("/exclusions/add", { ...word, value: "hiking" });
    expect([again.status, textOf(await again.text())]).toEqual([
      400,
      expect.stringContaining("excluded already"),
    ]);
    expect(await stored()).toEqual([word]);
  });

  test("what was typed is shown as text, never as markup", async () => {
    await browser.post("/exclusions/add", { kind: "subject", value: "<img src=x>" });
    expect(await (await browser.get("/exclusions")).text()).not.toContain("<img");
  });

  test.each([{ kind: "colour", value: "x" }, { kind: "address" }, {}])("no form is %j", async (fields) => {
    expect((await browser.post("/exclusions/add", { ...fields })).status).toBe(400);
    expect((await browser.post("/exclusions/remove", { ...fields })).status).toBe(400);
  });

  test("a form from another site changes nothing", async () => {
    const fields = { kind: "subject", value: "Hiking" };
    expect((await browser.post("/exclusions/add", fields, "https://evil.example")).status).toBe(403);
    expect(await stored()).toEqual([]);
  });
});

describe("whose an address is", () => {
  const page = "/contacts/list-a.osei";
  const addresses = async () =>
    (
      await database.all<{ address: string }>(
        "SELECT address FROM contact_address WHERE contact_id = 'list-a.osei' ORDER BY 1",
      )
    ).map((row) => row.address);

  test("is said on the contact's page, and taken back there", async () => {
    const given = await browser.post(`${page}/give`, { address: "Amara <Amara@Home.example>" });
    expect(given.headers.get("Location")).toBe(`${page}?note=address-given`);
    expect(await addresses()).toEqual(["a.osei@neuro.uni.example", "amara@home.example"]);
    expect(await browser.read(page)).toContain("Not theirs : amara@home.example");
    const taken = await browser.post(`${page}/take`, { address: "amara@home.example" });
    expect(taken.headers.get("Location")).toBe(`${page}?note=address-taken`);
    expect(await addresses()).toEqual(["a.osei@neuro.uni.example"]);
    expect(browser.ticked).toEqual(["box", "box"]);
  });

  test("makes one of two contacts", async () => {
    await browser.post(`${page}/give`, { address: "ito@genetics.example" });
    expect(await browser.read(page)).toContain("CRISPR screens");
    expect((await browser.get("/contacts/list-ito")).status).toBe(404);
  });

  test.each([
    ["nobody", "is no address"],
    ["a@b", "is no address"],
    ["a@x.example, b@x.example", "is no address"],
    ["a.osei@neuro.uni.example", "theirs already"],
  ])("%s is refused with a reason, and kept in the form", async (address, problem) => {
    const answer = await browser.post(`${page}/give`, { address });
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(textOf(html)).toContain(problem);
    expect(html).toContain(`value="${address}"`);
  });

  test("cannot be said of the only one, or of another list's contact", async () => {
    expect((await browser.post(`${page}/take`, { address: "a.osei@neuro.uni.example" })).status).toBe(409);
    expect((await browser.post("/contacts/other-list-eve/give", { address: "x@y.example" })).status).toBe(
      404,
    );
    expect((await browser.post(`${page}/give`, {})).status).toBe(400);
    expect(
      (await browser.post(`${page}/give`, { address: "x@y.example" }, "https://evil.example")).status,
    ).toBe(403);
  });
});
