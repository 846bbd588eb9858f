import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addWeeks,
  type Calendar,
  dayOf,
  isBusinessDay,
  isoWeek,
  isSendingTime,
  mondayAt,
  nextMoment,
  nextSendingTime,
  parseZone,
  startOfNextDay,
  startOfNextWorkingDay,
} from "../../src/domain/calendar.ts";
import { DAY, DEFAULT_POLICY, HOUR } from "../../src/domain/policy.ts";

/** Both hemispheres, both half-hour kinds, clocks that change at midnight, and one that never changes. */
const ZONES = [
  "America/New_York",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "America/Santiago",
  "Africa/Cairo",
  "Asia/Jerusalem",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Asia/Kathmandu",
  "Africa/Casablanca",
  "UTC",
];

const NEW_YORK: Calendar = { zone: "America/New_York", policy: DEFAULT_POLICY };

function calendar(more: Partial<Calendar["policy"]>, zone = "America/New_York"): Calendar {
  return { zone, policy: { ...DEFAULT_POLICY, ...more } };
}

/** A blackout of 2026. */
const days = (from: string, to: string) => ({ from: `2026-${from}`, to: `2026-${to}`, name: "" });

const utc = (text: string) => Date.parse(text);
const clock = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime().toString();

const moment = fc.integer({ min: utc("2026-01-01T00:00:00Z"), max: utc("2028-12-31T00:00:00Z") });
const hours = fc
  .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 23 }))
  .filter(([from, to]) => from < to);
const anyCalendar = fc
  .record({ zone: fc.constantFrom(...ZONES), hours, country: fc.constantFrom("US", "DE", null) })
  .map(({ zone, hours: [fromHour, toHour], country }) => calendar({ fromHour, toHour, country }, zone));

describe("a business day", () => {
  const DAYS: readonly [string, string, Partial<Calendar["policy"]>, boolean][] = [
    ["2026-03-13", "a Friday", {}, true],
    ["2026-03-14", "a Saturday", {}, false],
    ["2026-03-15", "a Sunday", {}, false],
    ["2026-11-26", "Thanksgiving in the United States", {}, false],
    ["2026-11-26", "Thanksgiving, in Germany", { country: "DE" }, true],
    ["2026-11-26", "Thanksgiving, keeping no holidays", { country: null }, true],
    ["2026-11-25", "the day before", {}, true],
    ["2026-03-13", "a blackout day", { blackouts: [days("03-13", "03-13")] }, false],
    ["2026-03-13", "the day after a blackout day", { blackouts: [days("03-12", "03-12")] }, true],
    ["2026-03-12", "the first day of a season", { blackouts: [days("03-12", "03-20")] }, false],
    ["2026-03-20", "its last day", { blackouts: [days("03-12", "03-20")] }, false],
    ["2026-03-23", "the Monday after it", { blackouts: [days("03-12", "03-20")] }, true],
    ["2026-03-15", "a Sunday in Egypt", { country: "EG" }, true],
    ["2026-03-13", "a Friday in Egypt", { country: "EG" }, false],
    ["2026-03-12", "a Thursday in Egypt", { country: "EG" }, true],
    ["2026-03-14", "a Saturday in Jordan, whose holidays are not known", { country: "JO" }, false],
    ["2026-03-15", "a Sunday in Jordan", { country: "JO" }, true],
  ];
  it.each(DAYS)("%s, %s", (day, _what, policy, expected) => {
    expect(isBusinessDay(day, calendar(policy))).toBe(expected);
  });

  it("of somebody else comes next after weekends and holidays, whatever the owner keeps free", () => {
    const christmas = calendar({ blackouts: [days("12-28", "12-29")] });
    expect(startOfNextWorkingDay("2026-12-24", christmas)).toBe(utc("2026-12-28T00:00:00-05:00"));
    expect(startOfNextWorkingDay("2026-12-28", christmas)).toBe(utc("2026-12-29T00:00:00-05:00"));
    // In Riyadh the week ends on Thursday.
    const riyadh = calendar({ country: "SA" }, "Asia/Riyadh");
    expect(startOfNextWorkingDay("2026-04-16", riyadh)).toBe(utc("2026-04-19T00:00:00+03:00"));
  });
});

