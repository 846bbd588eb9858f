import {
  afterFillers,
  afterTime,
  between,
  type DayText,
  isGarbledYear,
  numberAt,
  yearAt,
} from "./day-numbers.ts";
import { type NumberOrder, nameAt, startOfNameBefore } from "./day-words.ts";
import type { Dated } from "./written-day.ts";

/** A date in any of the ways in which people write one; a day of the week beside it is read elsewhere. */
export function dateAt(days: DayText, at: number): Dated | null {
  return (
    eastAsian(days, at) ??
    yearFirst(days, at) ??
    inOneWord(days, at) ??
    withMonthName(days, at) ??
    inNumbers(days, at)
  );
}

/** 04MAR26, as soldiers and airlines write it */
function inOneWord({ text, words }: DayText, at: number): Dated | null {
  const [, day, name, year] = /^(\d\d?)([a-z]{3})(\d\d|20\d\d)?$/.exec(text.tokens[at] ?? "") ?? [];
  const month = name === undefined ? null : nameAt(words, "months", { ...text, tokens: [name] }, 0);
  if (!month || Number(day) < 1 || Number(day) > 31) return null;
  return {
    end: at + 1,
    day: {
      kind: "day",
      year: year === undefined ? null : 2000 + (Number(year) % 100),
      month: month.value,
      day: Number(day),
      weekday: null,
      isSwappable: false,
    },
  };
}

/** 2026年3月4日, 3月4日, 三月四日, 3월 4일, 4日: the sign after each number says what it is. */
function eastAsian(days: DayText, start: number): Dated | null {
  const { tokens } = days.text;
  let at = start;
  const take = (signs: string, from: number, to: number): number | null => {
    const number = numberAt(days, at, from, to) ?? hanNumberAt(tokens, at, from, to);
    if (number === null || !signs.includes(tokens[number.end] ?? " ")) return null;
    at = number.end + 1;
    return number.value;
  };
  const year = take("年년", 1990, 2100);
  const month = take("月월", 1, 12);
  const day = take("日号號일", 1, 31);
  if (month === null)
    return day === null || year !== null
      ? null
      : { end: at, day: { kind: "day-of-month", day, weekday: null } };
  if (day === null)
    return { end: at, day: { kind: "month", year, month, isAtEnd: isAtEnd(days, start, at) } };
  return { end: at, day: { kind: "day", year, month, day, weekday: null, isSwappable: false } };
}

const HAN_DIGITS = "〇一二三四五六七八九";

/** 四, 十, 十五, 二十, 三十一 */
function hanNumberAt(
  tokens: readonly string[],
  start: number,
  from: number,
  to: number,
): { readonly value: number; readonly end: number } | null {
  let at = start;
  const digit = (): number | null => {
    const value = HAN_DIGITS.indexOf(tokens[at] ?? " ");
    if (value <= 0) return null;
    at += 1;
    return value;
  };
  const ones = digit();
  let value = ones ?? 0;
  if (tokens[at] === "十") {
    at += 1;
    value = (ones ?? 1) * 10 + (digit() ?? 0);
  }
  return at > start && value >= from && value <= to ? { value, end: at } : null;
}

/** 2026-03-04 (ISO 8601), 2026/3/4, 2026.03.04, 2026. 3. 4. */
function yearFirst(days: DayText, at: number): Dated | null {
  const year = numberAt(days, at, 1990, 2100);
  const sign = /^([-/.]) ?$/.exec(between(days.text, at))?.[1];
  if (!year || sign === undefined || between(days.text, at + 1).trim() !== sign) return null;
  const month = numberAt(days, at + 1, 1, 12);
  const day = numberAt(days, at + 2, 1, 31);
  if (!month || !day) return { end: at + 3, day: { kind: "garbled" } };
  return {
    end: day.end,
    day: {
      kind: "day",
      year: year.value,
      month: month.value,
      day: day.value,
      weekday: null,
      isSwappable: false,
    },
  };
}

