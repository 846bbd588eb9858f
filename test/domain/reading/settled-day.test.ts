import { describe, expect, it } from "vitest";
import { Day } from "../../../src/domain/reading/day.ts";
import type { NumberOrder } from "../../../src/domain/reading/day-words.ts";
import { settled } from "../../../src/domain/reading/settled-day.ts";
import type { Written } from "../../../src/domain/reading/written-day.ts";

/** A Tuesday. */
const TODAY = Day.at(Date.UTC(2026, 4, 5));

function day(written: Written, order: NumberOrder = "day-first", today = TODAY): string | null {
  return settled(written, { today, order, farthestDays: 160 }).day?.toString() ?? null;
}

function on(month: number, dayOfMonth: number, more: Partial<Written & { kind: "day" }> = {}): Written {
  return { kind: "day", year: null, month, day: dayOfMonth, weekday: null, isSwappable: false, ...more };
}

describe("the day that is meant", () => {
  it.each<[string, Written, string | null]>([
    ["this year's", on(5, 12), "2026-05-12"],
    ["today's", on(5, 5), "2026-05-05"],
    ["not one that is past", on(5, 4), null],
    ["not one of a stale notice", on(3, 4), null],
    ["a year as written", on(3, 4, { year: 2027 }), "2027-03-04"],
    ["not a year that is past", on(5, 12, { year: 2025 }), null],
    ["not a year too far away", on(5, 12, { year: 2029 }), null],
    ["none that no calendar has", on(2, 31, { year: 2027 }), null],
    ["a day of the week that fits", on(5, 12, { weekday: 2 }), "2026-05-12"],
    ["none that does not", on(5, 12, { weekday: 3 }), null],
    ["tomorrow", { kind: "tomorrow" }, "2026-05-06"],
    ["none for a day of the week alone", { kind: "weekday", weekday: 1 }, null],
    ["a day of this month", { kind: "day-of-month", day: 25, weekday: null }, "2026-05-25"],
    ["or of the next", { kind: "day-of-month", day: 4, weekday: null }, "2026-06-04"],
    ["the one on that day of the week", { kind: "day-of-month", day: 25, weekday: 4 }, "2026-06-25"],
    ["or none", { kind: "day-of-month", day: 25, weekday: 2 }, null],
    ["no certain day of a month", { kind: "month", year: null, month: 9, isAtEnd: false }, null],
    ["but its last", { kind: "month", year: null, month: 5, isAtEnd: true }, "2026-05-31"],
    ["nothing garbled", { kind: "garbled" }, null],
  ])("%s", (_, written, expected) => {
    expect(day(written)).toBe(expected);
  });

  it("goes over the turn of the year", () => {
    expect(day(on(1, 6), "day-first", Day.at(Date.UTC(2026, 11, 20)))).toBe("2027-01-06");
  });

  it("says of a month when it begins", () => {
    const { notBefore } = settled(
      { kind: "month", year: null, month: 9, isAtEnd: false },
      { today: TODAY, order: null, farthestDays: 160 },
    );
    expect(notBefore?.toString()).toBe("2026-09-01");
  });
});

describe("numbers in either order", () => {
  const either = (month: number, dayOfMonth: number, weekday: number | null = null) =>
    on(month, dayOfMonth, { isSwappable: true, weekday });
  it.each<[string, Written, NumberOrder, string | null]>([
    ["as is the custom", either(7, 6), "day-first", "2026-07-06"],
    ["null without a custom, both being possible", either(7, 6), null, null],
    ["the only one that is near", either(5, 12), null, "2026-05-12"],
    ["from either side", either(12, 5), null, "2026-05-12"],
    ["null where custom says the other", either(12, 5), "day-first", null],
    ["what is probable and near", either(12, 5), "probably-month-first", null],
    ["what is probable and near, the other being far", either(5, 12), "probably-month-first", "2026-05-12"],
    ["null where the other is as near", either(6, 5), "probably-month-first", null],
    ["the one on the day of the week", either(7, 6, 7), "day-first", "2026-06-07"],
    ["null where none is", either(7, 6, 3), "day-first", null],
  ])("%s", (_, written, order, expected) => {
    expect(day(written, order)).toBe(expected);
  });
});

describe("the first day that may be meant", () => {
  it.each<[string, Written, string | null]>([
    ["of a day of the week the next", { kind: "weekday", weekday: 1 }, "2026-05-11"],
    ["none of today's, which may be today", { kind: "weekday", weekday: 2 }, null],
    ["of a month its first", { kind: "month", year: null, month: 6, isAtEnd: false }, "2026-06-01"],
  ])("%s", (_, written, notBefore) => {
    const reading = { today: TODAY, order: null, farthestDays: 160 };
    expect(settled(written, reading).notBefore?.toString() ?? null).toBe(notBefore);
  });
});