describe("days and weeks", () => {
  it("fall where the zone's calendar has them", () => {
    const at = utc("2026-03-08T04:30:00Z");
    expect(dayOf(at, "America/New_York")).toBe("2026-03-07");
    expect(dayOf(at, "Europe/Berlin")).toBe("2026-03-08");
    expect(startOfNextDay(at, "America/New_York")).toBe(utc("2026-03-08T05:00:00Z"));
  });

  it("are 23 and 25 hours long when clocks change", () => {
    const length = (day: string) => {
      const start = startOfNextDay(utc(`${day}T12:00:00Z`) - DAY, "America/New_York");
      return (startOfNextDay(utc(`${day}T12:00:00Z`), "America/New_York") - start) / HOUR;
    };
    expect([length("2026-03-07"), length("2026-03-08"), length("2026-11-01")]).toEqual([24, 23, 25]);
  });

  it("start at the first moment that exists where midnight is skipped", () => {
    // Cairo goes from 23:59:59 to 01:00 on 24 April 2026.
    expect(startOfNextDay(utc("2026-04-23T12:00:00+02:00"), "Africa/Cairo")).toBe(
      utc("2026-04-24T01:00:00+03:00"),
    );
  });

  const WEEKS: readonly [string, string][] = [
    ["2026-01-01T12:00:00Z", "2026-W01"],
    ["2027-01-03T12:00:00Z", "2026-W53"],
    ["2027-01-04T12:00:00Z", "2027-W01"],
    ["2024-12-30T12:00:00Z", "2025-W01"],
  ];
  it.each(WEEKS)("%s lies in %s", (at, week) => {
    expect(isoWeek(utc(at), "UTC")).toBe(week);
  });

  it("has one Monday for the whole week, at the same hour on the wall", () => {
    const monday = mondayAt(utc("2026-03-08T20:00:00Z"), 8, "America/New_York");
    expect(monday).toBe(utc("2026-03-02T08:00:00-05:00"));
    expect(mondayAt(monday, 8, "America/New_York")).toBe(monday);
    expect(addWeeks(monday, 1, "America/New_York")).toBe(utc("2026-03-09T08:00:00-04:00"));
  });

  it("takes the zones that the runtime knows, and no others", () => {
    expect(parseZone("Europe/Berlin")).toBe("Europe/Berlin");
    expect(parseZone("Mars/Olympus")).toBeNull();
    expect(parseZone("")).toBeNull();
    for (const offset of ["+05:30", "-0500", "+05"]) expect(parseZone(offset)).toBeNull();
  });
});

