import * as z from "zod/mini";
import { NEED_CODES } from "../../domain/need.ts";
import { MODES } from "../../domain/policy.ts";
import { OUTREACH_KINDS } from "../../domain/reply/verdict.ts";
import { STATUSES } from "../../domain/thread-state.ts";
import { FOLLOW_UP_STATES } from "../../store/schema.ts";

/** What the API answers. Answers are made by hand and held to these by type and by test, never parsed again. */

const time = z.int().check(z.describe("Milliseconds since 1970-01-01T00:00Z."));
const maybeTime = z.nullable(time);

export const person = z.object({ name: z.string(), address: z.string() });

export const outreachLine = z.object({
  id: z.string(),
  subject: z.string(),
  kind: z.enum(OUTREACH_KINDS),
  asks: z
    .boolean()
    .check(z.describe("Whether it may get a follow-up: it asks for something, or its owner said so.")),
  firstAt: time.check(z.describe("When the first letter was sent, in milliseconds since 1970-01-01T00:00Z.")),
  status: z.enum(STATUSES),
  statusSince: time,
  mode: z.nullable(z.enum(MODES)).check(z.describe("Of this outreach alone; null follows the mailbox.")),
  nextLookAt: maybeTime.check(
    z.describe("When it is looked at again; null when only new mail can change anything."),
  ),
  people: z.readonly(z.array(person)),
  wasHeld: z.boolean().check(z.describe("Whether somebody's absence has ever moved its window.")),
  followUp: z
    .nullable(z.object({ state: z.enum(FOLLOW_UP_STATES), sendAt: time, sentAt: maybeTime }))
    .check(z.describe("Null until it is claimed, a day before it goes out.")),
});

export const outreachPage = z.object({
  outreach: z.array(
    z.extend(outreachLine, {
      reason: z.nullable(z.string()).check(z.describe("Its newest decision, in words.")),
    }),
  ),
  next: z.nullable(z.string()).check(z.describe("Give it as `after` for the next page; null on the last.")),
});

export const oneOutreach = z.extend(outreachLine, {
  messages: z.readonly(
    z.array(
      z.object({
        id: z.string(),
        at: time,
        role: z.enum(["first-letter", "by-hand", "follow-up", "reply"]),
        address: z.string(),
        name: z.string(),
        kind: z.nullable(z.string()).check(z.describe("What a reply was read to be.")),
        absence: z.nullable(
          z.object({
            gone: z.boolean(),
            longLeave: z.boolean(),
            instead: z.readonly(z.array(z.string())),
            returnsOn: z.nullable(z.string()).check(z.describe("A day, as in 2026-04-28.")),
          }),
        ),
      }),
    ),
  ),
  decisions: z.array(
    z.object({
      at: time,
      verdict: z.string(),
      code: z.string().check(z.describe("The reason, for a program.")),
      reason: z.string().check(z.describe("The same, for a person.")),
      nextLookAt: maybeTime,
    }),
  ),
});

export const room = z.object({
  address: z.string(),
  contactId: z.nullable(z.string()).check(z.describe("Null for somebody who was never written to.")),
  closed: z.nullable(z.enum(["opt-out", "dead-address", "do-not-contact"])),
  room: z.int().check(z.describe("How many more messages this contact may get now.")),
  unanswered: z
    .object({ in30Days: z.int(), in365Days: z.int() })
    .check(z.describe("Messages that count against the cap.")),
  cap: z.object({ in30Days: z.int(), in365Days: z.int() }),
  clearedAt: maybeTime.check(z.describe("The last human reply, which cleared the count.")),
});

const share = z.object({ n: z.int(), of: z.int() });
const listed = z.object({ outreachId: z.string(), name: z.string(), subject: z.string() });

export const summary = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  facts: z
    .object({
      from: z.iso.date(),
      to: z.iso.date(),
      period: z.string().check(z.describe("Both in words.")),
      sent: z.object({ firstLetters: z.int(), followUps: z.int() }),
      replied: z.int().check(z.describe("Outreach in which a person answered that week.")),
      firstLetterRate: share.check(
        z.describe(
          "First letters that were answered before any follow-up, of those that were answered or have had two weeks.",
        ),
      ),
      followUpRate: share.check(z.describe("Follow-ups that were answered, counted likewise.")),
      medianDays: z.nullable(z.number()).check(z.describe("From a first letter to its first human reply.")),
      weeks: z.array(
        z.object({
          monday: time,
          label: z.string(),
          firstLetters: z.int(),
          followUps: z.int(),
          replied: z.int(),
        }),
      ),
      upcoming: z
        .array(z.extend(listed, { sendAt: time, when: z.string() }))
        .check(z.describe("In seven days.")),
      needs: z
        .array(z.extend(listed, { code: z.enum(NEED_CODES), words: z.string() }))
        .check(z.describe("What only the owner can settle.")),
      notices: z
        .array(z.extend(listed, { group: z.enum(["returned", "held", "lapsed"]), why: z.string() }))
        .check(z.describe("What came back, was held or lapsed last week.")),
      troubles: z.array(z.string()).check(z.describe("What does not work; empty when everything does.")),
      isLookingBack: z.boolean(),
    })
    .check(z.describe("What the mail tells.")),
});

export const changed = z.object({
  outreach: z.pick(outreachLine, { id: true, status: true, mode: true, nextLookAt: true, followUp: true }),
});

export const paused = z.object({ paused: z.boolean() });

/** RFC 9457. */
export const problemDetails = z.object({
  type: z.string().check(z.describe("Where this kind of problem is explained.")),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  instance: z.string(),
});
