import { describe, expect, it } from "vitest";
import { ABSENCE_WITHOUT_DATE, DEFAULT_POLICY, LONGEST_HOLD } from "../../src/domain/policy.ts";
import { type ReplyKind, type ReplyVerdict, verdictOf } from "../../src/domain/reply/verdict.ts";
import { foldThread } from "../../src/domain/thread.ts";
import type { ThreadEvent } from "../../src/domain/thread-event.ts";
import {
  type LetterFact,
  type MailFact,
  type OutreachFacts,
  threadEvents,
} from "../../src/domain/thread-events.ts";

const CALENDAR = { zone: "America/New_York", policy: DEFAULT_POLICY };
const FIRST_AT = Date.parse("2026-03-02T15:00:00Z");
const LATER = Date.parse("2026-03-05T15:00:00Z");

const FACTS: OutreachFacts = {
  threadId: "t1",
  firstAt: FIRST_AT,
  asks: true,
  inThread: [],
  elsewhere: [],
  letters: [],
  followUp: null,
  lapsedAt: null,
};

function verdict(kind: ReplyKind, more: Partial<ReplyVerdict> = {}): ReplyVerdict {
  return verdictOf(kind, [], { automated: false, ...more });
}

function reply(kind: ReplyKind, more: Partial<ReplyVerdict> = {}, mail: Partial<MailFact> = {}): MailFact {
  const base = { at: LATER, threadId: "t1", address: "patel@medicine.example", name: "Dr. Patel" };
  return { ...base, role: "reply", verdict: verdict(kind, more), ...mail };
}

/** The events besides the first letter. */
function events(facts: Partial<OutreachFacts>): ThreadEvent[] {
  const [first, ...rest] = threadEvents({ ...FACTS, ...facts }, CALENDAR);
  expect(first).toEqual({ kind: "first-letter", at: FIRST_AT, asks: true });
  return rest;
}