describe("the moment of a follow-up", () => {
  const TIMES: readonly [string, boolean][] = [
    ["2026-03-13T08:59:59.999-04:00", false],
    ["2026-03-13T09:00:00-04:00", true],
    ["2026-03-13T10:59:59.999-04:00", true],
    ["2026-03-13T11:00:00-04:00", false],
    ["2026-03-14T09:30:00-04:00", false],
  ];
  it.each(TIMES)("may be %s: %s", (at, expected) => {
    expect(isSendingTime(utc(at), NEW_YORK)).toBe(expected);
  });

  it("whatever its seed, is never before `from`, and no sending time is passed over", () => {
    fc.assert(
      fc.property(moment, fc.string(), anyCalendar, (from, seed, at) => {
        const found = nextSendingTime(from, at) ?? 0;
        expect(found).toBeGreaterThanOrEqual(from);
        expect(isSendingTime(found, at)).toBe(true);
        expect(found).toBeLessThanOrEqual(nextMoment(from, seed, at) ?? 0);
        if (found > from) expect(isSendingTime(found - 1, at)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it("is never before `from`, always a sending time, and the first of its seed", () => {
    fc.assert(
      fc.property(moment, fc.string(), anyCalendar, (from, seed, at) => {
        const found = nextMoment(from, seed, at);
        expect(found).not.toBeNull();
        if (found === null) return;
        expect(found).toBeGreaterThanOrEqual(from);
        expect(isSendingTime(found, at)).toBe(true);
        // From any moment up to it, the same moment is found.
        expect(nextMoment(from + Math.floor((found - from) / 2), seed, at)).toBe(found);
        expect(nextMoment(found, seed, at)).toBe(found);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same minute on the wall every day, also when the clocks change", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...ZONES), moment, moment, (seed, zone, one, other) => {
        const cal = calendar({}, zone);
        const [a, b] = [nextMoment(one, seed, cal), nextMoment(other, seed, cal)];
        expect(clock(a ?? 0, zone)).toBe(clock(b ?? 1, zone));
      }),
    );
    // One seed over the two changes of New York's clocks in 2026.
    const minutes = ["2026-03-06", "2026-03-09", "2026-10-30", "2026-11-02"].map((day) =>
      clock(nextMoment(utc(`${day}T05:00:00Z`), "o1", NEW_YORK) ?? 0, "America/New_York"),
    );
    expect(new Set(minutes).size).toBe(1);
  });

  it("spreads over the hours", () => {
    const from = utc("2026-03-13T04:00:00Z");
    const found = Array.from({ length: 200 }, (_, i) => nextMoment(from, `outreach-${i}`, NEW_YORK));
    expect(new Set(found).size).toBeGreaterThan(60);
  });

  it("leaves time for a tick inside the hours", () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const found = nextMoment(utc("2026-03-13T04:00:00Z"), seed, NEW_YORK) ?? 0;
        expect(isSendingTime(found + 15 * 60_000, NEW_YORK)).toBe(true);
      }),
    );
  });

  it("passes over a day whose sending hours the clocks skip", () => {
    // Cairo has no hour between 0 and 1 on Friday, 24 April 2026; the next business day is Monday.
    const cairo = calendar({ fromHour: 0, toHour: 1, country: null }, "Africa/Cairo");
    const from = utc("2026-04-24T01:00:00+03:00");
    const monday = utc("2026-04-27T00:00:00+03:00");
    expect(nextMoment(from, "o1", cairo)).toBeGreaterThanOrEqual(monday);
    expect(nextSendingTime(from, cairo)).toBe(monday);
  });

  it("passes over a Sunday whose sending hours the clocks skip, where Sunday is a business day", () => {
    const cal = calendar({ fromHour: 2, toHour: 3, country: "SA" });
    const from = utc("2026-03-08T00:00:00-05:00");
    expect(nextSendingTime(from, cal)).toBe(utc("2026-03-09T02:00:00-04:00"));
    expect(dayOf(nextMoment(from, "o1", cal) ?? 0, cal.zone)).toBe("2026-03-09");
  });

  it("begins behind the skipped hour where the sending hours reach beyond it", () => {
    const cal = calendar({ fromHour: 2, toHour: 4, country: "SA" });
    expect(nextSendingTime(utc("2026-03-08T00:00:00-05:00"), cal)).toBe(utc("2026-03-08T03:00:00-04:00"));
  });

  it("may be in either pass of an hour that comes twice, and is set in the first", () => {
    const cal = calendar({ fromHour: 1, toHour: 2, country: "SA" });
    const [first, second] = [utc("2026-11-01T01:30:00-04:00"), utc("2026-11-01T01:30:00-05:00")];
    expect([first, second].map((at) => isSendingTime(at, cal))).toEqual([true, true]);
    const moment = nextMoment(utc("2026-11-01T00:00:00-04:00"), "o1", cal) ?? 0;
    expect(moment).toBeLessThan(utc("2026-11-01T02:00:00-04:00"));
  });

  /** Nine in the morning, on the wall, on the business day before and after the clocks change. */
  const CHANGES: readonly [string, string, string, string][] = [
    ["America/New_York", "forward", "2026-03-06T14:00:00Z", "2026-03-09T13:00:00Z"],
    ["America/New_York", "back", "2026-10-30T13:00:00Z", "2026-11-02T14:00:00Z"],
    ["Europe/London", "forward", "2026-03-27T09:00:00Z", "2026-03-30T08:00:00Z"],
    ["Europe/London", "back", "2026-10-23T08:00:00Z", "2026-10-26T09:00:00Z"],
    // By half an hour.
    ["Australia/Lord_Howe", "back", "2026-04-02T22:00:00Z", "2026-04-05T22:30:00Z"],
    ["Australia/Lord_Howe", "forward", "2026-10-01T22:30:00Z", "2026-10-04T22:00:00Z"],
    // An hour less during Ramadan.
    ["Africa/Casablanca", "back", "2026-02-13T08:00:00Z", "2026-02-16T09:00:00Z"],
    ["Africa/Casablanca", "forward", "2026-03-20T09:00:00Z", "2026-03-23T08:00:00Z"],
    // No change, but 45 minutes beside everybody else.
    ["Asia/Kathmandu", "not at all", "2026-03-27T03:15:00Z", "2026-03-30T03:15:00Z"],
  ];
  it.each(CHANGES)("starts at nine on the wall in %s when clocks go %s", (zone, _way, before, after) => {
    const cal = calendar({ country: null }, zone);
    expect(nextSendingTime(utc(before) - 5 * HOUR, cal)).toBe(utc(before));
    expect(nextSendingTime(utc(before) + 2 * HOUR, cal)).toBe(utc(after));
  });

  it("knows of the day that Samoa left out", () => {
    // Thursday, 29 December 2011 was followed by Saturday the 31st: the next business day is Monday.
    const apia = calendar({ country: null }, "Pacific/Apia");
    const thursday = utc("2011-12-29T09:00:00-10:00");
    expect(nextSendingTime(thursday, apia)).toBe(thursday);
    expect(nextSendingTime(thursday + 3 * HOUR, apia)).toBe(utc("2012-01-02T09:00:00+14:00"));
  });

  it("does not come when two months are blacked out", () => {
    const year = calendar({ blackouts: [days("01-01", "12-31")] });
    expect(nextMoment(utc("2026-03-01T12:00:00Z"), "o1", year)).toBeNull();
    expect(nextSendingTime(utc("2026-03-01T12:00:00Z"), year)).toBeNull();
  });
});
