import { type Address, addressParser, decodeWords } from "postal-mime";
import { headerValue, type MimeHeader } from "./headers.ts";

export interface MailAddress {
  readonly name: string;
  /** Lower case. */
  readonly address: string;
}

/** Addresses of a header such as To, the members of groups (RFC 5322, section 3.4) included. */
export function addressesIn(headers: readonly MimeHeader[], name: string): MailAddress[] {
  const wanted = name.toLowerCase();
  return headers
    .filter((header) => header.name.toLowerCase() === wanted)
    .flatMap((header) => readAddresses(header.value).flatMap(members));
}

/** Holds more people than any mail can go to; groups in groups without end would take seconds to read. */
const LONGEST = 2 ** 17;

/** A header's value as people and groups, also those that have no address that mail could go to. */
export function readAddresses(value: string): Address[] {
  return addressParser(value.slice(0, LONGEST));
}

function members(entry: Address): MailAddress[] {
  if (entry.group) return entry.group.flatMap(members);
  return entry.address ? [{ name: decodeWords(entry.name ?? ""), address: entry.address.toLowerCase() }] : [];
}

/** Message-IDs that a mail answers, with angle brackets, the nearest last. */
export function references(headers: readonly MimeHeader[]): string[] {
  const written = `${headerValue(headers, "References") ?? ""} ${headerValue(headers, "In-Reply-To") ?? ""}`;
  return [...new Set(written.match(/<[^<>\s]+>/g) ?? [])];
}
