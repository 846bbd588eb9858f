import { isHoliday, weekendOf } from "./holidays.ts";
import { DAY, HOUR, MINUTE, type Policy } from "./policy.ts";
import { isoDate, isZone, midnightOf, midnightOn, momentAt, startOfDay, wallAt, weekdayOf } from "./zone.ts";

/** What the calendar needs to know of a mailbox. */
export interface Calendar {
  /** IANA name. */
  readonly zone: string;
  readonly policy: Pick<Policy, "country" | "blackouts" | "fromHour" | "toHour" | "fromDay">;
}

/** The sending hours end this much before their last minute, so that a tick every quarter of an hour meets each moment inside them. */
const LAST_MOMENT_MINUTES = 20;

/** The ISO date on which `at` (ms since the epoch) falls in the zone. */
export function dayOf(at: number, zone: string): string {
  return isoDate(wallAt(at, zone));
}

/** @returns an IANA name that the runtime knows, or null; an offset such as +05:30 is none, and knows no summer time */
export function parseZone(name: string): string | null {
  return /^[+\u2212-]/.test(name) || !isZone(name) ? null : name;
}

/** A working day of the country on which the owner lets mail go out. */
export function isBusinessDay(day: string, calendar: Calendar): boolean {
  return dayOff(day, calendar) === null;
}

/** What keeps a day free of follow-ups. */
export type DayOff =
  | { readonly kind: "blackout"; readonly name: string }
  | { readonly kind: "holiday" }
  | { readonly kind: "weekend" };

/** @returns null on a business day */
export function dayOff(day: string, calendar: Calendar): DayOff | null {
  const blackout = calendar.policy.blackouts.find((b) => b.from <= day && day <= b.to);
  if (blackout !== undefined) return { kind: "blackout", name: blackout.name };
  if (isWorkingDay(day, calendar)) return null;
  const isWeekend = weekendOf(calendar.policy.country).includes(weekdayOf(midnightOn(day)));
  return { kind: isWeekend ? "weekend" : "holiday" };
}

/** The ISO dates of `count` days from the one on which `at` falls. */
export function daysFrom(at: number, count: number, zone: string): string[] {
  const first = midnightOf(wallAt(at, zone));
  return Array.from({ length: count }, (_, days) => isoDate(first + days * DAY));
}

/** Neither weekend nor public holiday of the country. */
function isWorkingDay(day: string, { policy: { country } }: Calendar): boolean {
  if (weekendOf(country).includes(weekdayOf(midnightOn(day)))) return false;
  return country === null || !isHoliday(day, country);
}

/**
 * The first moment (ms) of the first working day after `day`. The owner's blackout days do not count: it says when
 * somebody else is back at work, and a window must move by no more than that.
 */
export function startOfNextWorkingDay(day: string, calendar: Calendar): number {
  let midnight = midnightOn(day) + DAY;
  while (!isWorkingDay(isoDate(midnight), calendar)) midnight += DAY;
  return startOfDay(midnight, calendar.zone);
}

/** The first moment (ms) of the day after the one on which `at` falls. */
export function startOfNextDay(at: number, zone: string): number {
  return startOfDay(midnightOf(wallAt(at, zone)) + DAY, zone);
}

/** The first moment (ms) of a day given as an ISO date. */
export function startOf(day: string, zone: string): number {
  return startOfDay(midnightOn(day), zone);
}

/**
 * The first moment at or after `from` at which a follow-up may go out: a business day, within the sending hours,
 * at a minute that depends on `seed` alone, so that follow-ups spread and yet stay where they are.
 * @param seed any stable text: the outreach's id
 * @returns ms since the epoch, or null when no business day comes within 60 days (all blacked out)
 */
export function nextMoment(from: number, seed: string, calendar: Calendar): number | null {
  let midnight = midnightOf(wallAt(from, calendar.zone));
  for (let i = 0; i <= 60; i++, midnight += DAY) {
    if (!isBusinessDay(isoDate(midnight), calendar)) continue;
    const moment = momentOn(midnight, seed, calendar);
    // Where the clocks skip the hour, the minute lands behind it, and perhaps outside the sending hours.
    if (moment >= from && isSendingTime(moment, calendar)) return moment;
  }
  return null;
}

/** The first moment at or after `from` at which a follow-up may leave at all, whatever its seed; null as above. */
export function nextSendingTime(from: number, calendar: Calendar): number | null {
  if (isSendingTime(from, calendar)) return from;
  let midnight = midnightOf(wallAt(from, calendar.zone));
  for (let i = 0; i <= 60; i++, midnight += DAY) {
    if (!isBusinessDay(isoDate(midnight), calendar)) continue;
    const start = momentAt(midnight + calendar.policy.fromHour * HOUR, calendar.zone);
    if (start >= from && isSendingTime(start, calendar)) return start;
  }
  return null;
}

/** Whether a follow-up may leave right now: on a business day, within the sending hours. */
export function isSendingTime(at: number, calendar: Calendar): boolean {
  const wall = wallAt(at, calendar.zone);
  const { fromHour, toHour } = calendar.policy;
  const sinceMidnight = wall - midnightOf(wall);
  if (sinceMidnight < fromHour * HOUR || sinceMidnight >= toHour * HOUR) return false;
  return isBusinessDay(isoDate(wall), calendar);
}

/** The ISO week ("2026-W16") in which `at` falls. */
export function isoWeek(at: number, zone: string): string {
  const wall = wallAt(at, zone);
  // A week belongs to the year of its Thursday.
  const thursday = midnightOf(wall) + (4 - weekdayOf(wall)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Monday of the week of `at`, at `hour` local time, in ms. */
export function mondayAt(at: number, hour: number, zone: string): number {
  const wall = wallAt(at, zone);
  return momentAt(midnightOf(wall) + (1 - weekdayOf(wall)) * DAY + hour * HOUR, zone);
}

/** The same moment of the week, `weeks` weeks later, by the clock on the wall. */
export function addWeeks(at: number, weeks: number, zone: string): number {
  return momentAt(wallAt(at, zone) + weeks * 7 * DAY, zone);
}

function momentOn(midnight: number, seed: string, calendar: Calendar): number {
  const { fromHour, toHour } = calendar.policy;
  const minutes = Math.max(1, (toHour - fromHour) * 60 - LAST_MOMENT_MINUTES);
  const minute = stableNumber(seed) % minutes;
  return momentAt(midnight + fromHour * HOUR + minute * MINUTE, calendar.zone);
}

/** FNV-1a, 32 bit: spreads short texts evenly; no secret depends on it. */
function stableNumber(seed: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) {
    hash ^= seed.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
