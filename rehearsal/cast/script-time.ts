import { Temporal } from "temporal-polyfill";

/**
 * Day 0 of the rehearsal: Monday 2026-04-13, 08:00 in Boston, in ms since the epoch. A holiday, Memorial Day, is
 * day 42.
 */
export const DAY0 = Date.UTC(2026, 3, 13, 12);

/** Where the script's day numbers lie in the real calendar. */
export interface ScriptCalendar {
  /** ms since the epoch: day 0, 08:00 in `zone`. */
  readonly day0: number;
  /** IANA name; local times of the script are in it. */
  readonly zone: string;
}

/** The date that a day of the script falls on, as the owner's calendar has it. */
export function dateOfDay(calendar: ScriptCalendar, day: number): Temporal.PlainDate {
  return zoned(calendar.day0, calendar.zone).toPlainDate().add({ days: day });
}

/** ms since the epoch of a day of the script at a local time "HH:MM". */
export function scriptTime(calendar: ScriptCalendar, day: number, time: string): number {
  return atLocal(dateOfDay(calendar, day), time, calendar.zone);
}

/**
 * `days` calendar days after a moment, at a local time "HH:MM" of `zone`; for the same day never before
 * `after` plus half an hour.
 */
export function daysLater(after: number, days: number, time: string, zone: string): number {
  const date = zoned(after, zone).toPlainDate().add({ days });
  return Math.max(atLocal(date, time, zone), after + 30 * 60_000);
}

export function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}

function atLocal(date: Temporal.PlainDate, time: string, zone: string): number {
  return date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}
