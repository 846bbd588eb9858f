import { headerValue, type MimeHeader } from "./headers.ts";

/** RFC 5322, section 3.3, and the obsolete zones and years of section 4.3. */
const DATE =
  /^(?:[a-z]{3},?\s+)?(\d{1,2}\s+[a-z]{3}\s+\d{2}(?:\d\d)?\s+\d{1,2}:\d{2}(?::\d{2})?)(?:\s*([+-]\d{4}|[a-z]{1,5}))?\s*(?:\(|$)/i;

/** The zones that have a meaning (the same section); others, and none, count as +0000. */
const ZONE = /^(?:[+-]\d{4}|UT|GMT|[ECMP][SD]T)$/i;

const LONGEST = 200;

/** When the Date header says, in ms since the epoch, wherever this runs; null when it says nothing. */
export function writtenAt(headers: readonly MimeHeader[]): number | null {
  const [, moment, zone = ""] = DATE.exec((headerValue(headers, "Date") ?? "").slice(0, LONGEST)) ?? [];
  if (moment === undefined) return null;
  const at = Date.parse(`${moment} ${ZONE.test(zone) ? zone : "+0000"}`);
  return Number.isNaN(at) ? null : at;
}
