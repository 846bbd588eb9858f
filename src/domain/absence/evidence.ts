import { Day } from "../reading/day.ts";
import { type Reading, settled } from "../reading/settled-day.ts";
import type { Mention, Written } from "../reading/written-day.ts";

/** A day that a wording gives for the return. */
export interface Evidence {
  /** null: the wording is clear and its day is not. */
  readonly day: Day | null;
  readonly notBefore: Day | null;
  readonly isBack: boolean;
  /** The first day away, where a range names it. */
  readonly from: Day | null;
  /** The day of the week of the return, when the wording names nothing else: it only bears out a day. */
  readonly weekday: number | null;
}

/** "back on 4 May" */
export function backEvidence(mention: Mention, reading: Reading): Evidence {
  const { day, notBefore } = settled(mention.day, reading);
  // "back from 4 to 15 May" and "back at the end of May" name no day of return.
  const isSure = !mention.isVague && mention.first === null && mention.day.kind !== "month";
  const weekday = isSure && mention.day.kind === "weekday" ? mention.day.weekday : null;
  return { day: isSure ? day : null, notBefore, isBack: true, from: null, weekday };
}

/** "until 4 May" */
export function lastEvidence(mention: Mention, reading: Reading): Evidence {
  const { day, notBefore } = settled(mention.day, reading);
  const after = mention.isVague || day === null ? null : day.plusDays(1);
  return {
    day: after,
    notBefore: after ?? notBefore,
    isBack: false,
    from: day === null || mention.first === null ? null : firstBefore(day, mention.first),
    weekday: !mention.isVague && mention.day.kind === "weekday" ? (mention.day.weekday % 7) + 1 : null,
  };
}

function firstBefore(last: Day, first: Written): Day | null {
  if (first.kind !== "day" && first.kind !== "day-of-month") return null;
  const [year, month] =
    first.kind === "day" ? [first.year ?? last.year, first.month] : [last.year, last.month];
  const day = Day.within(year, month, first.day);
  if (!day.isAfter(last)) return day;
  return day.plusMonths(first.kind === "day" ? -12 : -1);
}

/** An absence announced for later than this is not the one that made the mail be sent. */
const FARTHEST_BEGIN_DAYS = 7;

/**
 * @param isEve where the mail was written it may still have been the day before
 * @returns the one day that all of it gives; null when two disagree, or what is clearest gives none
 */
export function agreed(evidence: readonly Evidence[], today: Day, isEve: boolean): Day | null {
  const backs = withoutBorneOut(
    evidence.filter((each) => each.isBack),
    evidence,
  );
  const day = backs.length > 0 ? only(backs) : null;
  const lasts = withoutBorneOut(
    evidence.filter(({ isBack, from }) => !isBack && !(day && from?.isAfter(day))),
    evidence,
  );
  if (backs.length > 0) {
    // "until Monday, back on Monday" is one day to many.
    const isContradicted = day === null || lasts.some((each) => each.day?.isAfter(day.plusDays(1)));
    return isContradicted || !day.isAfter(isEve ? today.plusDays(-1) : today) ? null : day;
  }
  const ranges = lasts.filter(
    ({ from, day: after }) => from && after?.isAfter(today) && !from.isAfter(today),
  );
  const end = only(ranges.length > 0 && lasts.every(({ from }) => from) ? ranges : lasts);
  const begin = lasts.find((each) => end !== null && each.day?.equals(end))?.from;
  if (end === null || !end.isAfter(today)) return null;
  return begin && today.daysUntil(begin) > FARTHEST_BEGIN_DAYS ? null : end;
}

/** "until Sunday, 15 March, and back on Monday": the day of the week says the same again, and nothing new. */
function withoutBorneOut(some: readonly Evidence[], all: readonly Evidence[]): readonly Evidence[] {
  return some.filter(
    ({ weekday }) => weekday === null || !all.some(({ day }) => day !== null && bearsOut(weekday, day)),
  );
}

/** After "until Friday" Saturday is free, and Monday is the day of return. */
function bearsOut(weekday: number, day: Day): boolean {
  const isWeekend = (each: number): boolean => each > 5;
  return weekday === day.dayOfWeek || (weekday === 1 && isWeekend(day.dayOfWeek)) || isWeekend(weekday);
}

function only(evidence: readonly Evidence[]): Day | null {
  const day = evidence[0]?.day ?? null;
  return day !== null && evidence.every((each) => each.day?.equals(day)) ? day : null;
}

/** In doubt the first day on which it may be over. */
export function earliest(evidence: readonly Evidence[], today: Day): Day | null {
  const days = evidence.flatMap(({ notBefore }) => (notBefore?.isAfter(today) ? [notBefore] : []));
  return days.sort(Day.compare)[0] ?? null;
}
