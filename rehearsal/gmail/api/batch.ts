import { headerValue } from "../mime/headers.ts";
import { bytesOf, octetsOf } from "../mime/octets.ts";
import { type MimePart, parseTree } from "../mime/tree.ts";
import { invalidArgument } from "./problem.ts";

/** Gmail API, guide "Batching requests". */
const MOST_CALLS = 100;

/**
 * Answers a multipart/mixed of HTTP requests with a multipart/mixed of HTTP responses, in the same order. The
 * outer Authorization counts for every call that brings none of its own.
 */
export async function answerBatch(
  request: Request,
  dispatch: (inner: Request) => Promise<Response>,
): Promise<Response> {
  const type = request.headers.get("Content-Type") ?? "";
  const octets = octetsOf(new Uint8Array(await request.arrayBuffer()));
  const { type: kind, parts } = parseTree(`Content-Type: ${type}\r\n\r\n${octets}`);
  if (kind !== "multipart/mixed" || parts.length === 0) {
    return invalidArgument("Failed to parse batch request, error: 0 items. Expected multipart/mixed.");
  }
  if (parts.length > MOST_CALLS) {
    return invalidArgument(
      `The batch request contains too many calls: ${parts.length}. The limit is ${MOST_CALLS}.`,
    );
  }

  const answers: string[] = [];
  for (const part of parts) {
    const inner = innerRequest(part, request);
    const response = inner
      ? await dispatch(inner)
      : invalidArgument("Failed to parse a part of the batch request.");
    answers.push(await innerAnswer(part, response));
  }
  const boundary = `batch_${parts.length}_answers`;
  const body = answers.map((answer) => `--${boundary}\r\n${answer}\r\n`).join("");
  return new Response(`${body}--${boundary}--\r\n`, {
    headers: { "Content-Type": `multipart/mixed; boundary=${boundary}` },
  });
}

/** null when the part is no request for a path of the Gmail API. */
function innerRequest(part: MimePart, outer: Request): Request | null {
  if (part.type !== "application/http") return null;
  const [head = "", ...rest] = part.content.trimStart().split("\r\n\r\n");
  const [line = "", ...fields] = head.split("\r\n");
  const start = /^([A-Z]+) (\/gmail\/v1\/\S*)(?: HTTP\/1\.\d)?\s*$/.exec(line);
  if (!start?.[1] || !start[2]) return null;
  const headers = new Headers();
  const authorization = outer.headers.get("Authorization");
  if (authorization !== null) headers.set("Authorization", authorization);
  for (const field of fields) {
    const colon = field.indexOf(":");
    if (colon > 0) headers.set(field.slice(0, colon).trim(), field.slice(colon + 1).trim());
  }
  headers.delete("Content-Length");
  const body = rest.join("\r\n\r\n").trimEnd();
  return new Request(new URL(start[2], outer.url).href, {
    method: start[1],
    headers,
    ...(body === "" || start[1] === "GET" ? {} : { body: bytesOf(body) }),
  });
}

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
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  503: "Service Unavailable",
};
