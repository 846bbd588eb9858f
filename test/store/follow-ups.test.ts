import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DAY, DEFAULT_POLICY, HOUR, type Policy } from "../../src/domain/policy.ts";
import { batch } from "../../src/store/commit.ts";
import { fullDays } from "../../src/store/follow-up-room.ts";
import {
  type Claim,
  claimFollowUp,
  type FollowUpState,
  followUpTo,
  loadFollowUp,
  moveFollowUp,
} from "../../src/store/follow-ups.ts";
import { FOLLOW_UP_STATES } from "../../src/store/schema.ts";
import { openTestDatabase, type TestDatabase } from "../support/d1.ts";

const NOW = Date.parse("2026-03-16T13:00:00Z");
const SEND_AT = NOW + DAY;
const SEND_DAY = "2026-03-17";
const PATEL = "patel@medicine.example";
const PATEL_HOME = "asha.patel@home.example";
const OKORO = "okoro@medicine.example";

let data: TestDatabase;
beforeAll(async () => {
  data = await openTestDatabase();
});
afterAll(() => data.close());

type Row = Readonly<Record<string, unknown>>;

/** Statements with their values, in one batch: each on its own would cost a journey to the database. */
async function runAll(statements: readonly (readonly [string, readonly unknown[]])[]): Promise<void> {
  await data.d1.batch(statements.map(([statement, values]) => data.d1.prepare(statement).bind(...values)));
}

function insertion(table: string, row: Row): readonly [string, readonly unknown[]] {
  const columns = Object.keys(row);
  return [`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => "?")})`, Object.values(row)];
}

const add = (...rows: readonly (readonly [string, Row])[]) =>
  runAll(rows.map(([table, row]) => insertion(table, row)));

/** One outreach, o1, to Dr. Patel, who has two addresses; its first letter is counted like every other. */
beforeEach(async () => {
  const tables = [
    "follow_up",
    "outreach",
    "outreach_recipient",
    "contact",
    "contact_address",
    "letter",
    "message",
  ];
  await runAll([
    ...tables.map((table) => [`DELETE FROM ${table}`, []] as const),
    ...[
      ...contact("patel", [PATEL, PATEL_HOME]),
      ...outreach("o1"),
      letter({ message_id: "first-o1", at: NOW - 14 * DAY }),
    ].map(([table, row]) => insertion(table, row)),
  ]);
});

function contact(id: string, addresses: readonly string[]): [string, Row][] {
  return [
    ["contact", { id, list_id: "list", name: id, created_at: NOW }],
    ...addresses.map((address): [string, Row] => [
      "contact_address",
      { list_id: "list", address, contact_id: id },
    ]),
  ];
}

function outreach(id: string, more: Row = {}, recipients: readonly string[] = [PATEL]): [string, Row][] {
  const at = NOW - 14 * DAY;
  const row = {
    id,
    mailbox_id: "box",
    thread_id: `thread-${id}`,
    first_message_id: `first-${id}`,
    subject: "A question about your work",
    from_address: "leila@student.example",
    kind: "research",
    asks: 1,
    score: 7,
    words: "{}",
    first_at: at,
    status: "awaiting",
    status_since: at,
  };
  return [
    ["outreach", { ...row, ...more }],
    ...recipients.map((address): [string, Row] => [
      "outreach_recipient",
      { outreach_id: id, list_id: "list", address, name: address },
    ]),
  ];
}

function letter(more: Row): [string, Row] {
  return [
    "letter",
    { list_id: "list", address: PATEL, mailbox_id: "box", thread_id: "t", message_id: "l", ...more },
  ];
}

function reply(verdictKind: string, at: number, address: string): [string, Row] {
  const empty = { name: "", subject: "" };
  const where = { mailbox_id: "box", id: "reply", thread_id: "t", list_id: "list" };
  return ["message", { ...where, ...empty, at, role: "reply", address, verdict_kind: verdictKind }];
}

function followUp(outreachId: string, state: FollowUpState, more: Row = {}): [string, Row] {
  const row = {
    outreach_id: outreachId,
    mailbox_id: "box",
    state,
    nonce: `nonce-${outreachId}`,
    claimed_at: NOW,
    send_at: SEND_AT,
    send_day: SEND_DAY,
    domain: "medicine.example",
    updated_at: NOW,
  };
  return ["follow_up", { ...row, ...more }];
}

