import * as z from "zod/mini";
import { isCountry } from "./holidays.ts";
import { LANGUAGES } from "./reply/verdict.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** auto: drafted a day ahead, then sent. draft: drafted, never sent by itself. off: watched only. */
export const MODES = ["auto", "draft", "off"] as const;
export type Mode = (typeof MODES)[number];

export const MOST_BLACKOUTS = 50;

const blackoutSchema = z.lazy(() =>
  z.object({ from: z.iso.date(), to: z.iso.date(), name: z.string().check(z.trim(), z.maxLength(60)) }).check(
    z.refine(({ from, to }) => from <= to, {
      message: "the last day comes before the first",
      path: ["to"],
    }),
  ),
);
export type Blackout = z.infer<typeof blackoutSchema>;

/** Days after the first letter on which the window opens and closes, and the last that an owner may begin with. */
const OPENS = 14;
const CLOSES = 21;
export const LAST_FROM_DAY = 20;

/** The largest number that each limit may be. */
export const MOST_OF = {
  capPer30Days: 10,
  capPer365Days: 50,
  followUpsPerDomainAndDay: 50,
  followUpsPerDay: 200,
} as const;

/** The owner's rules for one mailbox. The window itself (14 to 21 days) is a promise and no setting. */
export const policySchema = z.lazy(() =>
  z
    .object({
      /** ISO 3166-1 country whose public holidays are kept; null keeps none. */
      country: z._default(z.nullable(z.string().check(z.refine(isCountry))), "US"),
      /** When nothing goes out: interview season, conference week. Both days included; dates of the mailbox's zone. */
      blackouts: z._default(z.array(blackoutSchema).check(z.maxLength(MOST_BLACKOUTS)), []),
      /** Follow-ups leave from this hour on ... */
      fromHour: z._default(z.int().check(z.minimum(0), z.maximum(22)), 9),
      /** ... and before this one. */
      toHour: z._default(z.int().check(z.minimum(1), z.maximum(23)), 11),
      /** Within the window, follow-ups leave so many days after the first letter, or as late as the window can have it. */
      fromDay: z._default(z.int().check(z.minimum(OPENS), z.maximum(LAST_FROM_DAY)), OPENS),
      /** What the owner writes outreach in; one that Kindly has forgotten since is passed over. */
      languages: z._default(
        z.pipe(
          z.array(z.string()),
          z.transform((all) => LANGUAGES.filter((language) => all.includes(language))),
        ),
        [...LANGUAGES],
      ),
      /** What a letter is taken for that is too brief to tell its language; null takes it for none. */
      mainLanguage: z._default(z.catch(z.nullable(z.enum(LANGUAGES)), null), null),
      /** Unanswered messages to one contact in any 30 days, written by hand or not. */
      capPer30Days: z._default(z.int().check(z.minimum(1), z.maximum(MOST_OF.capPer30Days)), 2),
      capPer365Days: z._default(z.int().check(z.minimum(1), z.maximum(MOST_OF.capPer365Days)), 4),
      followUpsPerDomainAndDay: z._default(
        z.int().check(z.minimum(1), z.maximum(MOST_OF.followUpsPerDomainAndDay)),
        3,
      ),
      followUpsPerDay: z._default(z.int().check(z.minimum(1), z.maximum(MOST_OF.followUpsPerDay)), 20),
      /** Hour of Monday at which the summary comes. */
      summaryHour: z._default(z.int().check(z.minimum(0), z.maximum(23)), 8),
    })
    .check(
      z.refine((policy) => policy.fromHour < policy.toHour, {
        message: "the hour from which follow-ups leave must come before the hour at which they stop",
        path: ["toHour"],
      }),
    ),
);
export type Policy = z.infer<typeof policySchema>;

/** For benches and tests; a Worker that needs it asks the schema, and does not build it to start. */
export const DEFAULT_POLICY: Policy = /* @__PURE__ */ policySchema.parse({});

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
