import { Day } from "./day.ts";
import type { NumberOrder } from "./day-words.ts";
import type { Written } from "./written-day.ts";

/** What a written day means on the day it is read. */
export interface Settled {
  /** The day that is certainly meant; null when none is. */
  readonly day: Day | null;
  /** With no certain day, the first that may be meant: 1 September for "in September", the next Monday for "Monday". */
  readonly notBefore: Day | null;
}

export interface Reading {
  readonly today: Day;
  readonly order: NumberOrder;
  /** Without a year, a day further away than this is last year's. */
  readonly farthestDays: number;
}

/** With the year written, leave may be long. */
const FARTHEST_DAYS_WITH_YEAR = 550;
/** Of two ways to read 6/7 the one that is this near is meant, when the other is far away and nothing else tells. */
const NEAR_DAYS = 30;
const FAR_DAYS = 90;
const NOTHING: Settled = { day: null, notBefore: null };

/** The day that is meant: the nearest that is not past, a written year taken as written. In doubt none. */
export function settled(written: Written, reading: Reading): Settled {
  const { today } = reading;
  switch (written.kind) {
    case "tomorrow":
      return sure(today.plusDays(1));
    case "weekday":
      // A notice that was left on says "Monday" in every week.
      return { day: null, notBefore: nextWeekday(written.weekday, today) };
    case "day-of-month":
      return sure(dayOfMonth(written.day, written.weekday, today));
    case "month":
      return wholeMonth(written, reading);
    case "day": {
      const day = written.isSwappable ? unswapped(written, reading) : nearest(written, reading);
      const named = written.weekday;
      return sure(day !== null && named !== null && named !== day.dayOfWeek ? null : day);
    }
    case "garbled":
      return NOTHING;
    default:
      return written satisfies never;
  }
}

function sure(day: Day | null): Settled {
  return { day, notBefore: day };
}

/** On the day itself "Monday" may be today. */
function nextWeekday(weekday: number, today: Day): Day | null {
  const distance = (weekday - today.dayOfWeek + 7) % 7;
  return distance === 0 ? null : today.plusDays(distance);
}

/** "the 25th": of this month or the next; of those the one that falls on the day of the week that is named. */
function dayOfMonth(day: number, weekday: number | null, today: Day): Day | null {
  const days = [today, today.plusMonths(1)]
    .map((within) => Day.of(within.year, within.month, day))
    .filter((each) => each !== null && !today.isAfter(each));
  if (weekday === null) return days[0] ?? null;
  return days.find((each) => each?.dayOfWeek === weekday) ?? null;
}

/** A month ends on one day, and begins to be over on none. */
function wholeMonth(
  { year, month, isAtEnd }: Extract<Written, { kind: "month" }>,
  { today, farthestDays }: Reading,
): Settled {
  const years = year === null ? [today.year, today.year + 1] : [year];
  for (const each of years) {
    const first = Day.of(each, month, 1);
    const last = first?.plusMonths(1).plusDays(-1);
    const distance = last ? today.daysUntil(last) : -1;
    if (!first || !last || distance < 0) continue;
    if (distance > (year === null ? farthestDays : FARTHEST_DAYS_WITH_YEAR)) continue;
    return { day: isAtEnd ? last : null, notBefore: first };
  }
  return NOTHING;
}

type WrittenDay = Extract<Written, { kind: "day" }>;

/** 6/7: the reading that falls on the day of the week that is named, else as the writer's country writes it. */
function unswapped(written: WrittenDay, reading: Reading): Day | null {
  const usual = nearest(written, reading);
  const other = nearest({ ...written, month: written.day, day: written.month }, reading);
  if (written.weekday !== null) {
    const fitting = [usual, other].filter((day) => day?.dayOfWeek === written.weekday);
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }
  const distance = (day: Day | null): number =>
    day === null ? Number.POSITIVE_INFINITY : reading.today.daysUntil(day);
  const [near, far] = distance(usual) <= distance(other) ? [usual, other] : [other, usual];
  const isNear = distance(near) <= NEAR_DAYS;
  const isPlain = isNear && distance(far) > FAR_DAYS;
  switch (reading.order) {
    case null:
      return isPlain ? near : null;
    case "probably-day-first":
    case "probably-month-first":
      return isNear && near === usual && distance(far) - distance(near) >= NEAR_DAYS ? usual : null;
    case "day-first":
    case "month-first":
      // Where custom says one and nearness the other, it is anybody's guess.
      return isPlain && near === other ? null : usual;
    default:
      return reading.order satisfies never;
  }
}

function nearest(
  written: { readonly year: number | null; readonly month: number; readonly day: number },
  { today, farthestDays }: Reading,
): Day | null {
  const years = written.year === null ? [today.year, today.year + 1] : [written.year];
  const farthest = written.year === null ? farthestDays : FARTHEST_DAYS_WITH_YEAR;
  for (const year of years) {
    const day = Day.of(year, written.month, written.day);
    const distance = day ? today.daysUntil(day) : -1;
    if (day && distance >= 0 && distance <= farthest) return day;
  }
  return null;
}
