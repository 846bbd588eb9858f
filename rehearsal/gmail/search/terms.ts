import type { MailAddress } from "../mime/addresses.ts";
import { type SearchDocument, wordsOf } from "./document.ts";
import type { Field, PersonField } from "./query.ts";

/**
 * The index knows terms only. A word of the text is one as it is; a word of a field begins with the field's sign,
 * so that looking into a field reads nothing of the rest. No word of a mail has such a sign in it.
 */
const SIGNS = {
  subject: "\u{E001}",
  from: "\u{E002}",
  to: "\u{E003}",
  cc: "\u{E004}",
  bcc: "\u{E005}",
  deliveredto: "\u{E006}",
  list: "\u{E007}",
  filename: "\u{E008}",
  any: "",
} as const satisfies Record<Field, string>;

/** Before the id of a label. */
export const LABEL_SIGN = "\u{E009}";
/** In place of an id: on everything that has a label of the owner's. */
export const ANY_USER_LABEL = "userlabels";
/** Of every message. */
export const MESSAGE = "\u{E00A}";
/** Of messages with an attachment. */
export const ATTACHMENT = "\u{E00B}";
/** Of none. */
export const NOWHERE = "\u{E00C}";

/** The terms one after the other, as the index of terms is asked for them. None has a sign that means anything there. */
export function phrase(terms: readonly string[]): string {
  return `"${terms.join(" ")}"`;
}

export function labelPhrase(id: string): string {
  return phrase([`${LABEL_SIGN}${id}`]);
}

/** Before the number of a size: 2 to the power of it is the size or a little less. */
const SIZE_SIGN = "\u{E00F}";
const GREATEST_SIZE = 40;

function sizeNumber(bytes: number): number {
  return Math.max(0, Math.min(GREATEST_SIZE, Math.floor(Math.log2(Math.max(1, bytes)))));
}

/** Every message of more than `over` and less than `under` bytes has one of these terms, and some others have too. */
export function sizeTerms(over: number, under: number): string[] {
  const from = sizeNumber(over);
  const count = sizeNumber(under) - from + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => `${SIZE_SIGN}${from + n}`);
}

/** Stands around every name and address, so that no row of words reaches from one into the next. */
export function edgeOf(field: Field): string {
  return `${SIGNS[field]}\u{E00D}`;
}

export function wordTerms(field: Field, text: string): string[] {
  return wordsOf(text).map((word) => `${SIGNS[field]}${word}`);
}

/** A whole address as one term: signs that part words become others that do not. @param address lower case */
export function addressTerm(field: PersonField, address: string): string {
  const joined = address.replace(/[^a-z0-9\u{80}-\u{10FFFF}]/gu, (sign) =>
    String.fromCodePoint(0xe100 + (sign.codePointAt(0) ?? 0)),
  );
  return `${SIGNS[field]}\u{E00E}${joined}`;
}

/** Everything that a message is found by, but for its labels, in one text with blanks between. */
export function termsOf(document: SearchDocument): string {
  const { people, fileNames } = document;
  const terms = [
    MESSAGE,
    `${SIZE_SIGN}${sizeNumber(document.size)}`,
    ...(fileNames.length > 0 ? [ATTACHMENT] : []),
    ...(["from", "to", "cc", "bcc", "deliveredto"] as const).flatMap((field) =>
      people[field].flatMap((person) => personTerms(field, person)),
    ),
    ...(document.list === "" ? [] : nameTerms("list", document.list)),
    ...fileNames.flatMap((name) => nameTerms("filename", name)),
    ...wordTerms("subject", document.subject),
  ];
  return `${terms.join(" ")} ${wordsOf(document.text).join(" ")}`;
}

function personTerms(field: PersonField, { name, address }: MailAddress): string[] {
  return [...nameTerms(field, name), ...nameTerms(field, address), addressTerm(field, address)];
}

function nameTerms(field: Field, text: string): string[] {
  return [edgeOf(field), ...wordTerms(field, text), edgeOf(field)];
}
