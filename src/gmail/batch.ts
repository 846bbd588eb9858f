import type { Answer } from "../ports.ts";
import type { GmailClient } from "./client.ts";
import { faultFor } from "./errors.ts";
import { jsonOrText, type Outcome, type Reply } from "./reply.ts";

/** Gmail allows 100 calls in one batch and discourages more than 50 (guide "Batch requests"). */
export const MAX_CALLS = 50;

/** One call inside a batch: a GET, or a POST of its JSON body. */
export interface BatchedCall {
  /** With its query. */
  readonly path: string;
  readonly body?: object;
}

/**
 * Several calls in one request. They cost the same units as alone.
 * @param calls MAX_CALLS at most
 * @returns one outcome each, in the order asked; a part that is missing is a failure of its own
 */
export async function callBatch(
  client: GmailClient,
  calls: readonly BatchedCall[],
): Promise<Answer<readonly Outcome[]>> {
  const boundary = `batch_${crypto.randomUUID()}`;
  const sent = await client.postBatch(boundary, batchBody(boundary, calls), refusesToken);
  if (!sent.ok) return sent;
  const asked = { about: "other", now: client.now() } as const;
  if (!sent.value.ok) return { ok: false, fault: faultFor(sent.value.failure, asked) };

  const { status, body, contentType, retryAfter } = sent.value.reply;
  if (status < 200 || status > 299) {
    return { ok: false, fault: faultFor({ kind: "status", status, body, retryAfter }, asked) };
  }
  const replies = readBatch(contentType, body);
  if (replies === null) {
    const failure = { kind: "unreadable", detail: "no multipart/mixed answer to a batch" } as const;
    return { ok: false, fault: faultFor(failure, asked) };
  }
  return {
    ok: true,
    value: calls.map((_, index) => {
      const reply = replies.get(index);
      return reply === undefined
        ? { ok: false, failure: { kind: "unreadable", detail: "its part is missing from the batch" } }
        : { ok: true, reply };
    }),
  };
}

/** The batch endpoint does not look at the token: it answers 200, and every call in it 401. */
function refusesToken({ body }: Reply): boolean {
  return typeof body === "string" && /\r\nHTTP\/\d(?:\.\d)? 401 /.test(body);
}

function batchBody(boundary: string, calls: readonly BatchedCall[]): string {
  const parts = calls.map(({ path, body }, index) =>
    [
      `--${boundary}`,
      "Content-Type: application/http",
      `Content-ID: <item-${index}>`,
      "",
      ...(body === undefined
        ? [`GET ${path}`, ""]
        : [`POST ${path}`, "Content-Type: application/json", "", JSON.stringify(body)]),
      "",
    ].join("\r\n"),
  );
  return `${parts.join("")}--${boundary}--\r\n`;
}

/**
 * The parts of a batch answer by the index of their call. Their order means nothing: only Content-ID, which is the
 * call's with `response-` before it, says whose answer a part is. Parts that name no call, or that end before the
 * boundary does, are left out.
 */
export function readBatch(contentType: string | null, body: unknown): Map<number, Reply> | null {
  const boundary = /^multipart\/mixed\s*;(?:.*;)?\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(
    contentType ?? "",
  );
  const delimiter = boundary?.[1] ?? boundary?.[2];
  if (delimiter === undefined || typeof body !== "string") return null;

  const replies = new Map<number, Reply>();
  // The first piece is the preamble; the last is what follows the closing delimiter, or a part that was cut short.
  const pieces = `\r\n${body}`.split(`\r\n--${delimiter}`).slice(1, -1);
  for (const piece of pieces) {
    const part = readPart(piece);
    if (part === null) continue;
    if (replies.has(part.index)) return null;
    replies.set(part.index, part.reply);
  }
  return replies;
}

function readPart(piece: string): { index: number; reply: Reply } | null {
  // Outer headers, then the inner HTTP response: status line and headers, then its body.
  const [outer, inner = "", ...rest] = splitAtEmptyLines(piece, 3);
  const index = /^content-id:\s*<response-item-(\d+)>\s*$/im.exec(outer ?? "")?.[1];
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(inner)?.[1];
  if (index === undefined || status === undefined) return null;
  const header = (name: string) => new RegExp(`^${name}:[ \\t]*(.*?)\\s*$`, "im").exec(inner)?.[1] ?? null;
  return {
    index: Number(index),
    reply: {
      status: Number(status),
      retryAfter: header("retry-after"),
      contentType: header("content-type"),
      body: jsonOrText(rest.join("")),
    },
  };
}

function splitAtEmptyLines(text: string, pieces: number): string[] {
  const found: string[] = [];
  let from = 0;
  while (found.length < pieces - 1) {
    const at = text.indexOf("\r\n\r\n", from);
    if (at < 0) break;
    found.push(text.slice(from, at));
    from = at + 4;
  }
  found.push(text.slice(from));
  return found;
}
