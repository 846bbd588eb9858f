import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DAY, DEFAULT_POLICY } from "../../src/domain/policy.ts";
import type { Why } from "../../src/domain/reasons.ts";
import type { SummaryFacts } from "../../src/domain/summary/facts.ts";
import { openDb } from "../../src/store/db.ts";
import { loadSummaryFacts } from "../../src/store/summary-facts.ts";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";

const NOW = Date.UTC(2026, 3, 20, 12);
let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  for (const table of [
    "mailbox",
    "outreach",
    "outreach_recipient",
    "message",
    "follow_up",
    "decision",
    "letter",
    "unread",
  ])
    await database.run(`DELETE FROM ${table}`);
  await addMailbox("m");
});

async function addMailbox(id: string) {
  await database.insert("mailbox", {
    id,
    address: `${id}@mail.example`,
    google_sub: id,
    list_id: id,
    zone: "America/New_York",
    policy: JSON.stringify(DEFAULT_POLICY),
    grant: "sealed",
    status: "watching",
    cursor: "00000000000000000001",
    read_until: NOW,
    connected_at: 0,
  });
}

/** An outreach of `daysAgo`, in the thread "t-<id>", to one recipient "p-<id>". */
async function addOutreach(id: string, daysAgo: number, more: Readonly<Record<string, unknown>> = {}) {
  await database.insert("outreach", {
    id,
    mailbox_id: "m",
    thread_id: `t-${id}`,
    first_message_id: `first-${id}`,
    subject: `About ${id}`,
    from_address: "m@mail.example",
    kind: "research",
    asks: 1,
    score: 90,
    words: "{}",
    first_at: NOW - daysAgo * DAY,
    status: "awaiting",
    status_since: NOW - daysAgo * DAY,
    ...more,
  });
  await addRecipient(id, `p-${id}@uni.example`, `Dr. ${id}`);
}

async function addRecipient(outreachId: string, address: string, name: string) {
  await database.insert("outreach_recipient", { outreach_id: outreachId, list_id: "m", address, name });
}

let messages = 0;
async function addMessage(
  outreachId: string,
  daysAgo: number,
  role: string,
  verdictKind: string | null = null,
) {
  await database.insert("message", {
    mailbox_id: "m",
    id: `message-${messages++}`,
    thread_id: `t-${outreachId}`,
    list_id: "m",
    at: NOW - daysAgo * DAY,
    role,
    address: "someone@uni.example",
    name: "",
    subject: "",
    verdict_kind: verdictKind,
  });
}

async function addFollowUp(outreachId: string, state: string, sendAt: number, sentAt: number | null = null) {
  await database.insert("follow_up", {
    outreach_id: outreachId,
    mailbox_id: "m",
    state,
    nonce: outreachId,
    claimed_at: NOW,
    send_at: sendAt,
    send_day: new Date(sendAt).toISOString().slice(0, 10),
    domain: "uni.example",
    sent_at: sentAt,
    updated_at: NOW,
  });
}

async function addDecision(outreachId: string, daysAgo: number, verdict: string, why: Why) {
  const at = NOW - daysAgo * DAY;
  const row = { mailbox_id: "m", outreach_id: outreachId, at, verdict, why: JSON.stringify(why) };
  await database.insert("decision", row);
}

async function load(): Promise<SummaryFacts> {
  const facts = await loadSummaryFacts(database.db, "m", NOW);
  if (facts === null) throw new Error("no such mailbox");
  return facts;
}

const ids = (items: readonly { readonly outreachId: string }[]) =>
  items.map((item) => item.outreachId).sort();