function claimOf(more: Partial<Claim> = {}): Claim {
  return {
    outreachId: "o1",
    mailboxId: "box",
    nonce: "nonce",
    now: NOW,
    sendAt: SEND_AT,
    sendDay: SEND_DAY,
    domain: "medicine.example",
    policy: DEFAULT_POLICY,
    ...more,
  };
}

/** Whether the claim was had. */
async function claims(more: Partial<Claim> = {}): Promise<boolean> {
  const [changes] = await batch(data.db, [claimFollowUp(claimOf(more))]);
  return changes === 1;
}

const policy = (more: Partial<Policy>): Policy => ({ ...DEFAULT_POLICY, ...more });

describe("claimFollowUp", () => {
  it("is had once, and keeps what was claimed", async () => {
    expect(await claims({ nonce: "one" })).toBe(true);
    expect(await claims({ nonce: "two", now: NOW + HOUR })).toBe(false);
    expect(await loadFollowUp(data.db, "o1")).toEqual({
      outreachId: "o1",
      state: "claimed",
      nonce: "one",
      claimedAt: NOW,
      sendAt: SEND_AT,
      draftId: null,
      textHash: null,
      updatedAt: NOW,
    });
  });

  it("is had once by two that ask at the same time", async () => {
    const both = await Promise.all([claims({ nonce: "one" }), claims({ nonce: "two" })]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await data.all("SELECT * FROM follow_up")).toHaveLength(1);
  });

  it.each(FOLLOW_UP_STATES)("after a follow-up that is %s, only from withdrawn", async (state) => {
    await add(followUp("o1", state, { draft_id: "old" }));
    expect(await claims({ nonce: "new" })).toBe(state === "withdrawn");
    const row = await loadFollowUp(data.db, "o1");
    if (state === "withdrawn") expect(row).toMatchObject({ state: "claimed", nonce: "new", draftId: null });
    else expect(row).toMatchObject({ state, nonce: "nonce-o1", draftId: "old" });
    expect(await data.all("SELECT * FROM follow_up")).toHaveLength(1);
  });

  it("obeys every condition from withdrawn too", async () => {
    await add(followUp("o1", "withdrawn"));
    await data.run("UPDATE contact SET closed = 'opt-out'");
    expect(await claims()).toBe(false);
  });

  const STATES: readonly [string, string, boolean][] = [
    ["it awaits an answer", "SELECT 1", true],
    ["it is held", "UPDATE outreach SET status = 'held'", true],
    ...["replied", "declined", "opted-out", "bounced", "owner-wrote-again", "lapsed", "recorded"].map(
      (status): [string, string, boolean] => [
        `it is ${status}`,
        `UPDATE outreach SET status = '${status}'`,
        false,
      ],
    ),
    ["it asks for nothing", "UPDATE outreach SET asks = 0", false],
    ["it is switched off", "UPDATE outreach SET mode = 'off'", false],
    ["it is set to draft only", "UPDATE outreach SET mode = 'draft'", true],
    ["it is gone", "DELETE FROM outreach", false],
    ["the contact opted out", "UPDATE contact SET closed = 'opt-out'", false],
    ["the contact's address is dead", "UPDATE contact SET closed = 'dead-address'", false],
    ["the owner closed the contact", "UPDATE contact SET closed = 'do-not-contact'", false],
    ["another contact is closed", "INSERT INTO contact VALUES ('x', 'list', 'x', 'opt-out', 0, 0)", true],
  ];
  it.each(STATES)("when %s", async (_what, statement, expected) => {
    await data.run(statement);
    expect(await claims()).toBe(expected);
  });

  it("is not had when any one recipient of the thread is closed", async () => {
    await add(...contact("okoro", [OKORO]));
    await add(...outreach("both", {}, [PATEL, OKORO]));
    expect(await claims({ outreachId: "both", policy: policy({ capPer30Days: 5 }) })).toBe(true);
    await data.run("DELETE FROM follow_up");
    await data.run("UPDATE contact SET closed = 'opt-out' WHERE id = 'okoro'");
    expect(await claims({ outreachId: "both", policy: policy({ capPer30Days: 5 }) })).toBe(false);
  });
});

