import { dayOf } from "../../domain/calendar.ts";
import { inWords } from "../../domain/date-in-words.ts";
import { DAY } from "../../domain/policy.ts";
import type { Wording } from "../../domain/reasons/sentences.ts";

const FIVE_MINUTES = 5 * 60_000;

/** For what is to come: "tomorrow, Tue 14 Apr, about 9:40". */
export function comingWording(now: number, zone: string): Wording {
  return {
    moment: (at) => joined(nearDay(at, now, zone), `${date(at, now, zone)}, about ${roundClock(at, zone)}`),
    day: (at) => joined(nearDay(at, now, zone), date(at, now, zone)),
  };
}

/** For what was decided once, where "tomorrow" would have gone stale: "Tue 14 Apr, about 9:40". */
export function historyWording(now: number, zone: string): Wording {
  return {
    moment: (at) => `${date(at, now, zone)}, about ${roundClock(at, zone)}`,
    day: (at) => date(at, now, zone),
  };
}

/** When something happened: "today, 9:40", "yesterday, 18:02", "Tue 14 Apr, 9:40". */
export function stamp(at: number, now: number, zone: string): string {
  return `${nearDay(at, now, zone) ?? date(at, now, zone)}, ${clock(at, zone)}`;
}

/** The day alone: "today", "yesterday", "Tue 14 Apr", and with its year when that is another one. */
export function dayText(at: number, now: number, zone: string): string {
  return nearDay(at, now, zone) ?? date(at, now, zone);
}

/** The leaf of a calendar: "Tue", "14", "Apr". */
export function leaf(at: number, zone: string): { weekday: string; day: string; month: string } {
  const part = (options: Intl.DateTimeFormatOptions) => format(at, zone, options);
  return {
    weekday: part({ weekday: "short" }),
    day: part({ day: "numeric" }),
    month: part({ month: "short" }),
  };
}

/** How long ago, roughly: "just now", "12 minutes ago", "3 hours ago", "9 days ago". */
export function ago(at: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - at) / 60_000));
  if (minutes < 2) return "just now";
  if (minutes < 60) return `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return hours === 1 ? "an hour ago" : `${hours} hours ago`;
  const days = Math.floor(hours / 24);
  return days === 1 ? "a day ago" : `${days} days ago`;
}

export function clock(at: number, zone: string): string {
  return format(at, zone, { hour: "numeric", minute: "2-digit", hourCycle: "h23" }).replace(/^0(?=\d:)/, "");
}

/** An ISO date as "Tue 14 Apr". */
export function dayName(day: string): string {
  const date = leaf(Date.parse(`${day}T12:00:00Z`), "UTC");
  return `${date.weekday} ${date.day} ${date.month}`;
}

/** For <time datetime>. */
export function machineTime(at: number): string {
  return new Date(at).toISOString();
}

/** Ticks come every quarter of an hour, so the very minute would promise too much. */
export function roundClock(at: number, zone: string): string {
  return clock(Math.round(at / FIVE_MINUTES) * FIVE_MINUTES, zone);
}

function date(at: number, now: number, zone: string): string {
  const sameYear = dayOf(at, zone).slice(0, 4) === dayOf(now, zone).slice(0, 4);
  const { weekday, day, month } = leaf(at, zone);
  return `${weekday} ${day} ${month}${sameYear ? "" : ` ${format(at, zone, { year: "numeric" })}`}`;
}

function nearDay(at: number, now: number, zone: string): string | null {
  const days = (Date.parse(dayOf(at, zone)) - Date.parse(dayOf(now, zone))) / DAY;
  return days === 0 ? "today" : days === 1 ? "tomorrow" : days === -1 ? "yesterday" : null;
}

function joined(near: string | null, rest: string): string {
  return near === null ? rest : `${near}, ${rest}`;
}

function format(at: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  // en-GB writes the day before the month; its "Sept" is cut to the three letters of the other months.
  const text = inWords(at, "en-GB", { ...options, timeZone: zone });
  return text === "Sept" ? "Sep" : text;
}
