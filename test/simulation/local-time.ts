/** A moment as clocks on the wall show it. */
export interface Local {
  /** ISO date. */
  readonly day: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Minutes since midnight. */
  readonly minute: number;
}

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

export function localAt(at: number, zone: string): Local {
  const shifted = new Date(at + offsetAt(at, zone));
  return {
    day: shifted.toISOString().slice(0, 10),
    weekday: ((shifted.getUTCDay() + 6) % 7) + 1,
    minute: shifted.getUTCHours() * 60 + shifted.getUTCMinutes(),
  };
}

/** When clocks there show this minute of this day; behind a gap, the moment after it. */
export function momentAt(day: string, minute: number, zone: string): number {
  const naive = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE;
  const guess = naive - offsetAt(naive, zone);
  return naive - offsetAt(guess, zone);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Monday of its week, as an ISO date: one for each ISO week. */
export function weekOf(at: number, zone: string): string {
  const { day, weekday } = localAt(at, zone);
  return addDays(day, 1 - weekday);
}

/** What has to be added to universal time, by the runtime's own tables; clocks change at full hours of it. */
function offsetAt(at: number, zone: string): number {
  const hour = Math.floor(at / HOUR);
  const key = `${zone} ${hour}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(hour * HOUR).map(({ type, value }) => [type, value]));
  const shown = Date.parse(
    `${part["year"]}-${part["month"]}-${part["day"]}T${part["hour"]}:${part["minute"]}:00Z`,
  );
  const offset = shown - hour * HOUR;
  offsets.set(key, offset);
  return offset;
}

/** Public holidays from September 2025 to the end of 2026 on which no office is open; written down by hand. */
const HOLIDAYS: Readonly<Record<string, readonly string[]>> = {
  US: [
    "2025-10-13",
    "2025-11-11",
    "2025-11-27",
    "2025-12-25",
    "2026-01-01",
    "2026-01-19",
    "2026-02-16",
    "2026-05-25",
    "2026-06-19",
    "2026-07-03",
    "2026-09-07",
    "2026-10-12",
    "2026-11-11",
    "2026-11-26",
    "2026-12-25",
  ],
  DE: [
    "2025-10-03",
    "2025-12-25",
    "2025-12-26",
    "2026-01-01",
    "2026-04-03",
    "2026-04-06",
    "2026-05-01",
    "2026-05-14",
    "2026-05-25",
    "2026-10-03",
    "2026-12-25",
    "2026-12-26",
  ],
};

/** Whether a letter may leave on that day at all. */
export function isWorkday(
  day: string,
  rules: { readonly country: string | null; readonly blackout: readonly string[] },
): boolean {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  if (weekday > 4 || rules.blackout.includes(day)) return false;
  return rules.country === null || !(HOLIDAYS[rules.country] ?? []).includes(day);
}
