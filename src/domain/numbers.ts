import { addWeeks, mondayAt } from "./calendar.ts";
import { DAY, WINDOW_CLOSES } from "./policy.ts";
import type { OutreachKind } from "./reply/verdict.ts";
import { wallAt, weekdayOf } from "./zone.ts";

/** What the numbers are made of: one first letter that asked for something and arrived. Times are ms since the epoch. */
export interface CountedLetter {
  readonly kind: OutreachKind;
  readonly firstAt: number;
  /** When a person answered first, with a yes, a no or a "never again"; null while nobody has. */
  readonly answeredAt: number | null;
  readonly followedUpAt: number | null;
}

/** So many of so many, and how far that may be from the truth. */
export interface Rate {
  readonly answered: number;
  readonly of: number;
  /** Shares from 0 to 1: the 95 % interval of Wilson's score. */
  readonly low: number;
  readonly high: number;
}

/** Below this the interval spans most of the scale, and a share would only mislead. */
export const TOO_FEW = 10;

/** An answer to a younger letter may still come, so it would count as a failure too soon. */
export const SETTLES_AFTER = WINDOW_CLOSES;

/** Kinds, weekdays or waits, each with its rate; those without a letter are missing. */
export type Rates<Key> = readonly { readonly key: Key; readonly rate: Rate }[];

export const WAITS = ["14-15", "16-17", "18-21", "later"] as const;
/** Days from the first letter to the follow-up. */
export type Wait = (typeof WAITS)[number];

export interface Week {
  /** The first moment of its Monday. */
  readonly from: number;
  readonly sent: number;
  readonly answered: number;
}

export interface Numbers {
  readonly all: Rate;
  /** Letters too young to count. */
  readonly young: number;
  readonly byKind: Rates<OutreachKind>;
  /** ISO weekday of the first letter. */
  readonly byWeekday: Rates<number>;
  /** Follow-ups, by how long they waited; answered means after the follow-up. */
  readonly followUps: Rate;
  readonly byWait: Rates<Wait>;
  /** Of the letters counted, how many were answered by the end of day 0, 1, 2 ... */
  readonly answeredByDay: readonly number[];
  readonly medianDays: number | null;
  /** The oldest first; young letters are in them too. */
  readonly weeks: readonly Week[];
}

const WEEKS = 26;
/** Behind it hardly an answer comes. */
const LAST_DAY = 35;

/** What became of letters that have had their time: younger ones would make every rate look worse. */
export function numbersOf(letters: readonly CountedLetter[], now: number, zone: string): Numbers {
  const settled = letters.filter(({ firstAt }) => firstAt <= now - SETTLES_AFTER);
  const followedUp = settled.filter(
    ({ followedUpAt, answeredAt }) =>
      followedUpAt !== null && followedUpAt <= now - 14 * DAY && (answeredAt ?? now) >= followedUpAt,
  );
  const days = settled
    .flatMap(({ firstAt, answeredAt }) =>
      answeredAt === null ? [] : [Math.floor((answeredAt - firstAt) / DAY)],
    )
    .sort((a, b) => a - b);
  return {
    all: rateOf(settled),
    young: letters.length - settled.length,
    byKind: by(settled, ({ kind }) => kind).sort((a, b) => b.rate.of - a.rate.of),
    byWeekday: by(settled, ({ firstAt }) => weekdayOf(wallAt(firstAt, zone))).sort((a, b) => a.key - b.key),
    followUps: rateOf(followedUp),
    byWait: by(followedUp, waitOf).sort((a, b) => WAITS.indexOf(a.key) - WAITS.indexOf(b.key)),
    answeredByDay: Array.from(
      { length: LAST_DAY + 1 },
      (_, day) => days.filter((each) => each <= day).length,
    ),
    medianDays: days[Math.floor((days.length - 1) / 2)] ?? null,
    weeks: weeksOf(letters, now, zone),
  };
}

/**
 * Wilson's score interval, which holds for small numbers and for shares near 0 and 1 where the usual one does not
 * (E. B. Wilson, Journal of the American Statistical Association 22, 1927).
 */
export function wilson(answered: number, of: number): { readonly low: number; readonly high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const z = 1.959964;
  const share = answered / of;
  const scale = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

function rateOf(letters: readonly CountedLetter[]): Rate {
  const answered = letters.filter(({ answeredAt }) => answeredAt !== null).length;
  return { answered, of: letters.length, ...wilson(answered, letters.length) };
}

function by<Key>(letters: readonly CountedLetter[], keyOf: (letter: CountedLetter) => Key) {
  return [...Map.groupBy(letters, keyOf)].map(([key, group]) => ({ key, rate: rateOf(group) }));
}

function waitOf({ firstAt, followedUpAt }: CountedLetter): Wait {
  const days = Math.floor(((followedUpAt ?? firstAt) - firstAt) / DAY);
  if (days < 16) return "14-15";
  if (days < 18) return "16-17";
  return days < 22 ? "18-21" : "later";
}

function weeksOf(letters: readonly CountedLetter[], now: number, zone: string): Week[] {
  const thisWeek = mondayAt(now, 0, zone);
  const starts = Array.from({ length: WEEKS + 1 }, (_, week) => addWeeks(thisWeek, week - WEEKS + 1, zone));
  return starts.slice(0, WEEKS).map((from, week) => {
    const sent = letters.filter(({ firstAt }) => firstAt >= from && firstAt < (starts[week + 1] ?? from));
    return { from, sent: sent.length, answered: sent.filter(({ answeredAt }) => answeredAt !== null).length };
  });
}
