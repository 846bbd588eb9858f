import source from "date-holidays/package.json" with { type: "json" };
import { expect, it } from "vitest";
import { country, FROM, holidaysOf, UNTIL } from "../../cli/holidays/table.ts";
import { isHoliday } from "../../src/domain/holidays.ts";
import table from "../../src/domain/tables/holidays.json" with { type: "json" };

// The whole table takes seconds to make: a share of it, of every sort of calendar, stands for it.
const SHARE = [
  "US",
  "GB",
  "DE",
  "GR",
  "EG",
  "SA",
  "TR",
  "IL",
  "IN",
  "CN",
  "KR",
  "SG",
  "LB",
  "JO",
  "IR",
  "BR",
];

it.each(SHARE)(
  "%s has the days that the table's source gives it today: else run `node cli/holidays.ts`",
  (code) => {
    const [days, wanted] = [
      daysOf(FROM, UNTIL).filter((day) => isHoliday(day, code)),
      new Set([...holidaysOf(code).values()].flat()),
    ];
    expect(days).toEqual([...wanted].sort());
  },
);

it.each(SHARE)("%s stands in the table as it would be written today", (code) => {
  const written = country(code, [...table.series])?.line ?? null;
  expect(table.countries.find((line) => line.startsWith(`${code}|`)) ?? null).toBe(written);
});

it("leaves out a country without anything to tell", () => {
  expect(country("QQ", [])).toBeNull();
});

it("names the source as it is installed", () => {
  expect(table.source).toBe(`date-holidays ${source.version}`);
});

function daysOf(first: number, last: number): string[] {
  const [start, end] = [Date.UTC(first, 0, 1), Date.UTC(last, 11, 31)];
  return Array.from({ length: (end - start) / 86_400_000 + 1 }, (_, i) =>
    new Date(start + i * 86_400_000).toISOString().slice(0, 10),
  );
}
