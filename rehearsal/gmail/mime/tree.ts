import { decodeText, decodeTransfer } from "./decode.ts";
import { headerValue, type MimeHeader, parseHeaders, splitHead } from "./headers.ts";
import type { Octets } from "./octets.ts";
import { parseStructured } from "./parameters.ts";

/** One node of a mail's MIME tree (RFC 2045, RFC 2046). */
export interface MimePart {
  /** Gmail's numbering: "" for the whole, "0", "1", then "1.0". */
  readonly partId: string;
  readonly headers: readonly MimeHeader[];
  /** Lower case, without parameters. */
  readonly type: string;
  readonly params: Readonly<Record<string, string>>;
  readonly filename: string;
  /** Transfer encoding undone; empty for multipart nodes. */
  readonly content: Octets;
  readonly parts: readonly MimePart[];
}

/** Deeper nesting than any mail program makes is left unparsed, so hostile mail cannot exhaust the stack. */
const DEEPEST = 30;

export function parseTree(octets: Octets): MimePart {
  return parsePart(octets, "", 0, "text/plain");
}

function parsePart(octets: Octets, partId: string, depth: number, defaultType: string): MimePart {
  const headers = parseHeaders(octets);
  const contentType = parseStructured(headerValue(headers, "Content-Type") ?? defaultType);
  const disposition = parseStructured(headerValue(headers, "Content-Disposition") ?? "");
  const type = /^[^\s/]+\/[^\s/]+$/.test(contentType.value) ? contentType.value : defaultType;
  const filename = disposition.params["filename"] ?? contentType.params["name"] ?? "";
  const { body } = splitHead(octets);
  const node = { partId, headers, type, params: contentType.params, filename };
  const boundary = contentType.params["boundary"];

  if (type.startsWith("multipart/") && boundary && depth < DEEPEST) {
    const childType = type === "multipart/digest" ? "message/rfc822" : "text/plain";
    const parts = splitParts(body, boundary).map((part, index) =>
      parsePart(part, childId(partId, index), depth + 1, childType),
    );
    return { ...node, content: "", parts };
  }
  const content = decodeTransfer(body, headerValue(headers, "Content-Transfer-Encoding") ?? "7bit");
  if (type === "message/rfc822" && depth < DEEPEST) {
    return { ...node, content, parts: [parsePart(content, childId(partId, 0), depth + 1, "text/plain")] };
  }
  return { ...node, content, parts: [] };
}

function childId(parent: string, index: number): string {
  return parent === "" ? String(index) : `${parent}.${index}`;
}

/** Preamble and epilogue are dropped; a missing last boundary is forgiven. */
function splitParts(body: Octets, boundary: string): Octets[] {
  const parts: Octets[] = [];
  let current: string[] | null = null;
  for (const line of body.split("\r\n")) {
    const trimmed = line.trimEnd();
    if (trimmed === `--${boundary}` || trimmed === `--${boundary}--`) {
      if (current) parts.push(current.join("\r\n"));
      if (trimmed.length > boundary.length + 2) return parts;
      current = [];
    } else {
      current?.push(line);
    }
  }
  if (current) parts.push(current.join("\r\n"));
  return parts;
}

/** Every node, parents before their children. */
export function* walk(part: MimePart): Generator<MimePart> {
  yield part;
  for (const child of part.parts) yield* walk(child);
}

/** The text of a text/* or message/* node in its own charset. */
export function partText(part: MimePart): string {
  return decodeText(part.content, part.params["charset"] ?? "");
}

export function isAttachment(part: MimePart): boolean {
  if (part.type.startsWith("multipart/")) return false;
  if (part.filename !== "") return true;
  return !part.type.startsWith("text/") && part.type !== "message/delivery-status";
}
