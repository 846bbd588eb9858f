import * as z from "zod";
import { belongsIn, threadExists } from "../mail/threading.ts";
import { parseHeaders } from "../mime/headers.ts";
import { type Octets, octetsOf } from "../mime/octets.ts";
import { readId } from "./ids.ts";
import type { Call } from "./method.ts";
import { invalidArgument, notFound, notPlayed } from "./problem.ts";
import { invalidValue } from "./proto.ts";

/** 64 bits as protobuf's JSON has them: digits, or a number. */
const Int64 = z.union([z.string().regex(/^\d+$/), z.int()]);

/** A Message as callers may write it; what Gmail fills in itself is taken and ignored. */
export const MessageBody = z.strictObject({
  raw: z.string().nullish(),
  threadId: z.string().nullish(),
  labelIds: z.array(z.string()).nullish(),
  id: z.string().nullish(),
  historyId: Int64.nullish(),
  internalDate: Int64.nullish(),
  payload: z.looseObject({}).nullish(),
  snippet: z.string().nullish(),
  sizeEstimate: z.number().nullish(),
  classificationLabelValues: z.array(z.unknown()).nullish(),
});
export type MessageBody = z.infer<typeof MessageBody>;

export type Letter =
  | { readonly ok: true; readonly raw: Octets; readonly threadId: string | null }
  | { readonly ok: false; readonly refusal: Response };

/**
 * The mail of a write: from `raw` (base64url) or from the upload, and the thread that it really joins.
 */
export function readLetter(call: Call, message: MessageBody | null | undefined): Letter {
  if (message?.classificationLabelValues?.length) {
    return { ok: false, refusal: notPlayed("classification labels") };
  }
  const raw = call.media ?? decodeRaw(message?.raw);
  if (raw === null) {
    return {
      ok: false,
      refusal: invalidArgument(
        "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
      ),
    };
  }
  if (raw === undefined) {
    return { ok: false, refusal: invalidValue(["message", "raw"], "TYPE_BYTES", message?.raw) };
  }
  const asked = message?.threadId ?? null;
  if (asked === null || asked === "") return { ok: true, raw, threadId: null };
  const thread = readId(asked);
  if (!thread.ok) return { ok: false, refusal: invalidArgument("Invalid thread_id value") };
  if (!threadExists(call.mailbox, thread.value)) return { ok: false, refusal: notFound() };
  const joins = belongsIn(call.mailbox, thread.value, parseHeaders(raw));
  return { ok: true, raw, threadId: joins ? thread.value : null };
}

/** null: none given; undefined: given, but not base64url (RFC 4648, section 5), whose padding may be left out. */
function decodeRaw(raw: string | null | undefined): Octets | null | undefined {
  if (raw === null || raw === undefined || raw === "") return null;
  const digits = raw.replace(/={1,2}$/, "");
  const padded = digits.length === raw.length || raw.length % 4 === 0;
  const whole = /^[A-Za-z0-9_-]+$/.test(digits) && digits.length % 4 !== 1 && padded;
  return whole ? octetsOf(Buffer.from(digits, "base64url")) : undefined;
}
