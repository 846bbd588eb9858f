import { headerValue, parseHeaders, withHeader } from "../mime/headers.ts";
import type { Octets } from "../mime/octets.ts";
import { pacificDate } from "./date.ts";
import { noise } from "./noise.ts";

/** What Gmail takes for a Message-ID: in angle brackets, with an @, and no dot at its end (RFC 5322, section 3.6.4). */
const WHOLE = /^<[^<>\s@]+@[^<>\s]*[^<>\s.]>$/;

/**
 * The mail with what Gmail's SMTP servers add to it: a Message-ID where there is none or a broken one, the latter
 * kept beside it, and a Date where there is none. The words SMTPIN_ADDED_MISSING and SMTPIN_ADDED_BROKEN are
 * named in Google Workspace Admin Help, "Email Log Search"; seen in public list archives.
 * @param at ms since the epoch
 */
export function withMessageId(raw: Octets, at: number, seed: string): Octets {
  const headers = parseHeaders(raw);
  const written = headerValue(headers, "Message-ID");
  let mail = raw;
  if (written === null) mail = withHeader(mail, "Message-ID", addedId(at, seed, "MISSING"));
  else if (!WHOLE.test(written)) {
    mail = withHeader(mail, "Message-ID", addedId(at, seed, "BROKEN"));
    mail = withHeader(mail, "X-Google-Original-Message-ID", written);
  }
  return headerValue(headers, "Date") === null ? withHeader(mail, "Date", pacificDate(at)) : mail;
}

function addedId(at: number, seed: string, why: "MISSING" | "BROKEN"): string {
  return `<${googleMark(at, seed)}SMTPIN_ADDED_${why}@mx.google.com>`;
}

/** The Message-ID of a mail that Google's own servers write. */
export function serverMessageId(at: number, seed: string): string {
  return `<${googleMark(at, seed)}.GMR@mx.google.com>`;
}

function googleMark(at: number, seed: string): string {
  const second = Math.floor(at / 1000).toString(16);
  return `${second}.050a0220.${noise(`${seed} mark`, 6, "hex")}.${noise(`${seed} end`, 4, "hex")}`;
}
