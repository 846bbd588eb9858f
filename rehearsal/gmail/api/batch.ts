import { headerValue } from "../mime/headers.ts";
import { bytesOf, octetsOf } from "../mime/octets.ts";
import { type MimePart, parseTree } from "../mime/tree.ts";
import { badContent } from "./proto.ts";

/** Gmail API, guide "Batching requests". */
const MOST_CALLS = 100;

/**
 * Answers a multipart/mixed of HTTP requests with a multipart/mixed of HTTP responses, in the same order. What the
 * outer request says by headers and query counts for every call that does not say it itself.
 */
export async function answerBatch(
  request: Request,
  dispatch: (inner: Request) => Promise<Response>,
): Promise<Response> {
  const type = request.headers.get("Content-Type") ?? "";
  const octets = octetsOf(new Uint8Array(await request.arrayBuffer()));
  const { type: kind, parts } = parseTree(`Content-Type: ${type}\r\n\r\n${octets}`);
  if (kind !== "multipart/mixed" || parts.length === 0) {
    return badContent("Failed to parse batch request, error: 0 items. Expected multipart/mixed.");
  }
  if (parts.length > MOST_CALLS) {
    return badContent(
      `Inner request count exceeds the limit. Received: ${parts.length}, Limit: ${MOST_CALLS}`,
    );
  }

  const answers: string[] = [];
  for (const part of parts) {
    const inner = innerRequest(part, request);
    answers.push(await innerAnswer(part, inner instanceof Request ? await dispatch(inner) : inner));
  }
  const boundary = `batch_${parts.length}_answers`;
  const body = answers.map((answer) => `--${boundary}\r\n${answer}\r\n`).join("");
  return new Response(`${body}--${boundary}--\r\n`, {
    headers: { "Content-Type": `multipart/mixed; boundary=${boundary}` },
  });
}

/** The call in a part, or why it is none: only the path of its address may stand there, and it must be Gmail's. */
function innerRequest(part: MimePart, outer: Request): Request | Response {
  if (part.type !== "application/http") return badContent("A part of a batch must be application/http.");
  const [head = "", ...rest] = part.content.trimStart().split("\r\n\r\n");
  const [line = "", ...fields] = head.split("\r\n");
  const [, method, target] = /^([A-Z]+) (\S+)(?: HTTP\/1\.\d)?\s*$/.exec(line) ?? [];
  if (!method || !target) return badContent("Failed to parse a part of the batch request.");
  if (!target.startsWith("/")) return badContent("Full URLs are not allowed in a part of a batch request.");
  const address = innerAddress(target, outer);
  // As a server reads the path: "/gmail/v1/../../upload/" is an upload.
  const { pathname } = new URL(address);
  if (pathname.startsWith("/upload/") || pathname.startsWith("/resumable/")) {
    return badContent("Media uploads are not allowed in a batch request.");
  }
  if (!pathname.startsWith("/gmail/v1/")) return badContent("All calls of a batch must be Gmail's.");
  const headers = innerHeaders(
    fields.filter((field) => field !== ""),
    outer,
  );
  if (!VERBS.includes(method) || headers === null) {
    return badContent("Failed to parse a part of the batch request.");
  }
  const body = rest.join("\r\n\r\n").trimEnd();
  const sent = body === "" || method === "GET" ? {} : { body: bytesOf(body) };
  return new Request(address, { method, headers, ...sent });
}

/** Those of Gmail's methods. */
const VERBS: readonly string[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

function innerAddress(target: string, outer: Request): string {
  const address = new URL(target, outer.url);
  const own = new Set(address.searchParams.keys());
  for (const [name, value] of new URL(outer.url).searchParams) {
    if (!own.has(name)) address.searchParams.append(name, value);
  }
  return address.href;
}

/** RFC 9110, sections 5.1 and 5.5. */
const FIELD = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):([\t\x20-\x7e\x80-\xff]*)$/;

/** The outer headers except those about its content, and the part's own. @returns null when one is no header */
function innerHeaders(fields: readonly string[], outer: Request): Headers | null {
  const headers = new Headers();
  for (const [name, value] of outer.headers) {
    if (!name.startsWith("content-")) headers.set(name, value);
  }
  for (const field of fields) {
    const [, name, value] = FIELD.exec(field) ?? [];
    if (name === undefined || value === undefined) return null;
    headers.set(name, value.trim());
  }
  headers.delete("Content-Length");
  return headers;
}

/** The part's own id comes back with "response-" before it. */
async function innerAnswer(part: MimePart, response: Response): Promise<string> {
  const id = headerValue(part.headers, "Content-ID");
  const body = await response.text();
  const lines = ["Content-Type: application/http"];
  if (id !== null)
    lines.push(`Content-ID: ${id.startsWith("<") ? `<response-${id.slice(1)}` : `response-${id}`}`);
  lines.push("", `HTTP/1.1 ${response.status} ${REASONS[response.status] ?? ""}`.trimEnd());
  for (const [name, value] of response.headers) lines.push(`${name}: ${value}`);
  lines.push(`content-length: ${Buffer.byteLength(body)}`, "", body);
  return lines.join("\r\n");
}

const REASONS: Readonly<Record<number, string>> = {
  200: "OK",
  204: "No Content",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  413: "Request Entity Too Large",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  503: "Service Unavailable",
};
