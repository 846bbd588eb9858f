import * as z from "zod/mini";
import { MODES } from "../../domain/policy.ts";
import { STATUSES } from "../../domain/thread-state.ts";
import { exportedTables } from "../../store/export-tables.ts";
import { letterText } from "../forms.ts";
import { optionalText, PAGE, place } from "../queries.ts";

/** What the API takes. */

const MOST_ROWS = 100;

export const listQuery = z.object({
  status: z.optional(z.enum(STATUSES)).check(z.describe("Only outreach that stands there.")),
  search: optionalText.check(z.describe("Part of a name, an address or the subject.")),
  after: place.check(z.describe("`next` of the page before.")),
  limit: z
    ._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MOST_ROWS)), PAGE)
    .check(z.describe(`Rows on a page, ${MOST_ROWS} at most.`)),
});

export const snoozeBody = z.lazy(() =>
  z.object({
    day: z.iso
      .date()
      .check(
        z.describe("The follow-up goes out on this day or later, in the mailbox's zone; inside its window."),
      ),
  }),
);

export const modeBody = z.lazy(() =>
  z.object({
    mode: z.nullable(z.enum(MODES)).check(z.describe("For this outreach alone; null follows the mailbox.")),
  }),
);

export const wordsBody = z.lazy(() =>
  z.object({
    text: z
      .nullable(letterText)
      .check(z.describe("The owner's own words for this one follow-up; null goes back to the template.")),
  }),
);

const exportKeys = z.lazy(() =>
  z.array(z.union([z.string().check(z.maxLength(500)), z.number()])).check(z.maxLength(4)),
);

/** A place in the export as it stands in an address: the table, and the keys of the row that came last. */
export const exportQuery = z.object({
  after: z.optional(
    z.pipe(
      z.string().check(z.maxLength(3_000)),
      z.transform((text, context) => {
        const read = exportKeys.safeParse(jsonOf(text));
        const [name, ...rest] = read.data ?? [];
        const index = exportedTables().findIndex((table) => table.name === name);
        const table = exportedTables()[index];
        if (table !== undefined && (rest.length === 0 || rest.length === table.keys.length))
          return { index, after: rest.length === 0 ? null : rest };
        context.issues.push({ code: "custom", message: "not a place in the export", input: context.value });
        return z.NEVER;
      }),
    ),
  ),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Of at most 255 visible ASCII characters, as UUIDs are (draft-ietf-httpapi-idempotency-key-header, section 2.1). */
export const idempotencyKey = z.lazy(() => z.string().check(z.regex(/^[\x21-\x7e]{1,255}$/)));
