import { DAY, HOUR } from "../../src/domain/policy.ts";
import type { TestDatabase } from "../support/d1.ts";
import { NOW, seedDecision, seedMailbox, seedOutreach } from "./seed.ts";

const OSEI = { name: "Dr. Amara Osei", address: "a.osei@neuro.uni.example" };
const WEBER = { name: "Prof. Jonas Weber", address: "weber@cardio.example" };
const PATEL = { name: "Dr. Nisha Patel", address: "npatel@med.uni.example" };
const LINDQVIST = { name: "Karin Lindqvist", address: "karin.lindqvist@fjord.example" };
const MORETTI = { name: "Dr. Elena Moretti", address: "e.moretti@oncology.example" };
const BROOKS = { name: "", address: "t.brooks@surgery.example" };
const ITO = { name: "Prof. Haruka Ito", address: "ito@genetics.example" };

/** A mailbox a few weeks into its life, with an outreach in almost every status. */
export async function seedMailboxOfLeila(t: TestDatabase, row: Readonly<Record<string, unknown>> = {}) {
  await seedMailbox(t, row);
  const first = { verdict: "track", why: { code: "first-letter", kind: "research", score: 9 } } as const;
  const tomorrow = Date.parse("2026-04-14T13:40:00Z");
  await seedOutreach(t, {
    id: "osei",
    to: [OSEI],
    subject: "Your work on sleep spindles, and a question about a summer project",
    daysAgo: 14.1,
    row: { next_look_at: tomorrow },
    followUp: { state: "drafted", sendAt: tomorrow },
    decisions: [
      { daysAgo: 14.1, ...first },
      { daysAgo: 14, verdict: "wait", why: { code: "moment-set", sendAt: tomorrow } },
      { daysAgo: 0.1, verdict: "prepare", why: { code: "drafted", days: 14, sendAt: tomorrow } },
    ],
  });
  await seedOutreach(t, {
    id: "weber",
    to: [WEBER, MORETTI],
    subject: "Observership in the autumn",
    daysAgo: 13.4,
    row: { next_look_at: tomorrow + 2 * HOUR, kind: "observership" },
    followUp: { state: "drafted", sendAt: tomorrow + DAY + 25 * 60_000 },
    decisions: [
      {
        daysAgo: 0.02,
        verdict: "prepare",
        why: { code: "drafted", days: 14, sendAt: tomorrow + DAY + 25 * 60_000 },
      },
    ],
  });
  await seedOutreach(t, {
    id: "patel",
    to: [PATEL],
    subject: "A letter from a graduate in Beirut",
    daysAgo: 9,
    row: { next_look_at: NOW + 4 * DAY },
    decisions: [
      { daysAgo: 9, ...first },
      { daysAgo: 9, verdict: "wait", why: { code: "moment-set", sendAt: NOW + 6.1 * DAY } },
    ],
  });
  await seedOutreach(t, {
    id: "ito",
    to: [ITO],
    subject: "CRISPR screens: may I send one page?",
    daysAgo: 2.3,
    row: { next_look_at: NOW + 11 * DAY },
    decisions: [{ daysAgo: 2.3, ...first }],
  });
  await seedOutreach(t, {
    id: "moretti",
    to: [MORETTI],
    subject: "Fifteen minutes at the Lisbon meeting",
    daysAgo: 12,
    status: "held",
    sinceDaysAgo: 12,
    row: { next_look_at: NOW + 7 * DAY, kind: "conference-meeting" },
    replies: [{ daysAgo: 12, kind: "absence" }],
    decisions: [
      {
        daysAgo: 12,
        verdict: "hold",
        why: { code: "absent-until", by: "Dr. Elena Moretti", until: NOW + 7 * DAY },
      },
    ],
  });
  await seedOutreach(t, {
    id: "brooks",
    to: [BROOKS],
    subject: "Research year",
    daysAgo: 17,
    status: "uncertain",
    sinceDaysAgo: 1,
    followUp: { state: "uncertain", sendAt: NOW - DAY },
    decisions: [{ daysAgo: 1, verdict: "stop", why: { code: "uncertain" } }],
  });
  await seedOutreach(t, {
    id: "lindqvist",
    to: [LINDQVIST],
    subject: "How you built the fjord clinic",
    daysAgo: 33,
    status: "replied",
    sinceDaysAgo: 16,
    followUp: { state: "sent", sendAt: NOW - 18 * DAY },
    replies: [{ daysAgo: 16, kind: "human" }],
    decisions: [
      { daysAgo: 33, ...first },
      { daysAgo: 18, verdict: "send", why: { code: "sent", days: 15 } },
      { daysAgo: 16, verdict: "stop", why: { code: "answered", by: "Karin Lindqvist", elsewhere: false } },
    ],
  });
  await seedOutreach(t, {
    id: "weber-2",
    to: [WEBER],
    subject: "Your talk in Vienna",
    daysAgo: 61,
    status: "followed-up",
    sinceDaysAgo: 46,
    followUp: { state: "sent", sendAt: NOW - 46 * DAY },
    decisions: [{ daysAgo: 46, verdict: "send", why: { code: "sent", days: 15 } }],
  });
  await seedDecision(t, {
    daysAgo: 3,
    message_id: "mail-1",
    verdict: "ignore",
    why: { code: "not-outreach", rule: "an-answer-to-their-mail" },
  });
  await t.insert("unread", {
    mailbox_id: "box",
    message_id: "18f0aa31",
    at: NOW - 5 * DAY,
    detail: "Its structure is broken: a part never ends.",
  });
}
