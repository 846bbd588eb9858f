import type { Mailbox } from "../../mailbox.ts";
import type { Octets } from "../../mime/octets.ts";
import { readContent, readJson } from "../body.ts";
import type { Method } from "../method.ts";
import type { Checked } from "../parameters.ts";
import { notFound, refuse } from "../problem.ts";
import { badContent } from "../proto.ts";
import { asMail, tooLarge, wrongMediaType } from "./media.ts";
import { beginSession, contentOf, findSession, keepPiece, type Session, type UploadCall } from "./session.ts";

/** Gmail API, guide "Upload attachments", resumable upload: every piece but the last in multiples of this. */
const PIECE = 256 * 1024;

/**
 * Begins an upload: the call's JSON now, its mail later in pieces.
 * @param call what it will do, without its JSON
 * @returns the answer, whose Location takes the pieces
 */
export async function beginUpload(
  mailbox: Mailbox,
  request: Request,
  method: Method,
  call: Omit<UploadCall, "json">,
): Promise<Response> {
  const type = request.headers.get("X-Upload-Content-Type");
  const length = request.headers.get("X-Upload-Content-Length");
  if (length !== null && !/^\d{1,15}$/.test(length)) return badContent("Invalid X-Upload-Content-Length.");
  const total = length === null ? null : Number(length);
  const refusal =
    (type === null ? null : wrongMediaType(type)) ?? tooLarge(total ?? 0, method.upload?.most ?? 0);
  if (refusal) return refusal;
  const read = await readJson(request, method);
  if (!read.ok) return read.refusal;
  const id = beginSession(mailbox, { ...call, json: read.value }, total);
  const location = new URL(request.url);
  location.searchParams.set("upload_id", id);
  return new Response(null, { headers: { Location: location.href, "X-GUploader-UploadID": id } });
}

export type Continued =
  /** Nothing to do yet, or nothing any more. */
  | { readonly kind: "answered"; readonly response: Response }
  /** The last piece has come: now the call can be made. */
  | { readonly kind: "whole"; readonly session: Session; readonly media: Octets };

/** Whether this request is the one that makes the call, if it is as it should be. */
export function endsUpload(mailbox: Mailbox, uploadId: string, contentRange: string | null): boolean {
  const session = findSession(mailbox, uploadId);
  if (!session || session.ended) return false;
  if (contentRange === null) return true;
  const range = parseRange(contentRange);
  const known = range?.total ?? session.total;
  return known !== null && (range?.bytes?.until ?? session.received) === known;
}

/** Takes a piece of an upload, or says how much of it has come. */
export async function continueUpload(
  mailbox: Mailbox,
  request: Request,
  uploadId: string,
  most: number,
): Promise<Continued> {
  const content = await readContent(request);
  const session = findSession(mailbox, uploadId);
  if (!session) return answered(notFound());
  if (session.ended) return answered(repeated(session.ended));
  if (!content.ok) return answered(content.refusal);
  const read = readPiece(request.headers.get("Content-Range"), content.value, session);
  if (!read.ok) return answered(read.refusal);
  const received = session.received + content.value.length;
  const refusal = tooLarge(received, most);
  if (refusal) return answered(refusal);
  if (read.value.isPiece) keepPiece(mailbox, session, content.value);
  return read.value.total === received
    ? { kind: "whole", session, media: asMail(contentOf(mailbox, session)) }
    : answered(incomplete(received));
}

function answered(response: Response): Continued {
  return { kind: "answered", response };
}

function repeated({ status, text }: { status: number; text: string | null }): Response {
  if (text === null) return answerLost();
  return new Response(text, { status, headers: { "Content-Type": "application/json; charset=UTF-8" } });
}

/** Gmail API, guide "Upload attachments", errors: on a 5xx ask again. The call is not made a second time for it. */
export function answerLost(): Response {
  return refuse({
    code: 503,
    message: "The service is currently unavailable.",
    reason: "backendError",
    status: "UNAVAILABLE",
  });
}

/** Says how far it has come; without a Range when nothing has. */
function incomplete(received: number): Response {
  const headers = new Headers({ "Content-Length": "0" });
  if (received > 0) headers.set("Range", `bytes=0-${received - 1}`);
  return new Response(null, { status: 308, statusText: "Resume Incomplete", headers });
}

interface Piece {
  /** Else the caller only asks how far it has come. */
  readonly isPiece: boolean;
  /** null: not known yet. */
  readonly total: number | null;
}

function readPiece(header: string | null, content: Octets, session: Session): Checked<Piece> {
  const size = content.length;
  const range = header === null ? wholeRange(size) : parseRange(header);
  if (!range) return wrong(`Failed to parse Content-Range header: ${header}`);
  const { bytes } = range;
  const total = range.total ?? session.total;
  if (session.total !== null && total !== session.total) {
    return wrong(`The upload was announced with ${session.total} bytes, not ${total}.`);
  }
  if (bytes === null) {
    return size === 0
      ? { ok: true, value: { isPiece: false, total } }
      : wrong("A status request has no content.");
  }
  if (bytes.until - bytes.first !== size) return wrong("The Content-Range does not fit the content.");
  if (bytes.first !== session.received) {
    return wrong(
      `According to the Content-Range header, the upload offset is ${bytes.first} byte(s), and ${session.received} byte(s) are uploaded.`,
    );
  }
  if (total !== null && bytes.until > total) return wrong("The Content-Range goes beyond the end.");
  if (total !== bytes.until && (size === 0 || size % PIECE !== 0)) {
    return wrong(`Every piece but the last must be a multiple of ${PIECE} bytes, not ${size}.`);
  }
  return { ok: true, value: { isPiece: true, total } };
}

interface Range {
  /** null: not said yet. */
  readonly total: number | null;
  /** `until` is the first byte after it; null: a question, not a piece. */
  readonly bytes: { readonly first: number; readonly until: number } | null;
}

function wholeRange(size: number): Range {
  return { total: size, bytes: { first: 0, until: size } };
}

/** Content-Range (RFC 9110, section 14.4), as the guide writes it for pieces and for questions. */
function parseRange(header: string): Range | null {
  const match = /^bytes (?:\*|(\d+)-(\d+))\/(\d+|\*)$/.exec(header.trim());
  if (!match) return null;
  const total = match[3] === "*" ? null : Number(match[3]);
  if (match[1] === undefined) return { total, bytes: null };
  return { total, bytes: { first: Number(match[1]), until: Number(match[2]) + 1 } };
}

function wrong(message: string): { ok: false; refusal: Response } {
  return { ok: false, refusal: badContent(`Invalid request. ${message}`) };
}
