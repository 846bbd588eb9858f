import * as z from "zod";
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
export const optionalText = z
  .string()
  .trim()
  .max(200)
  .transform((text) => (text === "" ? null : text))
  .nullish()
  .transform((text) => text ?? null);

/** Where a list goes on, as it stands in an address: the time of the last row, and its id. */
export const place = z
  .string()
  .regex(/^\d{1,16}~.{1,200}$/)
  .transform((text): Place => {
    const cut = text.indexOf("~");
    return { at: Number(text.slice(0, cut)), id: text.slice(cut + 1) };
  })
  .nullish()
  .transform((found) => found ?? null);

export function writePlace(at: Place | null): string | null {
  return at === null ? null : `${at.at}~${at.id}`;
}

export const outreachQuery = z.object({
  status: z
    .union([z.literal("").transform(() => null), z.enum(STATUSES)])
    .nullish()
    .transform((status) => status ?? null),
  search: optionalText,
  order: z
    .enum(ORDERS)
    .nullish()
    .transform((order) => order ?? "newest"),
  after: place,
});

/** The note of the first page, and the outreach that it is about. */
export const aboutQuery = z.object({
  note: z.string().optional().catch(undefined),
  about: z
    .string()
    .max(200)
    .regex(/^[\w-]+$/)
    .optional()
    .catch(undefined),
});

/** From the first page one is taken back to it. */
export const backForm = z.object({ back: z.literal("/").optional().catch(undefined) });

export const contactsQuery = z.object({ search: optionalText, after: place });

export const notTrackedQuery = z.object({
  after: place.transform((found, context) => {
    if (found === null) return null;
    if (/^\d{1,15}$/.test(found.id)) return { at: found.at, id: Number(found.id) };
    context.addIssue({ code: "custom", message: "not a place in this list" });
    return z.NEVER;
  }),
});

export const hindsightQuery = z.object({
  before: z.coerce.number().int().positive().optional(),
});

export const callbackQuery = z.object({
  state: z.string().min(1).max(200),
  code: z.string().min(1).max(2000).optional(),
  error: z.string().max(200).optional(),
});

/** A Gmail id; without one, all that there is. */
export const unreadForm = z.object({ message: z.string().min(1).max(200).optional() });

/** Empty for ever. */
export const keepForm = z.object({
  months: z
    .enum(["", ...KEPT_MONTHS.map(String)])
    .transform((months) => (months === "" ? null : Number(months))),
});

export const eraseForm = z.object({
  address: z.string().trim().max(320),
  labels: z.literal("yes").optional(),
});

export const modeForm = z.object({ mode: z.enum(MODES) });

export const labelsForm = z.object({ labels: z.enum(["on", "off"]) });

/** No mode of its own follows the mailbox. */
export const ownModeForm = z.object({
  mode: z.union([z.literal("").transform(() => null), z.enum(MODES)]),
});

export const snoozeForm = z
  .object({ day: z.string().trim().max(40) })
  .transform(({ day }) => ({ day, isDay: z.iso.date().safeParse(day).success }));

/** Room for more than a letter may have, so that what is too long can be shown again to be shortened. */
export const letterText = z.string().max(100_000).transform(plainText);

/** Line ends as a browser sends them become plain ones; other control characters nobody can have meant. */
function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "");
}

export const wordsForm = z.object({
  do: z.enum(["look", "save"]).default("save"),
  text: letterText.transform((text) => text.trim()),
});

/** What a form holds of somebody's own letter or template; null when it is a form of buttons and short fields. */
export function letterTyped(fields: unknown): string | null {
  const read = z.union([z.object({ text: letterText }), z.object({ body: letterText })]).safeParse(fields);
  if (!read.success) return null;
  return "text" in read.data ? read.data.text : read.data.body;
}

export const exclusionForm = z.object({ kind: z.enum(EXCLUSION_KINDS), value: z.string().max(300) });

export const tokenForm = z.object({ name: z.string().trim().max(200), scope: z.enum(SCOPES) });

export const openForm = z.object({ sure: z.literal("yes").optional() });

export const templateParams = z.object({ kind: z.enum(OUTREACH_KINDS), language: z.enum(LANGUAGES) });

export const templateForm = z.object({ do: z.enum(["look", "save"]), body: letterText });

/** A form sends one ticked box as a text, several as a list, and none not at all. */
export const webhookForm = z.object({
  url: z.string().trim().max(2000),
  events: z
    .preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.enum(WEBHOOK_EVENTS)))
    .transform((events) => [...new Set(events)]),
});

export const addressForm = z.object({ address: z.string().max(300) });

export const addressParam = z.email().max(320).toLowerCase();
