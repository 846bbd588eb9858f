import { dayOf, nextMoment, nextSendingTime, startOfNextDay } from "./calendar.ts";
import { type Awaiting, type Case, liesUntil, windowOf } from "./follow-up-case.ts";
import { LIES_AS_DRAFT } from "./policy.ts";
import type { Why } from "./reasons.ts";

/** The moment that it would have if it had to wait until `from` at least; null when its window has none. */
export function momentFrom(c: Case, state: Awaiting, from: number): number | null {
  const { opens, closes } = windowOf(state);
  const earliest = Math.max(opens, state.heldUntil, from);
  return c.drafted === null
    ? freeMoment(c, Math.max(earliest, c.now + LIES_AS_DRAFT, c.room.at), closes).sendAt
    : anotherMoment(c, Math.max(earliest, c.now, liesUntil(c.drafted), c.room.at), closes);
}

/** The first moment from `from` to `closes` on a day that has room; and why days were passed over, if any were. */
export function freeMoment(
  c: Case,
  from: number,
  closes: number,
): { sendAt: number | null; why: Why | null } {
  let why: Why | null = null;
  let moment = nextMoment(from, c.seed, c.calendar);
  while (moment !== null && moment <= closes) {
    const full = c.fullDays.get(dayOf(moment, c.calendar.zone));
    if (full === undefined) return { sendAt: moment, why };
    why = full;
    moment = nextMoment(startOfNextDay(moment, c.calendar.zone), c.seed, c.calendar);
  }
  return { sendAt: null, why };
}

/**
 * A draft that has missed its moment: the next one from `from` to `closes` on a day that has room, since the daily
 * limits count a follow-up on the day of its moment. At its usual minute if that still comes that day, else as soon as
 * it may leave.
 */
function anotherMoment(c: Case, from: number, closes: number): number | null {
  const { zone } = c.calendar;
  let time = nextSendingTime(from, c.calendar);
  while (time !== null && time <= closes) {
    const day = dayOf(time, zone);
    if (!c.fullDays.has(day)) {
      const usual = nextMoment(time, c.seed, c.calendar);
      return usual !== null && usual <= closes && dayOf(usual, zone) === day ? usual : time;
    }
    time = nextSendingTime(startOfNextDay(time, zone), c.calendar);
  }
  return null;
}
