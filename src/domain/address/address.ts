import { isRoleName } from "../reading/role-names.ts";
import { decodedWords } from "./encoded-words.ts";
import { addressList } from "./list.ts";
import { registrable } from "./registrable.ts";

/** A name and an address as a header gives them; the same shape as the port's Person. */
export interface Person {
  readonly name: string;
  readonly address: string;
}

/** A header longer than this names more people than any letter by hand; the rest is not read. */
const LONGEST_HEADER = 20_000;

/**
 * The people in an address header (RFC 5322, section 3.4), however oddly it is written.
 * @param headerValue the unfolded value of From, To, Cc or Reply-To, encoded words not yet decoded; null: no header
 * @returns names decoded, groups flattened, addresses lower-cased; entries without an address are left out
 */
export function addresses(headerValue: string | null): Person[] {
  return addressList(bounded(headerValue ?? "")).map(({ name, address }) => ({
    name: plainName(decodedWords(name)),
    address: address.normalize("NFC").toLowerCase(),
  }));
}

/** A header's text with its encoded words (RFC 2047) decoded; "" for no header. */
export function decoded(headerValue: string | null): string {
  return headerValue === null ? "" : plain(decodedWords(headerValue.slice(0, LONGEST_HEADER)));
}

/** Cut between two people: half an address would be somebody else's. */
function bounded(header: string): string {
  if (header.length <= LONGEST_HEADER) return header;
  const cut = header.slice(0, LONGEST_HEADER);
  return cut.slice(0, Math.max(0, cut.lastIndexOf(",")));
}

/** Outlook puts apostrophes around names. */
function plainName(name: string): string {
  const one = plain(name);
  const isWrapped = one.length > 1 && (/^'[^']*'$/.test(one) || /^‘[^’]*’$/.test(one));
  return isWrapped ? one.slice(1, -1).trim() : one;
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
 * One key for all spellings of one mailbox. A domain in letters of its own language and its punycode are the same
 * (RFC 5890), as are a local part and the same in needless quotation marks. Gmail ignores dots and everything from a
 * plus sign on (support.google.com/mail/answer/7436150); other providers may not, so theirs stay.
 */
export function sameMailbox(address: string): string {
  const written = address.trim().normalize("NFC").toLowerCase();
  const at = written.lastIndexOf("@");
  if (at < 1) return written;
  const domain = asciiDomain(written.slice(at + 1));
  const local = written.slice(0, at).replace(/^"([^\s"(),:;<>@[\]\\]+)"$/, "$1");
  if (domain !== "gmail.com" && domain !== "googlemail.com") return `${local}@${domain}`;
  const name = local.split("+", 1)[0] ?? "";
  return `${name.replaceAll(".", "")}@gmail.com`;
}

/** The domain as the name system knows it (RFC 5890); one that cannot be a name there stays as it is. */
function asciiDomain(domain: string): string {
  const name = domain.replace(/\.$/, "");
  if (/^\p{ASCII}*$/u.test(name) || /[/?#:@\\]/.test(name)) return name;
  const url = URL.parse(`http://${name}/`);
  return url?.hostname || name;
}

/** What stands after the last @, in lower case; "" when there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? "" : address.slice(at + 1).toLowerCase();
}

/** Whether mail finds it from anywhere: name@example.org, and not a@b. */
export function hasFullDomain(address: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(domainOf(sameMailbox(address)));
}

/**
 * The domain that somebody registered: "med.uni.ac.uk" belongs to "uni.ac.uk" (Public Suffix List).
 * @returns null for an address literal or a bare suffix
 */
export function registrableDomain(address: string): string | null {
  return registrable(asciiDomain(domainOf(address)));
}

/** An address that stands for a function, not for a person: info@, admissions@, no-reply@ (RFC 2142 and custom). */
export function isRoleAddress(address: string): boolean {
  const name = address.slice(0, Math.max(0, address.lastIndexOf("@"))).toLowerCase();
  return isRoleName(name) || /^(?:no|do-?not|donot)[._-]?reply\b/.test(name) || name.startsWith("bounce");
}
