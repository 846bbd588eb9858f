import source from "date-holidays/package.json" with { type: "json" };
import { expect, it } from "vitest";
import { country } from "../../cli/holidays/table.ts";
import table from "../../src/domain/holidays.json" with { type: "json" };

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
  "%s stands in the table as its source has it today: else run `node cli/holidays.ts`",
  (code) => {
    expect((table.countries as Record<string, unknown>)[code] ?? null).toEqual(country(code));
  },
);

it("leaves out a country without anything to tell", () => {
  expect(country("QQ")).toBeNull();
});

it("names the source as it is installed", () => {
  expect(table.source).toBe(`date-holidays ${source.version}`);
});
