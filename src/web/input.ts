import * as z from "zod/mini";
import { EXCLUSION_KINDS } from "../domain/owner/exclusions.ts";
import { MODES } from "../domain/policy.ts";
import { LANGUAGES, OUTREACH_KINDS } from "../domain/reply/verdict.ts";
import { STATUSES } from "../domain/thread-state.ts";
import { WEBHOOK_EVENTS } from "../domain/webhook.ts";
import { ORDERS, type Place } from "../store/list-outreach.ts";
import { KEPT_MONTHS } from "../store/retention.ts";
import { SCOPES } from "../store/schema.ts";

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

/** From the first page one is taken back to it. */
export const backForm = z.lazy(() => z.object({ back: z.catch(z.optional(z.literal("/")), undefined) }));

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

/** A Gmail id; without one, all that there is. */
export const unreadForm = z.lazy(() =>
  z.object({
    message: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  }),
);

/** Empty for ever. */
export const keepForm = z.lazy(() =>
  z.object({
    months: z.pipe(
      z.enum(["", ...KEPT_MONTHS.map(String)]),
      z.transform((months) => (months === "" ? null : Number(months))),
    ),
  }),
);

export const eraseForm = z.lazy(() =>
  z.object({
    address: z.string().check(z.trim(), z.maxLength(320)),
    labels: z.optional(z.literal("yes")),
  }),
);

export const modeForm = z.lazy(() => z.object({ mode: z.enum(MODES) }));

export const labelsForm = z.lazy(() => z.object({ labels: z.enum(["on", "off"]) }));

/** No mode of its own follows the mailbox. */
export const ownModeForm = z.lazy(() =>
  z.object({
    mode: z.union([
      z.pipe(
        z.literal(""),
        z.transform(() => null),
      ),
      z.enum(MODES),
    ]),
  }),
);

export const snoozeForm = z.lazy(() =>
  z.pipe(
    z.object({ day: z.string().check(z.trim(), z.maxLength(40)) }),
    z.transform(({ day }) => ({ day, isDay: z.iso.date().safeParse(day).success })),
  ),
);

/** Room for more than a letter may have, so that what is too long can be shown again to be shortened. */
export const letterText = z.lazy(() =>
  z.pipe(z.string().check(z.maxLength(100_000)), z.transform(plainText)),
);

/** Line ends as a browser sends them become plain ones; other control characters nobody can have meant. */
function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "");
}

export const wordsForm = z.lazy(() =>
  z.object({
    do: z._default(z.enum(["look", "save"]), "save"),
    text: z.pipe(
      letterText,
      z.transform((text) => text.trim()),
    ),
  }),
);

/** What a form holds of somebody's own letter or template; null when it is a form of buttons and short fields. */
export function letterTyped(fields: unknown): string | null {
  const read = z.union([z.object({ text: letterText }), z.object({ body: letterText })]).safeParse(fields);
  if (!read.success) return null;
  return "text" in read.data ? read.data.text : read.data.body;
}

export const exclusionForm = z.lazy(() =>
  z.object({
    kind: z.enum(EXCLUSION_KINDS),
    value: z.string().check(z.maxLength(300)),
  }),
);

export const tokenForm = z.lazy(() =>
  z.object({
    name: z.string().check(z.trim(), z.maxLength(200)),
    scope: z.enum(SCOPES),
  }),
);

export const openForm = z.lazy(() => z.object({ sure: z.optional(z.literal("yes")) }));

export const templateParams = z.lazy(() =>
  z.object({ kind: z.enum(OUTREACH_KINDS), language: z.enum(LANGUAGES) }),
);

export const templateForm = z.lazy(() => z.object({ do: z.enum(["look", "save"]), body: letterText }));

/** A form sends one ticked box as a text, several as a list, and none not at all. */
export const webhookForm = z.lazy(() =>
  z.object({
    url: z.string().check(z.trim(), z.maxLength(2000)),
    events: z.pipe(
      z.pipe(
        z.transform((sent) => (sent === undefined ? [] : [sent].flat())),
        z.array(z.enum(WEBHOOK_EVENTS)),
      ),
      z.transform((events) => [...new Set(events)]),
    ),
  }),
);

export const addressForm = z.lazy(() => z.object({ address: z.string().check(z.maxLength(300)) }));

export const addressParam = z.lazy(() => z.email().check(z.maxLength(320), z.toLowerCase()));
