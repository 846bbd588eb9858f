import { afterFillers, between, type DayText, numberAt } from "./day-numbers.ts";
import { isDayNumber, singleAt } from "./day-single.ts";
import { nameAt, startOfNameBefore } from "./day-words.ts";
import { endsSentence } from "./tokens.ts";
import type { Dated, Mention, Written } from "./written-day.ts";

type Range = Pick<Mention, "end" | "day" | "first">;

/** "4 to 15 May", "Mon 4 - Fri 15 May": the first is a number alone. */
export function shortenedRange(days: DayText, start: number): Range | null {
  const weekday = nameAt(days.words, "weekdays", days.text, start);
  const first = numberAt(days, weekday ? afterFillers(days, weekday.end) : start, 1, 31);
  const join = first && afterJoin(days, first.end);
  const last = join && singleAt(days, join.end);
  if (!first || !last || (last.day.kind !== "day" && last.day.kind !== "day-of-month")) return null;
  if (last.day.kind === "day-of-month" && !isDayNumber(days, start, first.isOrdinal)) return null;
  const range = { end: last.end, day: last.day, first: { ...last.day, day: first.value, weekday: null } };
  return join.isPair && !isBetween(days, start, range.end) ? null : range;
}

/** "May 4-15", "May 4 to 15", "4 May - 15 June", "5月4日～15日", "Monday to Friday" */
export function rangeFrom(days: DayText, start: number, single: Dated): Range | null {
  const join = afterJoin(days, single.end);
  const last = join && lastOfRange(days, single.day, join.end);
  const range = last && { ...last, first: single.day };
  return range && join.isPair && !isBetween(days, start, range.end) ? null : range;
}

function lastOfRange(days: DayText, day: Written, at: number): Dated | null {
  const last = singleAt(days, at);
  if (day.kind !== "day") return last;
  if (last === null) return withNumber(day, numberAt(days, at, 1, 31));
  return last.day.kind === "day-of-month" ? withNumber(day, { value: last.day.day, end: last.end }) : last;
}

function withNumber(
  day: Extract<Written, { kind: "day" }>,
  number: { readonly value: number; readonly end: number } | null,
): Dated | null {
  return number && { end: number.end, day: { ...day, day: number.value, weekday: null } };
}

/** "between 4 and 15 May" is a range, "on 4 and 15 May" are two days. */
function isBetween(days: DayText, start: number, end: number): boolean {
  const { text, words } = days;
  if (nameAt(words, "between", text, afterFillers(days, end)) || nameAt(words, "between", text, end))
    return true;
  for (let at = start; at > start - 4 && at > 0; at -= 1) {
    if (startOfNameBefore(words, "between", text, at) >= 0) return true;
    if (startOfNameBefore(words, "fillers", text, at) < 0) return false;
  }
  return false;
}

/** Longer than the signs between the ends of a range. */
const LONGEST_SIGN = 12;

interface Join {
  /** The token after it. */
  readonly end: number;
  /** "and": perhaps the second of two. */
  readonly isPair: boolean;
}

/** "-" or "to"; null when neither stands here. */
function afterJoin(days: DayText, at: number): Join | null {
  if (endsSentence(days.text.tokens[at])) return null;
  const sign = between(days.text, at - 1);
  if (sign.length < LONGEST_SIGN && !sign.includes("\n") && /[-–—~〜～]/.test(sign))
    return { end: at, isPair: false };
  const join = joinFrom(days, at);
  if (join === null || join.isPair) return join;
  // "to and including"
  const second = joinFrom(days, join.end);
  return second === null || second.isPair ? join : second;
}

/** Past a joining word, which some languages have among those that say nothing ("al"). */
function joinFrom(days: DayText, from: number): Join | null {
  for (let at = from, end = afterFillers(days, from); at <= end; at += 1) {
    const join = nameAt(days.words, "joins", days.text, at);
    if (join) return { end: afterFillers(days, join.end), isPair: false };
    const pair = nameAt(days.words, "pairs", days.text, at);
    if (pair) return { end: afterFillers(days, pair.end), isPair: true };
  }
  return null;
}
