import { addDays, DAY, isWorkday, momentAt } from "../local-time.ts";
import type { Judged, Played } from "../record.ts";
import { before, rulesAt, samePeople } from "./state.ts";

/** By how much absences have moved the window, and until when somebody is away. */
export interface Held {
  readonly shift: number;
  /** By how much before each of them was known. */
  readonly before: readonly number[];
  readonly until: number;
  /** Longer, or more often, than is waited for. */
  readonly tooLong: boolean;
}

const LONG = 21 * DAY;
const LONGEST = 120 * DAY;

/** By how much at most: by notices from before the letter too, and of readers who were known to the owner already. */
export function longestShift(played: Played, written: Judged, seq: number): number {
  return heldAt(played, { ...written, contacts: written.letter.to }, seq, 0).shift;
}

/** Only notices from `since` on count: those from before the letter may be known, or not. A notice without a day is waited out for a week; else for the day of the return and one workday to catch up. */
export function heldAt(played: Played, written: Judged, seq: number, since = written.seq): Held {
  const people = samePeople(played, written.contacts, seq);
  const rules = rulesAt(played, seq);
  let [shift, until, long] = [0, 0, 0];
  const earlier: number[] = [];
  for (const away of before(played, "away", seq)) {
    if (!people.has(away.person) || away.seq < since) continue;
    const end = away.back === null ? away.at + 7 * DAY : morningAfter(away.back, rules);
    const from = Math.max(away.at, written.at, until);
    if (end <= from) continue;
    earlier.push(shift);
    shift += end - from;
    if (end - from > LONG) long += 1;
    until = end;
  }
  return { shift: Math.min(shift, LONGEST), before: earlier, until, tooLong: long > 1 || shift > LONGEST };
}

function morningAfter(day: string, rules: ReturnType<typeof rulesAt>): number {
  let next = addDays(day, 1);
  // The days that its owner keeps free say nothing of when somebody else is back at work.
  while (!isWorkday(next, { ...rules, blackout: [] })) next = addDays(next, 1);
  return momentAt(next, 0, rules.zone);
}
