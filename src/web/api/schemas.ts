import * as z from "zod";
import { NEED_CODES } from "../../domain/need.ts";
import { MODES } from "../../domain/policy.ts";
import { OUTREACH_KINDS } from "../../domain/reply/verdict.ts";
import { STATUSES } from "../../domain/thread-state.ts";
import { FOLLOW_UP_STATES } from "../../store/schema.ts";

/** What the API answers. Answers are made by hand and held to these by type and by test, never parsed again. */

const time = z.int().describe("Milliseconds since 1970-01-01T00:00Z.");
const maybeTime = time.nullable();

export const person = z.object({ name: z.string(), address: z.string() });

export const outreachLine = z.object({
  id: z.string(),
  subject: z.string(),
  kind: z.enum(OUTREACH_KINDS),
  asks: z.boolean().describe("Whether it may get a follow-up: it asks for something, or its owner said so."),
  firstAt: time.describe("When the first letter was sent, in milliseconds since 1970-01-01T00:00Z."),
  status: z.enum(STATUSES),
  statusSince: time,
  mode: z.enum(MODES).nullable().describe("Of this outreach alone; null follows the mailbox."),
  nextLookAt: maybeTime.describe("When it is looked at again; null when only new mail can change anything."),
  people: z.array(person).readonly(),
  wasHeld: z.boolean().describe("Whether somebody's absence has ever moved its window."),
  followUp: z
    .object({ state: z.enum(FOLLOW_UP_STATES), sendAt: time, sentAt: maybeTime })
    .nullable()
    .describe("Null until it is claimed, a day before it goes out."),
});

export const outreachPage = z.object({
  outreach: z.array(
    outreachLine.extend({ reason: z.string().nullable().describe("Its newest decision, in words.") }),
  ),
  next: z.string().nullable().describe("Give it as `after` for the next page; null on the last."),
});

export const oneOutreach = outreachLine.extend({
  messages: z
    .array(
      z.object({
        id: z.string(),
        at: time,
        role: z.enum(["first-letter", "by-hand", "follow-up", "reply"]),
        address: z.string(),
        name: z.string(),
        kind: z.string().nullable().describe("What a reply was read to be."),
        absence: z
          .object({
            gone: z.boolean(),
            longLeave: z.boolean(),
            instead: z.array(z.string()).readonly(),
            returnsOn: z.string().nullable().describe("A day, as in 2026-04-28."),
          })
          .nullable(),
      }),
    )
    .readonly(),
  decisions: z.array(
    z.object({
      at: time,
      verdict: z.string(),
      code: z.string().describe("The reason, for a program."),
      reason: z.string().describe("The same, for a person."),
      nextLookAt: maybeTime,
    }),
  ),
});

export const room = z.object({
  address: z.string(),
  contactId: z.string().nullable().describe("Null for somebody who was never written to."),
  closed: z.enum(["opt-out", "dead-address", "do-not-contact"]).nullable(),
  room: z.int().describe("How many more messages this contact may get now."),
  unanswered: z
    .object({ in30Days: z.int(), in365Days: z.int() })
    .describe("Messages that count against the cap."),
  cap: z.object({ in30Days: z.int(), in365Days: z.int() }),
  clearedAt: maybeTime.describe("The last human reply, which cleared the count."),
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
      period: z.string().describe("Both in words."),
      sent: z.object({ firstLetters: z.int(), followUps: z.int() }),
      replied: z.int().describe("Outreach in which a person answered that week."),
      firstLetterRate: share.describe(
        "First letters that were answered before any follow-up, of those that were answered or have had two weeks.",
      ),
      followUpRate: share.describe("Follow-ups that were answered, counted likewise."),
      medianDays: z.number().nullable().describe("From a first letter to its first human reply."),
      weeks: z.array(
        z.object({
          monday: time,
          label: z.string(),
          firstLetters: z.int(),
          followUps: z.int(),
          replied: z.int(),
        }),
      ),
      upcoming: z.array(listed.extend({ sendAt: time, when: z.string() })).describe("In seven days."),
      needs: z
        .array(listed.extend({ code: z.enum(NEED_CODES), words: z.string() }))
        .describe("What only the owner can settle."),
      notices: z
        .array(listed.extend({ group: z.enum(["returned", "held", "lapsed"]), why: z.string() }))
        .describe("What came back, was held or lapsed last week."),
      troubles: z.array(z.string()).describe("What does not work; empty when everything does."),
      isLookingBack: z.boolean(),
    })
    .describe("What the mail tells."),
});

export const changed = z.object({
  outreach: outreachLine.pick({ id: true, status: true, mode: true, nextLookAt: true, followUp: true }),
});

export const paused = z.object({ paused: z.boolean() });

/** RFC 9457. */
export const problemDetails = z.object({
  type: z.string().describe("Where this kind of problem is explained."),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  instance: z.string(),
});
