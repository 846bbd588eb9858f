import { dayOf, nextMoment, nextSendingTime, startOfNextDay } from "./calendar.ts";
import { type Awaiting, type Case, liesUntil, windowOf } from "./follow-up-case.ts";
import { DAY, LIES_AS_DRAFT, WINDOW_OPENS } from "./policy.ts";
import type { Why } from "./reasons.ts";

/** The moment that it would have if it had to wait until `from` at least; null when its window has none. */
export function momentFrom(c: Case, state: Awaiting, from: number): number | null {
  const { opens } = windowOf(state);
  const earliest = Math.max(opens, state.heldUntil, from);
  return c.drafted === null
    ? freeMoment(c, state, Math.max(earliest, c.now + LIES_AS_DRAFT, c.room.at)).sendAt
    : asWished(c, state, Math.max(earliest, c.now, liesUntil(c.drafted), c.room.at), anotherMoment).sendAt;
}

/** The moment of a follow-up; and why days were passed over, if any were. */
interface FreeMoment {
  readonly sendAt: number | null;
  readonly why: Why | null;
}

/** How a moment from `from` to `closes` is found. */
type Finder = (c: Case, from: number, closes: number) => FreeMoment;

/** The first moment from `from` on that its window leaves. */
export function freeMoment(c: Case, state: Awaiting, from: number): FreeMoment {
  return asWished(c, state, from, firstFree);
}

/**
 * Its owner may want it some days into the window: where too few days are left from there on, it is the first moment
 * from the day before, and so on, so that the wish costs no follow-up: not this one, nor one of those that want the same
 * days.
 */
function asWished(c: Case, state: Awaiting, from: number, find: Finder): FreeMoment {
  const { opens, closes } = windowOf(state);
  const wished = c.calendar.policy.fromDay * DAY - WINDOW_OPENS;
  for (let later = wished; later > 0; later -= DAY) {
    const since = Math.max(from, opens + later);
    if (leavesDays(c, since, closes, find)) return find(c, since, closes);
  }
  return find(c, from, closes);
}

/** Whether as many days with room are left as it and those beside it need. */
function leavesDays(c: Case, from: number, closes: number, find: Finder): boolean {
  let since = from;
  for (let days = 0; days < c.daysNeeded; days++) {
    const { sendAt } = find(c, since, closes);
    if (sendAt === null) return false;
    since = startOfNextDay(sendAt, c.calendar.zone);
  }
  return true;
}

/** The first moment from `from` to `closes` on a day that has room. */
function firstFree(c: Case, from: number, closes: number): FreeMoment {
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
function anotherMoment(c: Case, from: number, closes: number): FreeMoment {
  const { zone } = c.calendar;
  let time = nextSendingTime(from, c.calendar);
  while (time !== null && time <= closes) {
    const day = dayOf(time, zone);
    if (!c.fullDays.has(day)) {
      const usual = nextMoment(time, c.seed, c.calendar);
      const isThatDay = usual !== null && usual <= closes && dayOf(usual, zone) === day;
      return { sendAt: isThatDay ? usual : time, why: null };
    }
    time = nextSendingTime(startOfNextDay(time, zone), c.calendar);
  }
  return { sendAt: null, why: null };
}
