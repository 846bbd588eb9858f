import * as z from "zod";
import { MODES } from "../../domain/policy.ts";
import { STATUSES } from "../../domain/thread-state.ts";
import { letterText, optionalText, PAGE, place } from "../input.ts";

/** What the API takes. */

const MOST_ROWS = 100;

export const listQuery = z.object({
  status: z.enum(STATUSES).optional().describe("Only outreach that stands there."),
  search: optionalText.describe("Part of a name, an address or the subject."),
  after: place.describe("`next` of the page before."),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_ROWS)
    .default(PAGE)
    .describe(`Rows on a page, ${MOST_ROWS} at most.`),
});

export const snoozeBody = z.object({
  day: z.iso
    .date()
    .describe("The follow-up goes out on this day or later, in the mailbox's zone; inside its window."),
});

export const modeBody = z.object({
  mode: z.enum(MODES).nullable().describe("For this outreach alone; null follows the mailbox."),
});

export const wordsBody = z.object({
  text: letterText
    .nullable()
    .describe("The owner's own words for this one follow-up; null goes back to the template."),
});

/** Of at most 255 visible ASCII characters, as UUIDs are (draft-ietf-httpapi-idempotency-key-header, section 2.1). */
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,255}$/);
