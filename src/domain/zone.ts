/**
 * Clocks on the wall and moments, by the runtime's own time zone tables. One question to those tables costs about a
 * microsecond; a library's dates cost tens of them, and one decision asks for dozens. test/domain/zone.test.ts holds
 * this against Temporal.
 *
 * A wall time is a number as well: the ms since the epoch that the same clock would show in UTC.
 */

const DAY = 86_400_000;

/** What clocks there show at that moment (ms since the epoch). */
export function wallAt(at: number, zone: string): number {
  return at + offsetAt(at, zone);
}

/**
 * The moment at which clocks there show that. Of two, where they are put back, the first; where they skip it, as long
 * after the gap as it would have been after its beginning: Temporal's "compatible".
 */
export function momentAt(wall: number, zone: string): number {
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  const [first, second] = [wall - Math.max(before, after), wall - Math.min(before, after)];
  if (wallAt(first, zone) === wall) return first;
  if (wallAt(second, zone) === wall) return second;
  return wall - before;
}

/** The first moment of a day, given by the wall time of its midnight; clocks may skip that one too. */
export function startOfDay(midnight: number, zone: string): number {
  const start = momentAt(midnight, zone);
  if (wallAt(start, zone) === midnight) return start;
  let [early, late] = [start - DAY, start];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (wallAt(middle, zone) < midnight) early = middle;
    else late = middle;
  }
  return late;
}

/** The wall time of the midnight with which the day of this one began. */
export function midnightOf(wall: number): number {
  return Math.floor(wall / DAY) * DAY;
}

/** @param day ISO date @returns the wall time of its midnight */
export function midnightOn(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The ISO date of a wall time. */
export function isoDate(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** 1 Monday to 7 Sunday. The epoch was a Thursday. */
export function weekdayOf(wall: number): number {
  const days = Math.floor(wall / DAY) + 3;
  return (((days % 7) + 7) % 7) + 1;
}

/** Whether the runtime knows clocks of this name. What it takes to ask is kept for the questions that follow. */
export function isZone(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

/** A name may be typed in capitals or not, in as many ways as it has letters. */
const MOST_FORMATS = 200;
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError when there is no such zone */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    timeZoneName: "longOffset",
    year: "numeric",
  });
  if (formats.size >= MOST_FORMATS) formats.clear();
  formats.set(zone, made);
  return made;
}

function offsetAt(at: number, zone: string): number {
  // "2026, GMT-05:00", with seconds in the days of local mean time; "2026, GMT" for none.
  const [, sign, hours, minutes, seconds] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(formatOf(zone).format(at)) ?? [];
  const offset = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === "-" ? -offset : offset;
}
