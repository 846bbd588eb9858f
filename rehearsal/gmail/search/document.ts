import { addressesIn, type MailAddress } from "../mime/addresses.ts";
import { headerValue, readableHeader } from "../mime/headers.ts";
import type { Octets } from "../mime/octets.ts";
import { readableText } from "../mime/payload.ts";
import { isAttachment, parseTree, walk } from "../mime/tree.ts";
import type { PersonField } from "./query.ts";

/** What the index knows of one message. */
export interface SearchDocument {
  /** Everything that a person reads, subject and people first. */
  readonly text: string;
  readonly subject: string;
  readonly people: Readonly<Record<PersonField, readonly MailAddress[]>>;
  /** Of the List-Id header (RFC 2919), or "". */
  readonly list: string;
  /** Of every attachment that has a name. */
  readonly fileNames: readonly string[];
  /** In bytes. */
  readonly size: number;
}

export function readDocument(raw: Octets): SearchDocument {
  const tree = parseTree(raw);
  const correspondents = {
    from: addressesIn(tree.headers, "From"),
    to: addressesIn(tree.headers, "To"),
    cc: addressesIn(tree.headers, "Cc"),
    bcc: addressesIn(tree.headers, "Bcc"),
  };
  const subject = readableHeader(tree.headers, "Subject");
  const everybody = Object.values(correspondents)
    .flat()
    .map(({ name, address }) => `${name} ${address}`);
  return {
    text: [subject, ...everybody, readableText(tree)].join("\n"),
    subject,
    people: { ...correspondents, deliveredto: addressesIn(tree.headers, "Delivered-To") },
    list: headerValue(tree.headers, "List-Id") ?? "",
    fileNames: [...walk(tree)]
      .filter((part) => part.filename !== "" && isAttachment(part))
      .map((part) => part.filename),
    size: raw.length,
  };
}

/**
 * Gmail finds whole words, whatever their case and accents.
 *
 * What stands between words is cut away a character at a time: a pattern for a whole word keeps a way back for each of
 * its letters, and a line of five megabytes has more of them than V8 has room for.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]/u)
    .filter((word) => word !== "");
}
