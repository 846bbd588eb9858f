import { gunzipSync } from "node:zlib";
import * as z from "zod";
import { type Octets, textOf } from "../mime/octets.ts";
import { misfitOf } from "./body-misfit.ts";
import type { Method } from "./method.ts";
import type { Checked } from "./parameters.ts";
import { badContent } from "./proto.ts";

/** What a call brings besides its address: JSON by the method's schema, and the uploaded mail. */
export interface Body {
  readonly json: unknown;
  readonly media: Octets | null;
}

const NO_FIELDS = z.strictObject({});

/** Google's limit for a call that is no upload; longer mail must be uploaded. */
export const MOST_JSON = 10 * 1024 * 1024;

/** The JSON of a plain call, checked. An empty body counts as none. */
export async function readJson(request: Request, method: Pick<Method, "body">): Promise<Checked<unknown>> {
  const content = await readContent(request);
  if (!content.ok) return content;
  if (content.value.length > MOST_JSON) {
    return {
      ok: false,
      refusal: badContent(`Request payload size exceeds the limit: ${MOST_JSON} bytes.`),
    };
  }
  const text = textOf(content.value);
  if (text === "") return { ok: true, value: null };
  const type = request.headers.get("Content-Type") ?? "";
  return /^application\/json\b/i.test(type)
    ? checkJson(text, method)
    : { ok: false, refusal: badContent(`Invalid content type: ${type}`) };
}

/** More than anything that is taken: an upload of 50 MiB and its JSON. Few compressed bytes can stand for a million. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** The bytes of a request. Google's older clients send them compressed. */
export async function readContent(request: Request): Promise<Checked<Octets>> {
  const bytes = Buffer.from(await request.arrayBuffer());
  const encoding = request.headers.get("Content-Encoding")?.toLowerCase() ?? "identity";
  if (encoding === "identity") return { ok: true, value: bytes.toString("latin1") };
  if (encoding !== "gzip")
    return { ok: false, refusal: badContent(`Unsupported Content-Encoding: ${encoding}`) };
  try {
    return { ok: true, value: gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED }).toString("latin1") };
  } catch {
    return { ok: false, refusal: badContent("The body is no gzip, or too large.") };
  }
}

/** By the method's schema; a method without one takes an empty object. */
export function checkJson(text: string, method: Pick<Method, "body">): Checked<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, refusal: badContent("Invalid JSON payload received. Expected a value.") };
  }
  const read = (method.body ?? NO_FIELDS).safeParse(value);
  return read.success
    ? { ok: true, value: read.data }
    : { ok: false, refusal: misfitOf(read.error.issues[0], value) };
}
