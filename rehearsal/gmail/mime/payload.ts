import { decodeWords } from "postal-mime";
import { base64url } from "./octets.ts";
import { isAttachment, type MimePart, partText, walk } from "./tree.ts";

/** How payloads are shown where Google leaves it open. */
export interface Showing {
  readonly headerWords: "as-written" | "decoded";
  readonly statusPart: "in-place" | "attachment";
}

/** Gmail's MessagePart, as messages.get answers it. */
export interface Payload {
  partId: string;
  mimeType: string;
  filename: string;
  headers: { name: string; value: string }[];
  body: { size: number; data?: string; attachmentId?: string };
  parts?: Payload[];
}

/** The whole tree for format=full. */
export function payloadOf(messageId: string, part: MimePart, showing: Showing): Payload {
  const shown: Payload = {
    partId: part.partId,
    mimeType: part.type,
    filename: part.filename,
    headers: shownHeaders(part, showing),
    body: bodyOf(messageId, part, showing),
  };
  if (part.parts.length > 0) shown.parts = part.parts.map((child) => payloadOf(messageId, child, showing));
  return shown;
}

export function shownHeaders(
  { headers }: MimePart,
  { headerWords }: Showing,
): { name: string; value: string }[] {
  const decoded = headerWords === "decoded";
  return headers.map(({ name, value }) => ({ name, value: decoded ? decodeWords(value) : value }));
}

/**
 * Text comes in place and converted to UTF-8; whatever has a filename or is no text is to be fetched by its
 * attachment id.
 */
function bodyOf(messageId: string, part: MimePart, { statusPart }: Showing): Payload["body"] {
  if (part.type.startsWith("multipart/")) return { size: 0 };
  const bytes = contentBytes(part);
  return isAttachment(part) || (statusPart === "attachment" && part.type === STATUS)
    ? { attachmentId: attachmentId(messageId, part.partId), size: bytes.length }
    : { size: bytes.length, data: base64url(bytes) };
}

/** What a delivery report says of each recipient (RFC 3464). */
const STATUS = "message/delivery-status";

function contentBytes(part: MimePart): Buffer {
  const asText = part.type.startsWith("text/") && part.filename === "";
  return asText ? Buffer.from(partText(part), "utf8") : Buffer.from(part.content, "latin1");
}

function attachmentId(messageId: string, partId: string): string {
  return `ANGjdJ${Buffer.from(`${messageId}:${partId}`).toString("base64url")}`;
}

/** The attachment of that id in this mail, or null. */
export function attachmentIn(messageId: string, tree: MimePart, id: string): Buffer | null {
  for (const part of walk(tree)) {
    const fetched = isAttachment(part) || part.type === STATUS;
    if (fetched && attachmentId(messageId, part.partId) === id) return contentBytes(part);
  }
  return null;
}

const SNIPPET_LENGTH = 200;

/** The first words of a mail, with HTML entities, as Gmail shows and answers them. */
export function snippetOf(tree: MimePart): string {
  const text = readableText(tree).replace(/\s+/g, " ").trim().slice(0, SNIPPET_LENGTH);
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** The text that a person reads: the plain part, else the HTML part without its tags. */
export function readableText(tree: MimePart): string {
  const leaves = [...walk(tree)].filter((part) => part.parts.length === 0 && part.filename === "");
  const plain = leaves.find((part) => part.type === "text/plain");
  if (plain) return partText(plain);
  const html = leaves.find((part) => part.type === "text/html");
  return html ? withoutTags(partText(html)) : "";
}

/** The mail as it was laid out; null when it has no HTML. */
export function htmlOf(tree: MimePart): string | null {
  const laidOut = [...walk(tree)].find((part) => part.type === "text/html" && part.filename === "");
  return laidOut === undefined ? null : partText(laidOut);
}

/** In time that grows with the text alone: no pattern reads the rest of a hostile mail again for each "<" in it. */
function withoutTags(html: string): string {
  return withoutHead(html)
    .replace(/<(style|script)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, " ")
    .replace(/<(br|\/p|\/div|\/tr|\/li)\b[^<>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

function withoutHead(html: string): string {
  const open = /<head\b/i.exec(html);
  const close = /<\/head\s*>/i.exec(html);
  if (!open || !close || close.index < open.index) return html;
  return `${html.slice(0, open.index)} ${html.slice(close.index + close[0].length)}`;
}
