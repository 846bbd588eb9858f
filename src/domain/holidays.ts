import { lazily } from "./lazily.ts";
import { tables } from "./tables/tables.ts";
import { isoDate, midnightOn, weekdayOf } from "./zone.ts";

const DAY = 86_400_000;

interface Country {
  readonly name: string;
  readonly weekend: string;
  readonly days: readonly string[];
  readonly series: readonly number[];
}

const byCode = lazily(
  (): ReadonlyMap<string, Country> => new Map(tables().holidays.countries.map(countryIn)),
);

function countryIn(line: string): [string, Country] {
  const [code = "", name = "", weekend = "", days = "", places = ""] = line.split("|");
  return [code, { name, weekend, days: words(days), series: words(places).map(Number) }];
}

function words(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}

/** The last year whose moving holidays (Easter, Eid, Lunar New Year) are known; fixed days are known for good. */
export function holidaysUntil(): number {
  return tables().holidays.until;
}

/** Every country that may be chosen, by name. */
export function countries(): readonly { readonly code: string; readonly name: string }[] {
  return [...byCode()].map(([code, { name }]) => ({ code, name }));
}

export function isCountry(code: string): boolean {
  return byCode().has(code);
}

/** Null for a code that the table does not hold. */
export function countryName(code: string): string | null {
  return byCode().get(code)?.name ?? null;
}

/** Whether holidays are known there, and not its weekend alone. */
export function knowsHolidays(code: string): boolean {
  const country = byCode().get(code);
  return country !== undefined && country.days.length + country.series.length > 0;
}

/** @returns the ISO weekdays of the weekend; Saturday and Sunday where no country is chosen */
export function weekendOf(code: string | null): readonly number[] {
  const weekend = (code === null ? undefined : byCode().get(code))?.weekend ?? "67";
  return [...weekend].map(Number);
}

/**
 * @param day ISO date
 * @returns whether it is a public holiday there; false for a country that the table does not hold
 */
export function isHoliday(day: string, code: string): boolean {
  const days = daysOf(code);
  return days.has(day) || days.has(day.slice(4));
}

/** Of each country that was asked for: ISO dates, and those of every year without theirs ("-12-25"). */
const READ = new Map<string, ReadonlySet<string>>();

function daysOf(code: string): ReadonlySet<string> {
  const known = READ.get(code);
  if (known !== undefined) return known;
  const country = byCode().get(code);
  if (country === undefined) return new Set();
  const read = new Set([
    ...country.days.flatMap((written) => (written.length === 4 ? [dashed(written)] : onWeekdays(written))),
    ...country.series.flatMap((place) => datesIn(tables().holidays.series[place] ?? "")),
  ]);
  READ.set(code, read);
  return read;
}

function dashed(day: string): string {
  return `-${day.slice(0, 2)}-${day.slice(2, 4)}`;
}

function onWeekdays(written: string): string[] {
  const isFirst = written[4] === "+";
  const weekdays = written.slice(isFirst ? 5 : 4);
  return yearsKnown().flatMap((year) => {
    const midnight = midnightOn(year + dashed(written));
    const weekday = weekdayOf(midnight);
    if (isFirst) return [isoDate(midnight + ((Number(weekdays) - weekday + 7) % 7) * DAY)];
    return weekdays.includes(String(weekday)) ? [isoDate(midnight)] : [];
  });
}

function datesIn(written: string): string[] {
  const years = written.split(",");
  return yearsKnown().flatMap((year, i) =>
    (years[i]?.match(/../g) ?? []).map((days) =>
      isoDate(midnightOn(`${year}-01-01`) + Number.parseInt(days, 36) * DAY),
    ),
  );
}

function yearsKnown(): number[] {
  const { from, until } = tables().holidays;
  return Array.from({ length: until - from + 1 }, (_, i) => from + i);
}
