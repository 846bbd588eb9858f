import { addressParser, decodeWords } from "postal-mime";
import { getDomain } from "tldts";
import { ROLE_NAMES } from "./reading/role-names.ts";

/** A name and an address as a header gives them; the same shape as the port's Person. */
export interface Person {
  readonly name: string;
  readonly address: string;
}

/** A header longer than this names more people than any letter by hand; the rest is not read. */
const LONGEST_HEADER = 20_000;

/**
 * The people in an address header (RFC 5322, section 3.4).
 * @param headerValue the unfolded value of From, To, Cc or Reply-To, encoded words not yet decoded; null: no header
 * @returns names decoded, groups flattened, addresses lower-cased; entries without an address are left out
 */
export function addresses(headerValue: string | null): Person[] {
  if (headerValue === null) return [];
  return addressParser(headerValue.slice(0, LONGEST_HEADER), { flatten: true }).flatMap((found) =>
    found.address?.includes("@") ? [{ name: plain(found.name), address: found.address.toLowerCase() }] : [],
  );
}

/** A header's text with its encoded words (RFC 2047) decoded; "" for no header. */
export function decoded(headerValue: string | null): string {
  return headerValue === null ? "" : plain(decodeWords(headerValue.slice(0, LONGEST_HEADER)));
}

/**
 * Text from strangers on one line: control characters, and those that turn the direction of what follows (Unicode
 * Standard Annex 9), become gaps. Encoded words can carry any of them past a mail server.
 */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}

/**
 * One key for all spellings of one mailbox. Gmail ignores dots and everything from a plus sign on
 * (support.google.com/mail/answer/7436150); other providers may not, so theirs are only lower-cased.
 */
export function sameMailbox(address: string): string {
  const lower = address.trim().toLowerCase();
  const at = lower.lastIndexOf("@");
  if (at < 1) return lower;
  const domain = lower.slice(at + 1);
  if (domain !== "gmail.com" && domain !== "googlemail.com") return lower;
  const name = lower.slice(0, at).split("+", 1)[0] ?? "";
  return `${name.replaceAll(".", "")}@gmail.com`;
}

/** What stands after the last @, in lower case; "" when there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? "" : address.slice(at + 1).toLowerCase();
}

/**
 * The domain that somebody registered: "med.uni.ac.uk" belongs to "uni.ac.uk" (Public Suffix List).
 * @returns null for an address literal or a bare suffix
 */
export function registrableDomain(address: string): string | null {
  return getDomain(domainOf(address));
}

/** An address that stands for a function, not for a person: info@, admissions@, no-reply@ (RFC 2142 and custom). */
export function isRoleAddress(address: string): boolean {
  const name = address.slice(0, Math.max(0, address.lastIndexOf("@"))).toLowerCase();
  const plain = name.split("+", 1)[0] ?? "";
  return (
    ROLE_NAMES.has(plain) || /^(?:no|do-?not|donot)[._-]?reply\b/.test(plain) || plain.startsWith("bounce")
  );
}
