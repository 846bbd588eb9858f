import * as z from "zod";
import { MODES } from "../../domain/policy.ts";
import { STATUSES } from "../../domain/thread-state.ts";
import { exportedTables } from "../../store/export-tables.ts";
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

const exportKeys = z.array(z.union([z.string().max(500), z.number()])).max(4);

/** A place in the export as it stands in an address: the table, and the keys of the row that came last. */
export const exportQuery = z.object({
  after: z
    .string()
    .max(3_000)
    .transform((text, context) => {
      const read = exportKeys.safeParse(jsonOf(text));
      const [name, ...rest] = read.data ?? [];
      const index = exportedTables().findIndex((table) => table.name === name);
      const table = exportedTables()[index];
      if (table !== undefined && (rest.length === 0 || rest.length === table.keys.length))
        return { index, after: rest.length === 0 ? null : rest };
      context.addIssue({ code: "custom", message: "not a place in the export" });
      return z.NEVER;
    })
    .optional(),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Of at most 255 visible ASCII characters, as UUIDs are (draft-ietf-httpapi-idempotency-key-header, section 2.1). */
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,255}$/);