/** 4 March 2026, March 4th, 4 de marzo de 2026, 2026. március 4., March 2026, the end of March */
function withMonthName(days: DayText, start: number): Dated | null {
  const { text, words } = days;
  const yearBefore = numberAt(days, start, 1990, 2100);
  const dayBefore = yearBefore ? null : numberAt(days, start, 1, 31);
  const monthAt =
    yearBefore || dayBefore ? afterFillers(days, (yearBefore ?? dayBefore)?.end ?? start) : start;
  const month = nameAt(words, "months", text, monthAt);
  if (!month) return null;
  let end = month.end;
  const later = afterFillers(days, end);
  // "March 12:30" has no day, nor has "in May the 4 of us".
  const dayAfter = dayBefore || afterTime(days, later) !== null ? null : numberAt(days, later, 1, 31);
  const hasDayAfter = dayAfter !== null && (later === end || dayAfter.isOrdinal);
  if (hasDayAfter) end = dayAfter.end;
  const yearPlace = afterFillers(days, end);
  const yearAfter = yearBefore ? null : yearAt(days, yearPlace, isShortYearAfter(days, start, end));
  if (yearAfter) end = yearAfter.end;
  const year = (yearBefore ?? yearAfter)?.value ?? null;
  const day = dayBefore?.value ?? (hasDayAfter ? dayAfter.value : null);
  if (day === null)
    return { end, day: { kind: "month", year, month: month.value, isAtEnd: isAtEnd(days, start, end) } };
  if (year === null && isGarbledYear(days, end)) return { end: end + 1, day: { kind: "garbled" } };
  return { end, day: { kind: "day", year, month: month.value, day, weekday: null, isSwappable: false } };
}

/** "4 May '26", "4-May-26"; the 15 of "May 4-15" is none. */
function isShortYearAfter({ text }: DayText, start: number, end: number): boolean {
  const sign = between(text, end - 1);
  return /^ ?['’]$/.test(sign) || (/^[-/]$/.test(sign) && between(text, start) === sign);
}

/** "the end of March", "Ende März", "3月末", "through March" */
function isAtEnd({ text, words }: DayText, start: number, end: number): boolean {
  const isSaid = (at: number): boolean =>
    startOfNameBefore(words, "endOf", text, at) >= 0 || startOfNameBefore(words, "inclusive", text, at) >= 0;
  if (nameAt(words, "endOf", text, end) || nameAt(words, "inclusive", text, end)) return true;
  for (let at = start; at > start - 3; at -= 1) {
    if (isSaid(at)) return true;
    if (startOfNameBefore(words, "fillers", text, at) < 0) return false;
  }
  return false;
}

/** 3/4, 3.4., 03.04.2026, 3-4-26 */
function inNumbers(days: DayText, at: number): Dated | null {
  const { text, words } = days;
  const sign = /^ ?([/.-]) ?$/.exec(between(text, at))?.[1];
  const [a, b] = [text.tokens[at] ?? "", text.tokens[at + 1] ?? ""];
  if (sign === undefined || !/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b)) return null;
  const after = between(text, at + 1);
  const third = text.tokens[at + 2] ?? "";
  const hasThird = after.trim() === sign && (after.endsWith(" ") ? /^\d{4}$/ : /^\d/).test(third);
  const year = hasThird ? yearAt(days, at + 2, true) : null;
  if (hasThird && year === null) return { end: at + 3, day: { kind: "garbled" } };
  if (
    year === null &&
    !isDayAndMonth(between(text, at), a, b, text.source.slice(text.spans[at + 1]?.end).slice(0, 2))
  )
    return null;
  const end = year === null ? at + 2 : at + 3;
  const [first, second] = [Number(a), Number(b)];
  // With full stops the day comes first everywhere.
  const isMonthFirst = sign !== "." && (first > 12 ? false : second > 12 || isMonthFirstIn(words.order));
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  if (month < 1 || month > 12 || day < 1 || day > 31)
    return year === null ? null : { end, day: { kind: "garbled" } };
  const isSwappable = sign !== "." && first <= 12 && second <= 12 && first !== second;
  return { end, day: { kind: "day", year: year?.value ?? null, month, day, weekday: null, isSwappable } };
}

function isMonthFirstIn(order: NumberOrder): boolean {
  return order === "month-first" || order === "probably-month-first";
}

/** "3-4" alone is a span of anything, and "3.4" a version; "3.4." and "15.4" are days. */
function isDayAndMonth(sign: string, a: string, b: string, after: string): boolean {
  if (sign.trim() !== ".") return sign.trim() === "/";
  if (/^ ?\./.test(after)) return true;
  return sign === "." && (Number(a) > 12 || a.startsWith("0") || b.startsWith("0"));
}
