import { dateAt } from "./day-notations.ts";
import { afterFillers, afterTime, between, type DayText, numberAt } from "./day-numbers.ts";
import { nameAt, startOfNameBefore } from "./day-words.ts";
import type { Dated } from "./written-day.ts";

/** A day with all that is written about it, on its own. */
export function singleAt(days: DayText, start: number): Dated | null {
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
  return { end: next?.end ?? weekday.end, day: { kind: "weekday", weekday: weekday.value } };
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

export function isDayNumber(days: DayText, start: number, isOrdinal: boolean): boolean {
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
