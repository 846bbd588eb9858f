import { Temporal } from "temporal-polyfill";
import type { Asking, Query } from "./query.ts";

const BEGINNING = Number.NEGATIVE_INFINITY;
const END = Number.POSITIVE_INFINITY;

/** `after:`, `newer:` and `newer_than:`. */
export function lowerBound(name: "after" | "newer" | "newer_than", value: string, asking: Asking): Query {
  const skip = asking.namedSecond === "left-out" ? 1 : 0;
  const from = name === "newer_than" ? ago(value, asking.now) : moment(value, skip);
  return from === null ? { kind: "nothing" } : { kind: "time", from, until: END };
}

/** `before:`, `older:` and `older_than:`. */
export function upperBound(name: "before" | "older" | "older_than", value: string, asking: Asking): Query {
  const add = asking.namedSecond === "left-out" ? 0 : 1;
  const until = name === "older_than" ? ago(value, asking.now) : moment(value, add);
  return until === null ? { kind: "nothing" } : { kind: "time", from: BEGINNING, until };
}

const YEAR_FIRST = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/**
 * A date is midnight in Pacific time (Gmail API, guide "Search for messages"), written as 2004/04/16 or 04/16/2004
 * (Gmail help, "Refine searches in Gmail"); a number is epoch seconds. Whether the named second itself counts is
 * not documented: `unsure.namedSecond`.
 * @param move seconds to add to epoch seconds
 * @returns ms since the epoch, or null
 */
function moment(value: string, move: 0 | 1): number | null {
  if (/^\d{5,12}$/.test(value)) return (Number(value) + move) * 1000;
  const [, year, month, day] = YEAR_FIRST.exec(value) ?? [];
  if (year && month && day) return midnight(Number(year), Number(month), Number(day));
  const [, first, second, last] = YEAR_LAST.exec(value) ?? [];
  return first && second && last ? midnight(Number(last), Number(first), Number(second)) : null;
}

function midnight(year: number, month: number, day: number): number | null {
  try {
    const date = Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
    return date.toZonedDateTime("America/Los_Angeles").epochMilliseconds;
  } catch {
    return null;
  }
}

/** So many days, months or years before now. */
function ago(value: string, now: number): number | null {
  const parts = /^(\d{1,5})([dmy])$/.exec(value);
  if (!parts) return null;
  const count = Number(parts[1]);
  const length = parts[2] === "d" ? { days: count } : parts[2] === "m" ? { months: count } : { years: count };
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("UTC").subtract(length)
    .epochMilliseconds;
}
