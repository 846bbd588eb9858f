import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { Day } from "../../../src/domain/reading/day.ts";

const MS_OF_DAY = 86_400_000;
/** From 1900 to 2159. */
const WALL = fc.integer({ min: -25_567 * MS_OF_DAY, max: 69_397 * MS_OF_DAY });
const theirs = (wall: number) =>
  Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO("UTC").toPlainDate();

function holds(wall: number, other: number, days: number, months: number): void {
  const [day, plain] = [Day.at(wall), theirs(wall)];
  expect(String(day)).toBe(String(plain));
  expect([day.year, day.month, day.day, day.dayOfWeek]).toEqual([
    plain.year,
    plain.month,
    plain.day,
    plain.dayOfWeek,
  ]);
  expect(String(day.plusDays(days))).toBe(String(plain.add({ days })));
  expect(String(day.plusMonths(months))).toBe(String(plain.add({ months })));
  expect(day.daysUntil(Day.at(other))).toBe(plain.until(theirs(other)).days);
  const order = Temporal.PlainDate.compare(plain, theirs(other));
  expect(Math.sign(Day.compare(day, Day.at(other)))).toBe(order);
  expect(day.isAfter(Day.at(other))).toBe(order > 0);
  expect(day.equals(Day.at(other))).toBe(order === 0);
}

describe("a day", () => {
  it("is, and moves, as Temporal says", () => {
    const days = fc.integer({ min: -1000, max: 1000 });
    const months = fc.integer({ min: -30, max: 30 });
    fc.assert(fc.property(WALL, WALL, days, months, holds));
  });

  it("is one only where a calendar has it", () => {
    const parts = [fc.integer({ min: 1900, max: 2100 }), fc.nat(14), fc.nat(33)] as const;
    fc.assert(
      fc.property(...parts, (year, month, day) => {
        expect(Day.of(year, month, day)?.toString() ?? null).toBe(plainDate(year, month, day));
      }),
    );
    expect(Day.of(2026, 2, 29)).toBeNull();
    expect(Day.of(26, 5, 4)).toBeNull();
    expect(Day.of(Number.NaN, 1, 1)).toBeNull();
    expect(Day.of(1_000_000, 1, 1)).toBeNull();
  });

  it("stays within its month", () => {
    expect(String(Day.within(2026, 2, 31))).toBe("2026-02-28");
    expect(String(Day.within(2028, 2, 31))).toBe("2028-02-29");
    expect(String(Day.within(2026, 12, 31))).toBe("2026-12-31");
  });
});

function plainDate(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
}
