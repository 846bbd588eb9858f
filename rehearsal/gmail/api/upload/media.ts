import { type Octets, octetsOf } from "../../mime/octets.ts";
import { parseTree } from "../../mime/tree.ts";
import { type Body, checkJson, MOST_JSON, readContent } from "../body.ts";
import type { Method } from "../method.ts";
import type { Checked } from "../parameters.ts";
import { refuse } from "../problem.ts";
import { badContent } from "../proto.ts";

/** Gmail API, guide "Upload attachments", simple upload: the mail itself is the body. */
export async function readMedia(request: Request, most: number): Promise<Checked<Body>> {
  const content = await readUpTo(request, most);
  if (!content.ok) return content;
  const refusal = wrongMediaType(request.headers.get("Content-Type")) ?? tooLarge(content.value.length, most);
  return refusal ? { ok: false, refusal } : { ok: true, value: { json: null, media: asMail(content.value) } };
}

/** The same guide, multipart upload: JSON and mail as multipart/related (RFC 2387). */
export async function readMultipart(request: Request, method: Method, most: number): Promise<Checked<Body>> {
  const content = await readUpTo(request, most + MOST_JSON);
  if (!content.ok) return content;
  const type = request.headers.get("Content-Type") ?? "";
  const whole = parseTree(`Content-Type: ${type}\r\n\r\n${asMail(content.value)}`);
  const [json, mail, ...more] = whole.parts;
  if (whole.type !== "multipart/related" || json?.type !== "application/json" || !mail || more.length > 0) {
    return { ok: false, refusal: badContent("The upload must have one part of JSON and one of media.") };
  }
  const refusal = wrongMediaType(mail.type) ?? tooLarge(mail.content.length, most);
  if (refusal) return { ok: false, refusal };
  const read = checkJson(Buffer.from(json.content, "latin1").toString("utf8"), method);
  return read.ok ? { ok: true, value: { json: read.value, media: mail.content } } : read;
}

/** What is announced as too large is not read. */
async function readUpTo(request: Request, most: number): Promise<Checked<Octets>> {
  const refusal = tooLarge(Number(request.headers.get("Content-Length") ?? 0), most);
  return refusal ? { ok: false, refusal } : readContent(request);
}

/** Lone line feeds become CRLF, as for all mail here. */
export function asMail(content: Octets): Octets {
  return octetsOf(Buffer.from(content, "latin1"));
}

/** Gmail takes mail and nothing else (discovery document of Gmail, `mediaUpload.accept`). */
export function wrongMediaType(type: string | null): Response | null {
  if (/^message\/[a-z0-9.+*-]+/i.test(type ?? "")) return null;
  return refuse({
    code: 400,
    message: `Media type '${type ?? ""}' is not supported. Valid media types: [message/*]`,
    reason: "badContent",
    status: "INVALID_ARGUMENT",
  });
}

/** Google APIs, "Standard error responses": uploadTooLarge. */
export function tooLarge(size: number, most: number): Response | null {
  if (size <= most) return null;
  return refuse({
    code: 413,
    message: `Request Too Large: ${size} bytes, and at most ${most} are taken.`,
    reason: "uploadTooLarge",
    status: "OUT_OF_RANGE",
  });
}