describe("the cap, where the follow-up is claimed", () => {
  it("has a place for the follow-up of the first letter, also at a cap of one", async () => {
    expect(await claims({ policy: policy({ capPer30Days: 1, capPer365Days: 1 }) })).toBe(true);
  });

  const at = (days: number) => SEND_AT - days * DAY;
  const LETTERS: readonly [string, Row, boolean][] = [
    ["in the same thread", { at: at(5), thread_id: "thread-o1" }, false],
    ["in another thread", { at: at(5) }, false],
    ["to another of their addresses", { at: at(5), address: PATEL_HOME }, false],
    ["from another mailbox of the list", { at: at(5), mailbox_id: "other" }, false],
    ["from a mailbox of another list", { at: at(5), list_id: "elsewhere" }, true],
    ["to somebody else", { at: at(5), address: OKORO }, true],
    ["that is just not 30 days old then", { at: at(30) + 1 }, false],
    ["that is 30 days old then", { at: at(30) }, true],
    [
      "with the first letter's id, from another mailbox",
      { at: at(5), mailbox_id: "other", message_id: "first-o1" },
      false,
    ],
  ];
  it.each(LETTERS)("is full with another letter %s: %#", async (_what, row, expected) => {
    await add(letter(row));
    expect(await claims()).toBe(expected);
  });

  it("counts one message to two addresses of one contact once", async () => {
    await add(letter({ at: at(5), message_id: "m" }));
    await add(letter({ at: at(5), message_id: "m", address: PATEL_HOME }));
    expect(await claims({ policy: policy({ capPer30Days: 3 }) })).toBe(true);
  });

  const YEARLY: readonly [string, readonly number[], boolean][] = [
    ["two in the year", [100, 200], true],
    ["three in the year", [100, 200, 300], false],
    ["three, one of them a year old", [100, 200, 365], true],
  ];
  it.each(YEARLY)("of a year leaves room with %s: %#", async (_what, days, expected) => {
    for (const n of days) await add(letter({ at: at(n), message_id: `m${n}` }));
    expect(await claims()).toBe(expected);
  });

  it.each([
    [3, 1],
    [4, 2],
  ])("of %i in 30 days leaves room beside %i others", async (capPer30Days, others) => {
    const wide = policy({ capPer30Days, capPer365Days: 50 });
    for (let i = 0; i < others; i++) await add(letter({ at: at(5 + i), message_id: `m${i}` }));
    expect(await claims({ policy: wide })).toBe(true);
    await data.run("DELETE FROM follow_up");
    await add(letter({ at: at(20), message_id: "more" }));
    expect(await claims({ policy: wide })).toBe(false);
  });

  const REPLIES: readonly [string, number, string, boolean][] = [
    ["human", at(4), PATEL, true],
    ["human", at(4), PATEL_HOME, true],
    ["decline", at(4), PATEL, true],
    ["human", at(6), PATEL, false],
    ["human", at(4), OKORO, false],
    ["absence", at(4), PATEL, false],
    ["auto-reply", at(4), PATEL, false],
    ["bounce", at(4), PATEL, false],
  ];
  it.each(REPLIES)("is cleared by a reply that is %s (%i, %s): %s", async (kind, when, address, expected) => {
    await add(letter({ at: at(5) }));
    await add(reply(kind, when, address));
    expect(await claims()).toBe(expected);
  });

  it.each(FOLLOW_UP_STATES)("counts another follow-up to the contact that is %s", async (state) => {
    await add(...outreach("o2", { mailbox_id: "other" }, [PATEL_HOME]));
    await add(followUp("o2", state, { mailbox_id: "other" }));
    const onItsWay = ["claimed", "drafted", "sending"].includes(state);
    expect(await claims()).toBe(!onItsWay);
  });

  it("gives the last place to one of two outreach that ask at the same time", async () => {
    // Each letter went out more than a month ago, and each outreach alone has room.
    await data.run("DELETE FROM letter");
    await add(...outreach("o2", {}, [PATEL_HOME]));
    const both = await Promise.all(["o1", "o2"].map((outreachId) => claims({ outreachId })));
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  it("holds for every recipient of the thread", async () => {
    await add(...contact("okoro", [OKORO]));
    await add(...outreach("both", {}, [OKORO, PATEL]));
    expect(await claims({ outreachId: "both" })).toBe(false);
    await data.run("DELETE FROM letter");
    expect(await claims({ outreachId: "both" })).toBe(true);
  });
});

/** Other people's follow-ups of that day, one each. */
async function fillDay(count: number, state: FollowUpState, more: Row): Promise<void> {
  await add(...Array.from({ length: count }, (_, i) => followUp(`full-${i}`, state, more)));
}

describe("the limits of a day", () => {
  const same = {};
  const LIMITS: readonly [string, number, FollowUpState, Row, boolean][] = [
    ["three to the domain", 3, "drafted", same, false],
    ["two to the domain", 2, "drafted", same, true],
    ["three on another day", 3, "drafted", { send_day: "2026-03-18" }, true],
    ["three from another mailbox", 3, "drafted", { mailbox_id: "other" }, true],
    ["three to another domain", 3, "drafted", { domain: "law.example" }, true],
    ["three that went out", 3, "sent", same, false],
    ["three claimed", 3, "claimed", same, false],
    ["three uncertain", 3, "uncertain", same, false],
    ["three withdrawn", 3, "withdrawn", same, true],
    ["three vetoed", 3, "vetoed", same, true],
    ["twenty to other domains", 20, "drafted", { domain: "law.example" }, false],
    ["nineteen to other domains", 19, "drafted", { domain: "law.example" }, true],
  ];
  it.each(LIMITS)("%s", async (_what, count, state, more, expected) => {
    await fillDay(count, state, more);
    expect(await claims()).toBe(expected);
  });

  it.each(LIMITS)(
    "hold for a draft that is moved to the day too: %s",
    async (_what, count, state, more, expected) => {
      await add(followUp("o1", "drafted", { send_day: "2026-03-16", send_at: NOW }));
      await fillDay(count, state, more);
      const [changes] = await batch(data.db, [moveFollowUp(claimOf())]);
      expect(changes).toBe(expected ? 1 : 0);
      expect((await loadFollowUp(data.db, "o1"))?.sendAt).toBe(expected ? SEND_AT : NOW);
    },
  );

  it.each(LIMITS)("are told before the claim: %s", async (_what, count, state, more, expected) => {
    await fillDay(count, state, more);
    const days = await fullDays(data.db, "box", "o1", "medicine.example", "2026-03-16", DEFAULT_POLICY);
    expect(days.has(SEND_DAY)).toBe(!expected);
  });

  it("say which one is in the way, and leave the asking outreach and past days out", async () => {
    await add(followUp("o1", "drafted"));
    await fillDay(3, "drafted", { send_day: "2026-03-18" });
    const from = (day: string) =>
      fullDays(data.db, "box", "o1", "medicine.example", day, policy({ followUpsPerDay: 4 }));
    expect([...(await from("2026-03-18"))]).toEqual([
      ["2026-03-18", { code: "domain-full", domain: "medicine.example", limit: 3 }],
    ]);
    await add(followUp("o4", "drafted", { send_day: "2026-03-18", domain: "law.example" }));
    expect([...(await from("2026-03-16"))]).toEqual([["2026-03-18", { code: "day-full", limit: 4 }]]);
    expect(await from("2026-03-19")).toEqual(new Map());
  });

  it("move a waiting draft only", async () => {
    for (const state of FOLLOW_UP_STATES) {
      await data.run("DELETE FROM follow_up");
      await add(followUp("o1", state, { send_at: NOW }));
      expect(await batch(data.db, [moveFollowUp(claimOf())])).toEqual([state === "drafted" ? 1 : 0]);
    }
  });
});

describe("followUpTo", () => {
  const claim = { outreachId: "o1", nonce: "nonce-o1" };

  it("goes on from the states that are named, under the same claim", async () => {
    await add(followUp("o1", "claimed"));
    const drafted = followUpTo(claim, ["claimed"], "drafted", NOW + 1, { draftId: "d1" });
    expect(
      await batch(data.db, [followUpTo({ ...claim, nonce: "another" }, ["claimed"], "drafted", NOW)]),
    ).toEqual([0]);
    expect(await batch(data.db, [followUpTo(claim, ["drafted", "sending"], "sent", NOW)])).toEqual([0]);
    expect(await batch(data.db, [drafted])).toEqual([1]);
    expect(await batch(data.db, [drafted])).toEqual([0]);
    expect(await loadFollowUp(data.db, "o1")).toMatchObject({
      state: "drafted",
      draftId: "d1",
      updatedAt: NOW + 1,
    });
  });

  it("keeps the draft's id, and notes when and as which message it went out", async () => {
    await add(followUp("o1", "sending", { draft_id: "d1" }));
    await batch(data.db, [followUpTo(claim, ["sending"], "sent", NOW + 2, { messageId: "m9" })]);
    const rows = await data.all("SELECT state, draft_id, message_id, sent_at FROM follow_up");
    expect(rows).toEqual([{ state: "sent", draft_id: "d1", message_id: "m9", sent_at: NOW + 2 }]);
  });
});
