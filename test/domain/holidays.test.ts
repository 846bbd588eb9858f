import { describe, expect, it } from "vitest";
import {
  countries,
  countryName,
  holidaysUntil,
  isHoliday,
  knowsHolidays,
  weekendOf,
} from "../../src/domain/holidays.ts";

describe("a public holiday", () => {
  const FEASTS: readonly [string, string, string][] = [
    ["US", "2026-11-26", "Thanksgiving"],
    ["US", "2026-07-03", "the Friday off for a Fourth of July on a Saturday"],
    ["GB", "2026-04-03", "Good Friday"],
    ["DE", "2027-03-29", "Easter Monday"],
    ["DE", "2026-05-25", "Whit Monday"],
    ["GR", "2026-04-13", "Easter Monday of the Orthodox church"],
    ["BR", "2027-03-26", "Good Friday"],
    ["EG", "2026-03-20", "Eid al-Fitr"],
    ["SA", "2026-05-27", "Eid al-Adha"],
    ["TR", "2026-05-28", "the second day of Eid al-Adha"],
    ["PK", "2027-03-10", "Eid al-Fitr"],
    ["SG", "2026-11-09", "the Monday off for Deepavali on a Sunday"],
    ["MY", "2026-11-08", "Deepavali"],
    ["CN", "2026-02-17", "Lunar New Year"],
    ["KR", "2026-09-25", "Chuseok"],
    ["VN", "2026-02-17", "Tet"],
    ["IL", "2026-09-21", "Yom Kippur"],
    ["JP", "2026-03-20", "the spring equinox"],
    ["IN", "2026-08-14", "no holiday, but the day before Independence Day"],
  ];
  it.each(FEASTS)("in %s is %s, %s", (country, day, what) => {
    expect(isHoliday(day, country)).toBe(!what.startsWith("no holiday"));
  });

  const REGIONAL: readonly [string, string, string][] = [
    ["DE", "2026-06-04", "Corpus Christi, kept in some of its states"],
    ["GB", "2026-11-30", "Saint Andrew's Day, kept in Scotland"],
    ["CA", "2026-02-16", "Family Day, kept in some of its provinces"],
    ["US", "2026-10-30", "Nevada Day"],
    ["ES", "2026-09-11", "the National Day of Catalonia"],
  ];
  it.each(REGIONAL)("in %s is not %s, %s", (country, day) => {
    expect(isHoliday(day, country)).toBe(false);
  });

  it("is not known of a country that the table does not hold", () => {
    expect(isHoliday("2026-12-25", "XX")).toBe(false);
    expect(isHoliday("2026-12-25", "JO")).toBe(false);
    expect([knowsHolidays("US"), knowsHolidays("JO"), knowsHolidays("XX")]).toEqual([true, false, false]);
  });

  it("that moves is known up to the table's last year, and a fixed one for good", () => {
    expect(isHoliday(`${holidaysUntil()}-03-23`, "GB")).toBe(true);
    expect(isHoliday(`${holidaysUntil() + 1}-04-11`, "GB")).toBe(false);
    expect(isHoliday(`${holidaysUntil() + 9}-12-25`, "GB")).toBe(true);
  });

  it("is not read across two neighbouring dates of the table", () => {
    // France's fixed days begin with 1 January and 1 May, "01010501", which holds "0105" in its middle.
    expect(isHoliday("2026-05-01", "FR")).toBe(true);
    expect(isHoliday("2026-01-05", "FR")).toBe(false);
  });
});

describe("the weekend", () => {
  const WEEKENDS: readonly [string | null, readonly number[]][] = [
    [null, [6, 7]],
    ["US", [6, 7]],
    ["IN", [6, 7]],
    ["AE", [6, 7]],
    ...["SA", "EG", "IL", "QA", "KW", "JO", "BH", "DZ", "IQ", "LY", "OM"].map(
      (code): [string, readonly number[]] => [code, [5, 6]],
    ),
    ["IR", [4, 5]],
    ["XX", [6, 7]],
  ];
  it.each(WEEKENDS)("of %s is %j", (country, days) => {
    expect(weekendOf(country)).toEqual(days);
  });
});

describe("the countries", () => {
  it("have names, stand in their order, and none stands there twice", () => {
    const names = countries().map(({ name }) => name);
    expect(names.length).toBeGreaterThan(200);
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(0, 2)).toEqual(["Afghanistan", "Åland Islands"]);
    expect([countryName("US"), countryName("XX")]).toEqual(["United States", null]);
  });
});
