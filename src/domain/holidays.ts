import table from "./holidays.json" with { type: "json" };

/** Public holidays by country and year, as MMDD without separators; made by cli/holidays.ts from date-holidays. */
const HOLIDAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = table;

/** The countries whose holidays are known (ISO 3166-1 alpha-2). */
export const COUNTRIES: readonly string[] = Object.keys(HOLIDAYS);

/**
 * @param day ISO date
 * @returns whether it is a public holiday there; false for a country or year that the table does not hold
 */
export function isHoliday(day: string, country: string): boolean {
  const days = HOLIDAYS[country]?.[day.slice(0, 4)] ?? "";
  const wanted = day.slice(5, 7) + day.slice(8, 10);
  for (let i = 0; i < days.length; i += 4) if (days.startsWith(wanted, i)) return true;
  return false;
}
