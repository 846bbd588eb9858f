import { dateAt } from "./day-notations.ts";
import { afterFillers, afterTime, between, type DayText, numberAt } from "./day-numbers.ts";
import { type DayWords, nameAt, startOfNameBefore } from "./day-words.ts";
import { endsSentence, type Text } from "./tokens.ts";
import type { Dated, Mention, Written } from "./written-day.ts";

/** Every mention of a day, in order, none overlapping another. */
export function mentionsOfDays(text: Text, words: DayWords): Mention[] {
  const found: Mention[] = [];
  const days = { text, words };
  for (let at = 0; at < text.tokens.length; ) {
    const mention = mayBegin(days, at) ? mentionAt(days, at) : null;
    if (mention) found.push(mention);
    at = mention ? mention.end : at + 1;
  }
  return found;
}

const NAMES = ["tomorrow", "weekdays", "months", "ordinals"] as const;

/** Most words begin no day, and need no closer look. */
function mayBegin({ text, words }: DayText, at: number): boolean {
  const token = text.tokens[at] ?? "";
  return (
    /^[\d一二三四五六七八九十]/.test(token) || NAMES.some((kind) => nameAt(words, kind, text, at) !== null)
  );
}

function mentionAt(days: DayText, start: number): Mention | null {
  const single = singleAt(days, start);
  const range = shortenedRange(days, start);
  // "4-May-26" is one day.
  if (range && !(single && single.end >= range.end))
    return { start, ...range, isVague: isVague(days, start, range.end) };
  if (single === null) return null;
  const last = lastOfRange(days, single);
  const end = last?.end ?? single.end;
  return {
    start,
    end,
    day: last?.day ?? single.day,
    first: last ? single.day : null,
    isVague: isVague(days, start, end),
  };
}

/** "4 to 15 May", "Mon 4 - Fri 15 May": the first is a number alone. */
function shortenedRange(days: DayText, start: number): Pick<Mention, "end" | "day" | "first"> | null {
  const weekday = nameAt(days.words, "weekdays", days.text, start);
  const first = numberAt(days, weekday ? afterFillers(days, weekday.end) : start, 1, 31);
  const join = first && afterJoin(days, first.end);
  const last = join === null ? null : singleAt(days, join);
  if (!first || !last || (last.day.kind !== "day" && last.day.kind !== "day-of-month")) return null;
  if (last.day.kind === "day-of-month" && !isDayNumber(days, start, first.isOrdinal)) return null;
  return { end: last.end, day: last.day, first: { ...last.day, day: first.value, weekday: null } };
}

/** "May 4-15", "May 4 to 15", "4 May - 15 June", "5月4日～15日", "Monday to Friday" */
function lastOfRange(days: DayText, { end, day }: Dated): Dated | null {
  const join = afterJoin(days, end);
  if (join === null) return null;
  const last = singleAt(days, join);
  if (day.kind !== "day") return last;
  if (last === null) return withNumber(day, numberAt(days, join, 1, 31));
  return last.day.kind === "day-of-month" ? withNumber(day, { value: last.day.day, end: last.end }) : last;
}

function withNumber(
  day: Extract<Written, { kind: "day" }>,
  number: { readonly value: number; readonly end: number } | null,
): Dated | null {
  return number && { end: number.end, day: { ...day, day: number.value, weekday: null } };
}

/** Longer than the signs between the ends of a range. */
const LONGEST_SIGN = 12;

/** The token after "-" or "to"; null when neither stands here. */
function afterJoin(days: DayText, at: number): number | null {
  if (endsSentence(days.text.tokens[at])) return null;
  const sign = between(days.text, at - 1);
  if (sign.length < LONGEST_SIGN && !sign.includes("\n") && /[-–—~〜～]/.test(sign)) return at;
  const join = joinFrom(days, at);
  // "to and including"
  return join === null ? null : (joinFrom(days, join) ?? join);
}

