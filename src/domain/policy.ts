import * as z from "zod";
import { isCountry } from "./holidays.ts";
import { LANGUAGES } from "./reply/verdict.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** auto: drafted a day ahead, then sent. draft: drafted, never sent by itself. off: watched only. */
export const MODES = ["auto", "draft", "off"] as const;
export type Mode = (typeof MODES)[number];

export const MOST_BLACKOUTS = 50;

const blackoutSchema = z
  .object({ from: z.iso.date(), to: z.iso.date(), name: z.string().trim().max(60) })
  .refine(({ from, to }) => from <= to, { message: "the last day comes before the first", path: ["to"] });
export type Blackout = z.infer<typeof blackoutSchema>;

/** Days after the first letter on which the window opens and closes, and the last that an owner may begin with. */
const OPENS = 14;
const CLOSES = 21;
export const LAST_FROM_DAY = 20;

/** The owner's rules for one mailbox. The window itself (14 to 21 days) is a promise and no setting. */
export const policySchema = z
  .object({
    /** ISO 3166-1 country whose public holidays are kept; null keeps none. */
    country: z.string().refine(isCountry).nullable().default("US"),
    /** When nothing goes out: interview season, conference week. Both days included; dates of the mailbox's zone. */
    blackouts: z.array(blackoutSchema).max(MOST_BLACKOUTS).default([]),
    /** Follow-ups leave from this hour on ... */
    fromHour: z.number().int().min(0).max(22).default(9),
    /** ... and before this one. */
    toHour: z.number().int().min(1).max(23).default(11),
    /** Within the window, follow-ups leave so many days after the first letter, or as late as the window can have it. */
    fromDay: z.number().int().min(OPENS).max(LAST_FROM_DAY).default(OPENS),
    /** What the owner writes outreach in; one that Kindly has forgotten since is passed over. */
    languages: z
      .array(z.string())
      .transform((all) => LANGUAGES.filter((language) => all.includes(language)))
      .default([...LANGUAGES]),
    /** What a letter is taken for that is too brief to tell its language; null takes it for none. */
    mainLanguage: z.enum(LANGUAGES).nullable().catch(null).default(null),
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
export const WINDOW_OPENS = OPENS * DAY;
export const WINDOW_CLOSES = CLOSES * DAY;

/** Promise five: a follow-up lies in Gmail as a draft for a day before it goes out. */
export const LIES_AS_DRAFT = 24 * HOUR;
/** Drafted this much earlier than needed, so that a late tick still leaves the owner the whole day. */
export const DRAFT_MARGIN = 2 * HOUR;

/** The owner's wish that a follow-up goes out at once holds this long; after it the ordinary moment holds again. */
export const AT_ONCE_HOLDS = 60 * 60_000;

/** An absence that names no return is waited out for a week. */
export const ABSENCE_WITHOUT_DATE = 7 * DAY;
/** Together, holds may move a window no further than this (a parental leave); a longer absence lets it lapse. */
export const LONGEST_HOLD = 120 * DAY;
/** A hold longer than this is a long one, and at most one such is waited for. */
export const LONG_HOLD = 21 * DAY;
