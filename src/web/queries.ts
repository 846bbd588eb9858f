import * as z from "zod/mini";
import { LANGUAGES, OUTREACH_KINDS } from "../domain/reply/verdict.ts";
import { STATUSES } from "../domain/thread-state.ts";
import { ORDERS, type Place } from "../store/list-outreach.ts";

/** What an address of a page may say, in its path or behind the question mark. */

/** Rows on a page. */
export const PAGE = 50;

/** A field that a form sends empty is one that was not filled in. */
export const optionalText = z.lazy(() =>
  z.pipe(
    z.nullish(
      z.pipe(
        z.string().check(z.trim(), z.maxLength(200)),
        z.transform((text) => (text === "" ? null : text)),
      ),
    ),
    z.transform((text) => text ?? null),
  ),
);

/** Where a list goes on, as it stands in an address: the time of the last row, and its id. */
export const place = z.lazy(() =>
  z.pipe(
    z.nullish(
      z.pipe(
        z.string().check(z.regex(/^\d{1,16}~.{1,200}$/)),
        z.transform((text): Place => {
          const cut = text.indexOf("~");
          return { at: Number(text.slice(0, cut)), id: text.slice(cut + 1) };
        }),
      ),
    ),
    z.transform((found) => found ?? null),
  ),
);

export function writePlace(at: Place | null): string | null {
  return at === null ? null : `${at.at}~${at.id}`;
}

export const outreachQuery = z.lazy(() =>
  z.object({
    status: z.pipe(
      z.nullish(
        z.union([
          z.pipe(
            z.literal(""),
            z.transform(() => null),
          ),
          z.enum(STATUSES),
        ]),
      ),
      z.transform((status) => status ?? null),
    ),
    search: optionalText,
    order: z.pipe(
      z.nullish(z.enum(ORDERS)),
      z.transform((order) => order ?? "newest"),
    ),
    after: place,
  }),
);

/** The note of the first page, and the outreach that it is about. */
export const aboutQuery = z.lazy(() =>
  z.object({
    note: z.catch(z.optional(z.string()), undefined),
    about: z.catch(z.optional(z.string().check(z.maxLength(200), z.regex(/^[\w-]+$/))), undefined),
  }),
);

export const contactsQuery = z.lazy(() => z.object({ search: optionalText, after: place }));

export const notTrackedQuery = z.lazy(() =>
  z.object({
    after: z.pipe(
      place,
      z.transform((found, context) => {
        if (found === null) return null;
        if (/^\d{1,15}$/.test(found.id)) return { at: found.at, id: Number(found.id) };
        context.issues.push({ code: "custom", message: "not a place in this list", input: context.value });
        return z.NEVER;
      }),
    ),
  }),
);

export const hindsightQuery = z.lazy(() =>
  z.object({
    before: z.optional(z.coerce.number().check(z.int(), z.positive())),
  }),
);

export const callbackQuery = z.lazy(() =>
  z.object({
    state: z.string().check(z.minLength(1), z.maxLength(200)),
    code: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
    error: z.optional(z.string().check(z.maxLength(200))),
  }),
);

export const templateParams = z.lazy(() =>
  z.object({ kind: z.enum(OUTREACH_KINDS), language: z.enum(LANGUAGES) }),
);

export const addressParam = z.lazy(() => z.email().check(z.maxLength(320), z.toLowerCase()));