describe("threadEvents", () => {
  const REPLIES: readonly [ReplyKind, ThreadEvent][] = [
    ["human", { kind: "answered", at: LATER, by: "Dr. Patel", elsewhere: false }],
    ["decline", { kind: "declined", at: LATER, by: "Dr. Patel" }],
    ["opt-out", { kind: "opted-out", at: LATER, by: "Dr. Patel" }],
    ["complaint", { kind: "opted-out", at: LATER, by: "Dr. Patel", isComplaint: true }],
    ["absence", { kind: "absent", at: LATER, by: "Dr. Patel", until: null }],
    ["auto-reply", { kind: "acknowledged", at: LATER, by: "Dr. Patel" }],
    ["bounce", { kind: "bounced", at: LATER, failed: [] }],
  ];
  it.each(REPLIES)("takes a reply that is %s for what it is", (kind, event) => {
    expect(events({ inThread: [reply(kind)] })).toEqual([event]);
  });

  it("tells mail of another conversation apart, and hears of failures there too", () => {
    const elsewhere = [reply("human", {}, { threadId: "t2" }), reply("bounce", {}, { threadId: "t2" })];
    expect(events({ elsewhere })).toEqual([
      { kind: "answered", at: LATER, by: "Dr. Patel", elsewhere: true },
      { kind: "bounced", at: LATER, failed: [] },
    ]);
  });

  it("names who answers by address when no name is given", () => {
    expect(events({ inThread: [reply("human", {}, { name: "" })] })).toMatchObject([
      { by: "patel@medicine.example" },
    ]);
  });

  it("holds until the business day after the return, over a weekend and a holiday", () => {
    const until = (returnsOn: string) => events({ inThread: [reply("absence", { returnsOn })] })[0];
    // New York is at -04:00 from 8 March 2026 on. Back on a Tuesday: Wednesday.
    expect(until("2026-03-10")).toMatchObject({ until: Date.parse("2026-03-11T00:00:00-04:00") });
    // Back on a Friday: Monday.
    expect(until("2026-03-13")).toMatchObject({ until: Date.parse("2026-03-16T00:00:00-04:00") });
    // Back on the Friday before Memorial Day: Tuesday.
    expect(until("2026-05-22")).toMatchObject({ until: Date.parse("2026-05-26T00:00:00-04:00") });
  });

  it.each<[string, Partial<ReplyVerdict>, number | null]>([
    ["a month in which it ends", { notBefore: "2026-06-01" }, Date.parse("2026-06-02T00:00:00-04:00")],
    ["a month that has begun", { notBefore: "2026-03-01" }, LATER + ABSENCE_WITHOUT_DATE],
    ["long leave", { longLeave: true }, LATER + LONGEST_HOLD],
    ["nothing", {}, null],
  ])("without a day of return it holds by %s", (_, more, until) => {
    expect(events({ inThread: [reply("absence", more)] })).toMatchObject([{ kind: "absent", until }]);
  });

  it("hears that a person is no longer there", () => {
    expect(events({ inThread: [reply("absence", { gone: true })] })).toEqual([
      { kind: "left", at: LATER, by: "Dr. Patel", address: "patel@medicine.example" },
    ]);
  });

  it("reads a verdict that was kept before absences told more", () => {
    const { kind, automated, returnsOn, failed, reasons } = verdict("absence");
    const kept = { kind, automated, returnsOn, failed, reasons } as ReplyVerdict;
    expect(events({ inThread: [reply("absence", {}, { verdict: kept })] })).toMatchObject([{ until: null }]);
  });

  it("finds a failed address in whatever spelling its mailer gives it", () => {
    const failed = [
      { address: "Leila.Haddad+kindly@googlemail.com", class: "refused" as const, status: null },
    ];
    const all = threadEvents({ ...FACTS, inThread: [reply("bounce", { failed })] }, CALENDAR);
    expect(foldThread(all, ["leilahaddad@gmail.com"])).toMatchObject({ status: "bounced", refused: true });
  });

  it("takes the owner's own mail in the thread for a letter by hand, and the follow-up for itself", () => {
    const own = { at: LATER, threadId: "t1", address: "leila@student.example", name: "Leila", verdict: null };
    expect(events({ inThread: [{ ...own, role: "first-letter" }] })).toEqual([]);
    expect(events({ inThread: [{ ...own, role: "by-hand" }] })).toEqual([
      { kind: "owner-wrote", at: LATER, elsewhere: false },
    ]);
    expect(events({ inThread: [{ ...own, role: "follow-up" }] })).toEqual([
      { kind: "followed-up", at: LATER },
    ]);
  });

  const LETTERS: readonly [string, LetterFact, boolean][] = [
    [
      "to another thread, after the first letter",
      { at: FIRST_AT + 1, messageId: "m2", threadId: "t2" },
      true,
    ],
    ["to another thread, before it", { at: FIRST_AT - 1, messageId: "m2", threadId: "t2" }, false],
    ["of the same moment, to the thread before", { at: FIRST_AT, messageId: "m0", threadId: "t0" }, false],
    ["in the same thread, which comes as mail", { at: LATER, messageId: "m2", threadId: "t1" }, false],
  ];
  it.each(LETTERS)("counts a letter %s", (_what, letter, counts) => {
    const expected = counts ? [{ kind: "owner-wrote", at: letter.at, elsewhere: true }] : [];
    expect(events({ letters: [letter] })).toEqual(expected);
  });

  it("takes one of two letters of the same moment for the later", () => {
    const letter = { at: FIRST_AT, messageId: "m2", threadId: "t2" };
    expect(events({ letters: [letter] })).toEqual([
      { kind: "owner-wrote", at: FIRST_AT + 1, elsewhere: true },
    ]);
  });

  const ENDS: readonly [string, ThreadEvent | null][] = [
    ["claimed", null],
    ["drafted", null],
    ["sending", null],
    ["withdrawing", null],
    ["withdrawn", null],
    ["sent", { kind: "followed-up", at: LATER }],
    ["vetoed", { kind: "vetoed", at: LATER }],
    ["recipients-changed", { kind: "spoiled", at: LATER, how: "recipients" }],
    ["emptied", { kind: "spoiled", at: LATER, how: "emptied" }],
    ["uncertain", { kind: "uncertain", at: LATER }],
  ];
  it.each(ENDS)("a follow-up that is %s", (state, event) => {
    expect(events({ followUp: { state, at: LATER } })).toEqual(event === null ? [] : [event]);
  });

  it("remembers a lapse", () => {
    expect(events({ lapsedAt: LATER })).toEqual([{ kind: "lapsed", at: LATER }]);
  });
});
