import * as z from "zod/mini";
import { EXCLUSION_KINDS } from "../domain/owner/exclusions.ts";
import { MODES } from "../domain/policy.ts";
import { WEBHOOK_EVENTS } from "../domain/webhook.ts";
import { KEPT_MONTHS } from "../store/retention.ts";
import { SCOPES } from "../store/schema.ts";

/** What the forms of the pages send; settings and days kept free have files of their own. */

/** From the first page one is taken back to it. */
export const backForm = z.lazy(() => z.object({ back: z.catch(z.optional(z.literal("/")), undefined) }));

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
