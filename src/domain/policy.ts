import * as z from "zod";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** auto: drafted a day ahead, then sent. draft: drafted, never sent by itself. off: watched only. */
export const MODES = ["auto", "draft", "off"] as const;
export type Mode = (typeof MODES)[number];

/** The owner's rules for one mailbox. The window itself (14 to 21 days) is a promise and no setting. */
export const policySchema = z
  .object({
    /** ISO 3166-1 country whose public holidays are kept; null keeps none. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable()
      .default("US"),
    /** Days on which nothing goes out: interview season, conference week. ISO dates in the mailbox's zone. */
    blackoutDays: z.array(z.iso.date()).default([]),
    /** Follow-ups leave from this hour on ... */
    fromHour: z.number().int().min(0).max(22).default(9),
    /** ... and before this one. */
    toHour: z.number().int().min(1).max(23).default(11),
    /** Unanswered messages to one contact in any 30 days, written by hand or not. */
    capPer30Days: z.number().int().min(1).max(10).default(2),
    capPer365Days: z.number().int().min(1).max(50).default(4),
    followUpsPerDomainAndDay: z.number().int().min(1).max(50).default(3),
    followUpsPerDay: z.number().int().min(1).max(200).default(20),
    /** Hour of Monday at which the summary comes. */
    summaryHour: z.number().int().min(0).max(23).default(8),
  })
  .refine((policy) => policy.fromHour < policy.toHour, {
    message: "the hour from which follow-ups leave must come before the hour at which they stop",
    path: ["toHour"],
  });
export type Policy = z.infer<typeof policySchema>;

export const DEFAULT_POLICY: Policy = policySchema.parse({});

/** Promise three: not before 14 days, not after 21. */
export const WINDOW_OPENS = 14 * DAY;
export const WINDOW_CLOSES = 21 * DAY;

/** Promise five: a follow-up lies in Gmail as a draft for a day before it goes out. */
export const LIES_AS_DRAFT = 24 * HOUR;
/** Drafted this much earlier than needed, so that a late tick still leaves the owner the whole day. */
export const DRAFT_MARGIN = 2 * HOUR;

/** An absence that names no return is waited out for a week. */
export const ABSENCE_WITHOUT_DATE = 7 * DAY;
/** Together, holds may move a window no further than this (a parental leave); a longer absence lets it lapse. */
export const LONGEST_HOLD = 120 * DAY;
/** A hold longer than this is a long one, and at most one such is waited for. */
export const LONG_HOLD = 21 * DAY;
