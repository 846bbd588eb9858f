import * as z from "zod";
import { belongsIn, threadExists } from "../mail/threading.ts";
import { parseHeaders } from "../mime/headers.ts";
import { type Octets, octetsOf } from "../mime/octets.ts";
import type { Call } from "./method.ts";
import { invalidArgument, notFound } from "./problem.ts";

/** A Message as callers may write it; what Gmail fills in itself is taken and ignored. */
export const MessageBody = z.strictObject({
  raw: z.string().nullish(),
  threadId: z.string().nullish(),
  labelIds: z.array(z.string()).nullish(),
  id: z.string().nullish(),
  historyId: z.string().nullish(),
  internalDate: z.string().nullish(),
  snippet: z.string().nullish(),
  sizeEstimate: z.number().nullish(),
});
export type MessageBody = z.infer<typeof MessageBody>;

export type Letter =
  | { readonly ok: true; readonly raw: Octets; readonly threadId: string | null }
  | { readonly ok: false; readonly refusal: Response };

/**
 * The mail of a write: from `raw` (base64url) or from the upload, and the thread that it really joins.
 */
export function readLetter(call: Call, message: MessageBody | null | undefined): Letter {
  const raw = call.media ?? decodeRaw(message?.raw);
  if (raw === null) {
    return {
      ok: false,
      refusal: invalidArgument(
        "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
      ),
    };
  }
  if (raw === undefined)
    return { ok: false, refusal: invalidArgument("Invalid value at 'message.raw' (TYPE_BYTES)") };
  const asked = message?.threadId ?? null;
  if (asked === null || asked === "") return { ok: true, raw, threadId: null };
  if (!/^[0-9a-f]{1,16}$/.test(asked))
    return { ok: false, refusal: invalidArgument("Invalid thread_id value") };
  if (!threadExists(call.mailbox, asked)) return { ok: false, refusal: notFound() };
  return { ok: true, raw, threadId: belongsIn(call.mailbox, asked, parseHeaders(raw)) ? asked : null };
}

/** null: none given; undefined: given, but not base64url (RFC 4648, section 5). */
function decodeRaw(raw: string | null | undefined): Octets | null | undefined {
  if (raw === null || raw === undefined || raw === "") return null;
  return /^[A-Za-z0-9_-]+={0,2}$/.test(raw) ? octetsOf(Buffer.from(raw, "base64url")) : undefined;
}