/** Past a joining word, which some languages have among those that say nothing ("al"). */
function joinFrom(days: DayText, from: number): number | null {
  for (let at = from, end = afterFillers(days, from); at <= end; at += 1) {
    const join = nameAt(days.words, "joins", days.text, at);
    if (join) return afterFillers(days, join.end);
  }
  return null;
}

/** A day with all that is written about it, on its own. */
function singleAt(days: DayText, start: number): Dated | null {
  const { text, words } = days;
  const tomorrow = nameAt(words, "tomorrow", text, start);
  if (tomorrow) return { end: tomorrow.end, day: { kind: "tomorrow" } };
  const weekday = nameAt(words, "weekdays", text, start);
  if (!weekday) {
    if (afterTime(days, start) !== null) return null;
    return withWeekdayAfter(days, dateAt(days, start) ?? dayOfMonth(days, start, start, null));
  }
  const at = afterFillers(days, weekday.end);
  const dated = dateAt(days, at) ?? dayOfMonth(days, start, at, weekday.value);
  if (dated?.day.kind === "day" || dated?.day.kind === "day-of-month")
    return afterBrackets(days, { end: dated.end, day: { ...dated.day, weekday: weekday.value } });
  if (dated?.day.kind === "garbled") return dated;
  const next = nameAt(words, "next", text, weekday.end);
  const isNext = next !== null || startOfNameBefore(words, "next", text, start) >= 0;
  return { end: next?.end ?? weekday.end, day: { kind: "weekday", weekday: weekday.value, isNext } };
}

/** "the 25th", "Monday 25", "el día 12": a number with no month, where only a day can be meant. */
function dayOfMonth(days: DayText, start: number, at: number, weekday: number | null): Dated | null {
  const number = afterTime(days, at) === null ? numberAt(days, at, 1, 31) : null;
  if (!number || nameAt(days.words, "clock", days.text, number.end)) return null;
  if (weekday === null && !isDayNumber(days, start, number.isOrdinal)) return null;
  // "4/5" and "3.14" are no days of the month.
  if (/^[/.,:]$/.test(between(days.text, number.end - 1)) && /^\d/.test(days.text.tokens[number.end] ?? ""))
    return null;
  return { end: number.end, day: { kind: "day-of-month", day: number.value, weekday } };
}

function isDayNumber(days: DayText, start: number, isOrdinal: boolean): boolean {
  return isOrdinal || startOfNameBefore(days.words, "dayNumber", days.text, start) >= 0;
}

/** "12 May (Tuesday)" */
function withWeekdayAfter(days: DayText, dated: Dated | null): Dated | null {
  if (dated?.day.kind !== "day" && dated?.day.kind !== "day-of-month") return dated;
  const weekday = nameAt(days.words, "weekdays", days.text, dated.end);
  const gap = between(days.text, dated.end - 1);
  if (!weekday || !/^[ ,(（]*$/.test(gap)) return afterBrackets(days, dated);
  return { end: weekday.end, day: { ...dated.day, weekday: weekday.value } };
}

/** A remark in brackets is shorter than this. */
const LONGEST_REMARK = 6;

/** Past a remark in brackets: "2月18日（初七）". */
function afterBrackets(days: DayText, dated: Dated): Dated {
  if (!/^ ?[(（]$/.test(between(days.text, dated.end - 1))) return dated;
  for (let at = dated.end; at < dated.end + LONGEST_REMARK; at += 1) {
    if (/^[)）]/.test(between(days.text, at))) return { ...dated, end: at + 1 };
  }
  return dated;
}

/** "early May", "around the 4th", "12 or 13 May", "9月上旬" */
function isVague(days: DayText, start: number, end: number): boolean {
  const { text, words } = days;
  if (nameAt(words, "vague", text, end)) return true;
  for (let at = start - 1; at >= Math.max(0, start - 4); at -= 1) {
    if (nameAt(words, "vague", text, at)) return true;
    if (!nameAt(words, "fillers", text, at)) return false;
  }
  return false;
}
