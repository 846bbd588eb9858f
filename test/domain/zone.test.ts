import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isoDate, midnightOn, momentAt, startOfDay, wallAt, weekdayOf } from "../../src/domain/zone.ts";

/**
 * Both hemispheres; half and quarter hours; clocks that change at midnight, that change by half an hour, that never
 * change, that skipped a whole day in 2011, and that showed local mean time in 1890.
 */
const ZONES = [
  "America/New_York",
  "America/Santiago",
  "America/Havana",
  "America/St_Johns",
  "Europe/Amsterdam",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Chatham",
  "UTC",
];
const zone = fc.constantFrom(...ZONES);
const anyMoment = fc.integer({ min: Date.parse("1890-01-01T00:00Z"), max: Date.parse("2060-01-01T00:00Z") });

const UTC = (plain: Temporal.PlainDateTime) => plain.toZonedDateTime("UTC").epochMilliseconds;
const plainAt = (wall: number) =>
  Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO("UTC").toPlainDateTime();

/** Every change of the clocks between two years. */
function changes(name: string, from: number, to: number): number[] {
  const found: number[] = [];
  let at = Temporal.PlainDate.from({ year: from, month: 1, day: 1 }).toZonedDateTime(name);
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (next === null || next.year > to) return found;
    found.push(next.epochMilliseconds);
    at = next;
  }
}

describe("clocks on the wall", () => {
  it("show what Temporal says they show", () => {
    fc.assert(
      fc.property(anyMoment, zone, (at, name) => {
        const theirs = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);
        expect(wallAt(at, name)).toBe(UTC(theirs.toPlainDateTime()));
        expect(isoDate(wallAt(at, name))).toBe(theirs.toPlainDate().toString());
        expect(weekdayOf(wallAt(at, name))).toBe(theirs.dayOfWeek);
      }),
    );
  });

  it("and lead back to the moment that Temporal names", () => {
    fc.assert(
      fc.property(anyMoment, zone, (wall, name) => {
        expect(momentAt(wall, name)).toBe(plainAt(wall).toZonedDateTime(name).epochMilliseconds);
      }),
    );
  });

  it.each(ZONES)("around every change of the clocks in %s", (name) => {
    for (const change of changes(name, 2005, 2030))
      for (const minutes of [-1500, -90, -60, -45, -30, -15, -1, 0, 1, 15, 30, 45, 60, 90, 1500]) {
        const wall = wallAt(change, name) + minutes * 60_000;
        const plain = plainAt(wall);
        expect(momentAt(wall, name)).toBe(plain.toZonedDateTime(name).epochMilliseconds);
        const day = plain.toPlainDate();
        expect(startOfDay(midnightOn(day.toString()), name)).toBe(
          day.toZonedDateTime(name).epochMilliseconds,
        );
      }
  });
});
