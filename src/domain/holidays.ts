import table from "./holidays.json" with { type: "json" };

/** What is known of the world's calendars; made by cli/holidays.ts. */
export interface HolidayTable {
  /** From which version of which source. */
  readonly source: string;
  /** The last year whose moving days are known. */
  readonly until: number;
  /** By ISO 3166-1 alpha-2 code, in the order of their names. */
  readonly countries: Readonly<Record<string, Country>>;
}

export interface Country {
  readonly name: string;
  /** ISO weekdays on which offices are closed, each one digit. */
  readonly weekend: string;
  /** Days as MMDD without separators: those of every year, and the others year by year. Null when none are known. */
  readonly holidays: { readonly every: string; readonly years: Readonly<Record<string, string>> } | null;
}

const { until, countries }: HolidayTable = table;

/** The last year whose moving holidays (Easter, Eid, Lunar New Year) are known; fixed days are known for good. */
export const HOLIDAYS_UNTIL = until;

/** Every country that may be chosen, by name. */
export const COUNTRIES: readonly { readonly code: string; readonly name: string }[] = Object.entries(
  countries,
).map(([code, { name }]) => ({ code, name }));

export function isCountry(code: string): boolean {
  return Object.hasOwn(countries, code);
}

/** Null for a code that the table does not hold. */
export function countryName(code: string): string | null {
  return countries[code]?.name ?? null;
}

/** Whether holidays are known there, and not its weekend alone. */
export function knowsHolidays(code: string): boolean {
  return (countries[code]?.holidays ?? null) !== null;
}

/** @returns the ISO weekdays of the weekend; Saturday and Sunday where no country is chosen */
export function weekendOf(code: string | null): readonly number[] {
  const weekend = (code === null ? undefined : countries[code])?.weekend ?? "67";
  return [...weekend].map(Number);
}

/**
 * @param day ISO date
 * @returns whether it is a public holiday there; false for a country that the table does not hold
 */
export function isHoliday(day: string, code: string): boolean {
  const holidays = countries[code]?.holidays ?? null;
  if (holidays === null) return false;
  const wanted = day.slice(5, 7) + day.slice(8, 10);
  return includes(holidays.every, wanted) || includes(holidays.years[day.slice(0, 4)] ?? "", wanted);
}

function includes(days: string, wanted: string): boolean {
  for (let i = 0; i < days.length; i += 4) if (days.startsWith(wanted, i)) return true;
  return false;
}
