import { Temporal } from "temporal-polyfill";

const QUARTER = 15 * 60_000;

/**
 * When the rehearsal lets the cron tick. The deployed cron fires every quarter of an hour; played time keeps that
 * pace only around the sending hours of business days, when it matters to the minute, and looks in now and then
 * otherwise. Monday at eight is when the summary is due.
 * @param after ms since the epoch
 * @param zone IANA name of the owner's zone
 * @returns the first such moment later than `after`, in ms
 */
export function nextTickTime(after: number, zone: string): number {
  let at = Math.floor(after / QUARTER) * QUARTER + QUARTER;
  while (!isTickTime(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone))) at += QUARTER;
  return at;
}

/** The tick that sees what happened at `at`: the end of its quarter of an hour, so that one serves for many. */
export function tickThatSees(at: number): number {
  return Math.ceil(at / QUARTER) * QUARTER;
}

function isTickTime(local: Temporal.ZonedDateTime): boolean {
  const minute = local.hour * 60 + local.minute;
  if (local.dayOfWeek <= 5 && minute >= 8 * 60 + 45 && minute <= 11 * 60 + 15) return true;
  // A follow-up for Monday is drafted on Sunday at the same hour.
  if (minute === 8 * 60 + 45) return true;
  const hours = local.dayOfWeek === 1 ? [6, 8, 14, 18, 22] : [6, 14, 18, 22];
  return local.minute === 0 && hours.includes(local.hour);
}