describe("the facts of a summary", () => {
  it("are null for a mailbox that is not there, and empty for one without mail", async () => {
    expect(await loadSummaryFacts(database.db, "other", NOW)).toBeNull();
    const mailbox = { mode: "auto", status: "watching", trouble: null };
    const none = { letters: [], replies: [], upcoming: [], needs: [], notable: [], unread: 0 };
    expect(await load()).toEqual({ mailbox, ...none });
  });

  it("take the first reply that a person wrote for the answer, and no machine's", async () => {
    await addOutreach("a", 30, { status: "replied", status_since: NOW - 20 * DAY });
    await addMessage("a", 30, "first-letter");
    await addMessage("a", 29, "reply", "absence");
    await addMessage("a", 20, "reply", "human");
    await addMessage("a", 4, "reply", "decline");
    await addFollowUp("a", "sent", NOW - 22 * DAY, NOW - 22 * DAY);
    const facts = await load();
    expect(facts.letters).toEqual([
      {
        outreachId: "a",
        at: NOW - 30 * DAY,
        asks: true,
        delivered: true,
        answeredAt: NOW - 20 * DAY,
        followedUpAt: NOW - 22 * DAY,
      },
    ]);
    expect(facts.replies.map((reply) => reply.at)).toEqual([NOW - 4 * DAY, NOW - 20 * DAY]);
  });

  it("know an answer that came in another thread, a bounce, and a follow-up that was never sent", async () => {
    await addOutreach("a", 30, { status: "replied", status_since: NOW - 9 * DAY, asks: 0 });
    await addOutreach("b", 20, { status: "bounced", status_since: NOW - 19 * DAY });
    await addFollowUp("b", "vetoed", NOW);
    const [b, a] = (await load()).letters;
    expect(a).toMatchObject({ answeredAt: NOW - 9 * DAY, asks: false, delivered: true });
    expect(b).toMatchObject({ answeredAt: null, delivered: false, followedUpAt: null });
  });

  it("list what is drafted and what is only planned, by the newest word about its moment", async () => {
    const soon = NOW + 2 * DAY;
    const looks = { next_look_at: NOW + DAY };
    for (const id of ["drafted", "planned", "full", "held", "again"]) await addOutreach(id, 15, looks);
    await addOutreach("unplanned", 15);
    await addOutreach("answered", 15, { ...looks, status: "replied" });
    await addOutreach("own-mode", 15, { ...looks, mode: "draft" });
    await addFollowUp("drafted", "drafted", soon);
    await addFollowUp("answered", "drafted", soon);
    await addFollowUp("again", "withdrawn", NOW);
    for (const id of ["planned", "full", "held", "again", "unplanned", "own-mode"])
      await addDecision(id, 3, "wait", { code: "moment-set", sendAt: soon });
    await addDecision("full", 2, "wait", { code: "day-full", limit: 20 });
    await addDecision("held", 2, "hold", { code: "absent-until", by: "Dr. held", until: NOW + DAY });
    const { upcoming } = await load();
    expect(ids(upcoming)).toEqual(["again", "drafted", "full", "own-mode", "planned"]);
    const by = (id: string) => upcoming.find((item) => item.outreachId === id);
    expect(by("drafted")).toMatchObject({
      drafted: true,
      sendAt: soon,
      mode: "auto",
      name: "Dr. drafted",
      others: 0,
    });
    expect(by("planned")).toMatchObject({ drafted: false, sendAt: soon, subject: "About planned" });
    expect(by("full")?.sendAt).toBe(NOW + DAY + 26 * 3_600_000);
    expect(by("own-mode")?.mode).toBe("draft");
  });

  it("name the first recipient, by address when there is no name, and count the others", async () => {
    await addOutreach("a", 15);
    await addRecipient("a", "anna@uni.example", "");
    await addFollowUp("a", "claimed", NOW + DAY);
    expect((await load()).upcoming[0]).toMatchObject({ name: "anna@uni.example", others: 1, drafted: false });
  });

  it("know what the owner owes: the oldest human reply after the owner's last word in the thread", async () => {
    for (const [id, status] of [
      ["waiting", "replied"],
      ["kept-waiting", "replied"],
      ["fresh", "replied"],
      ["done", "replied"],
      ["no", "declined"],
      ["never", "opted-out"],
      ["old", "replied"],
    ] as const)
      await addOutreach(id, 40, { status });
    await addMessage("waiting", 4, "reply", "human");
    await addMessage("kept-waiting", 9, "reply", "human");
    await addMessage("kept-waiting", 8, "by-hand");
    await addMessage("kept-waiting", 5, "reply", "human");
    await addMessage("kept-waiting", 1, "reply", "human");
    await addMessage("fresh", 2, "reply", "human");
    await addMessage("done", 5, "reply", "human");
    await addMessage("done", 1, "by-hand");
    await addMessage("no", 6, "reply", "decline");
    await addMessage("never", 7, "reply", "human");
    await addMessage("never", 6, "reply", "opt-out");
    await addMessage("old", 29, "reply", "human");
    const { needs } = await load();
    expect(needs.map(({ outreachId, need }) => [outreachId, need])).toEqual([
      ["no", { code: "answer-owed", since: NOW - 6 * DAY, declined: true }],
      ["kept-waiting", { code: "answer-owed", since: NOW - 5 * DAY, declined: false }],
      ["waiting", { code: "answer-owed", since: NOW - 4 * DAY, declined: false }],
    ]);
  });

  it("take a letter to the contact in any thread for the owner's answer", async () => {
    await addOutreach("a", 40, { status: "replied" });
    await addMessage("a", 5, "reply", "human");
    const elsewhere = { list_id: "m", address: "p-a@uni.example", mailbox_id: "m", thread_id: "t-other" };
    await database.insert("letter", { ...elsewhere, at: NOW - 6 * DAY, message_id: "before" });
    expect((await load()).needs.map(({ need }) => need.code)).toEqual(["answer-owed"]);
    await database.insert("letter", { ...elsewhere, at: NOW - 4 * DAY, message_id: "after" });
    expect((await load()).needs).toEqual([]);
  });

  it("know what else only the owner can settle", async () => {
    await addOutreach("uncertain", 20, { status: "uncertain", status_since: NOW - 2 * DAY });
    await addOutreach("wordless", 12);
    await addDecision("wordless", 1, "wait", { code: "no-words", language: "it" });
    await addOutreach("off", 12, { mode: "off" });
    await addDecision("off", 1, "wait", { code: "no-words", language: "it" });
    await addOutreach("full", 22, { status: "lapsed", status_since: NOW - DAY });
    await addDecision("full", 1, "lapse", { code: "no-room", limit: 2, days: 30 });
    await addOutreach("draft", 16, { mode: "draft" });
    await addFollowUp("draft", "drafted", NOW - DAY);
    const { needs } = await load();
    expect(needs.map(({ outreachId, need }) => `${outreachId} ${need.code}`).sort()).toEqual([
      "draft yours-to-send",
      "full over-the-cap",
      "uncertain uncertain",
      "wordless in-the-way",
    ]);
  });

  it("finds what needs its owner behind many newer letters that are only awaited", async () => {
    await addOutreach("unsure", 20, { status: "uncertain", status_since: NOW - DAY });
    await database.run(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
      INSERT INTO outreach (id, mailbox_id, thread_id, first_message_id, subject, from_address, kind, asks, score,
        words, first_at, status, status_since)
      SELECT 'o' || i, 'm', 't' || i, 'f' || i, 'x', 'm@mail.example', 'research', 1, 9, '{}', ${NOW - DAY}, 'awaiting',
        ${NOW - DAY} FROM n`);
    expect((await load()).needs.map(({ outreachId }) => outreachId)).toEqual(["unsure"]);
  });

  it("tell the newest of last week's telling decisions, unless an answer has overtaken it", async () => {
    const passed: Why = { code: "window-passed", closed: NOW - 2 * DAY };
    for (const id of ["lapsed", "full", "old", "twice", "routine"]) await addOutreach(id, 25);
    await addOutreach("overtaken", 25, { status: "replied" });
    await addDecision("lapsed", 2, "lapse", { code: "window-passed", closed: NOW - 2 * DAY });
    await addDecision("full", 3, "lapse", passed);
    await addDecision("old", 8, "lapse", passed);
    await addDecision("overtaken", 2, "lapse", passed);
    await addDecision("routine", 2, "wait", { code: "moment-set", sendAt: NOW });
    for (const until of [NOW + DAY, NOW + 5 * DAY])
      await addDecision("twice", 2, "hold", { code: "absent-until", by: "Dr. twice", until });
    const { notable } = await load();
    expect(ids(notable)).toEqual(["full", "lapsed", "twice"]);
    expect(notable.find((item) => item.outreachId === "full")).toMatchObject({
      why: passed,
      name: "Dr. full",
    });
    expect(notable.find((item) => item.outreachId === "twice")?.why).toMatchObject({ until: NOW + 5 * DAY });
  });

  it("count unread mail and keep to their own mailbox", async () => {
    await addMailbox("n");
    await addOutreach("theirs", 5, { mailbox_id: "n" });
    for (const mailboxId of ["m", "n"])
      await database.insert("unread", { mailbox_id: mailboxId, message_id: "x", at: NOW, detail: "" });
    const facts = await load();
    expect(facts.unread).toBe(1);
    expect(facts.letters).toEqual([]);
  });
});

describe("loading the facts", () => {
  it("scans no table whole", async () => {
    await addOutreach("a", 5);
    const seen: string[] = [];
    const prepare = (query: string) => {
      seen.push(query);
      return database.d1.prepare(query);
    };
    const listening = { prepare, batch: database.d1.batch.bind(database.d1) } as unknown as D1Database;
    await loadSummaryFacts(openDb(listening), "m", NOW);
    expect(seen).toHaveLength(8);
    for (const query of seen) {
      const values = (query.match(/\?/g) ?? []).map(() => "1");
      const plan = await database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${query}`, ...values);
      const steps = plan.map((step) => step.detail);
      const derived = steps.flatMap((step) => (step.startsWith("CO-ROUTINE ") ? [step.slice(11)] : []));
      const scanned = steps.flatMap((step) => (step.startsWith("SCAN ") ? [step.slice(5)] : []));
      expect(scanned.filter((name) => !derived.includes(name) && !name.startsWith("json_each"))).toEqual([]);
    }
  });
});
