/**
 * Writes src/domain/holidays.json from the maintained `date-holidays` package: public holidays only, one string of
 * MMDD per country and year, so that the Worker carries a few kilobytes instead of the package.
 * Run once a year: `node cli/holidays.ts`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Holidays from "date-holidays";

const COUNTRIES =
  "AR AT AU BE BR CA CH CL CN CO CZ DE DK EG ES FI FR GB GR HK HU IE IL IN IT JP KR LB MX NL NO NZ PH PL PT RO SE SG TR US ZA".split(
    " ",
  );
const YEARS = Array.from({ length: 11 }, (_, i) => 2025 + i);

const table: Record<string, Record<number, string>> = {};
for (const country of COUNTRIES) {
  const source = new Holidays(country);
  const years: Record<number, string> = {};
  for (const year of YEARS) years[year] = publicDays(source, year).join("");
  table[country] = years;
}
writeFileSync(
  join(import.meta.dirname, "../src/domain/holidays.json"),
  `${JSON.stringify(table, null, 1)}\n`,
);

function publicDays(source: Holidays, year: number): string[] {
  const days = new Set<string>();
  for (const holiday of source.getHolidays(year)) {
    if (holiday.type !== "public") continue;
    const first = new Date(`${holiday.date.slice(0, 10)}T00:00:00Z`).getTime();
    const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000));
    for (let i = 0; i < length; i++) {
      const day = new Date(first + i * 86_400_000).toISOString();
      if (day.startsWith(String(year))) days.add(day.slice(5, 7) + day.slice(8, 10));
    }
  }
  return [...days].sort();
}
