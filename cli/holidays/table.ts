import Holidays from "date-holidays";
import source from "date-holidays/package.json" with { type: "json" };
import type { Country, HolidayTable } from "../../src/domain/holidays.ts";

/** Years of which the days that move are written down: enough for a mailbox that is looked after every few years. */
const FROM = 2025;
const UNTIL = 2035;

/**
 * Everything that the Worker knows of the world's calendars: public holidays from the maintained `date-holidays`
 * (its data is CC BY-SA 3.0), names and weekends from the CLDR that comes with Node.
 */
export function holidayTable(): HolidayTable {
  const codes = [...Object.keys(new Holidays().getCountries()), ...otherWeekends()].sort();
  return {
    source: `date-holidays ${source.version}`,
    until: UNTIL,
    countries: Object.fromEntries(
      [...new Set(codes)]
        .flatMap((code): [string, Country][] => {
          const found = country(code);
          return found === null ? [] : [[code, found]];
        })
        .toSorted(([, a], [, b]) => a.name.localeCompare(b.name, "en")),
    ),
  };
}

/** One country as the table holds it; null where neither holidays nor a weekend of its own are known. */
export function country(code: string): Country | null {
  const name = REGIONS.of(code) ?? code;
  const weekend = weekendOf(code);
  const days = holidaysOf(code);
  if (days.every((year) => year.length === 0))
    return weekend === USUAL ? null : { name, weekend, holidays: null };
  const [first = []] = days;
  const every = first.filter((day) => days.every((year) => year.includes(day)));
  const moving = days.map((year, i) => [FROM + i, year.filter((day) => !every.includes(day)).join("")]);
  return { name, weekend, holidays: { every: every.join(""), years: Object.fromEntries(moving) } };
}

const REGIONS = new Intl.DisplayNames("en", { type: "region" });

const USUAL = "67";

/** TypeScript's library does not know it yet. */
type LocaleWithWeek = Intl.Locale & { getWeekInfo(): { readonly weekend: readonly number[] } };

/**
 * CLDR's weekend, as ISO weekdays. Where it names one day alone (Friday in Iran, Sunday in India), offices are mostly
 * thin on the day before as well, and a follow-up can wait.
 */
function weekendOf(code: string): string {
  const { weekend } = (new Intl.Locale(`und-${code}`) as LocaleWithWeek).getWeekInfo();
  const [only = 7] = weekend;
  const days = weekend.length > 1 ? weekend : [only === 1 ? 7 : only - 1, only];
  return days.join("");
}

/** Countries that the holidays' source does not hold, and whose weekend is not Saturday and Sunday. */
function otherWeekends(): string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => isRegion(code) && weekendOf(code) !== USUAL);
}

/** Has a name, and has not been followed by another code. */
function isRegion(code: string): boolean {
  return REGIONS.of(code) !== code && new Intl.Locale(`und-${code}`).region === code;
}

/** MMDD of every public holiday that is kept in the whole country, year by year. */
function holidaysOf(code: string): string[][] {
  const found = new Holidays(code);
  return Array.from({ length: UNTIL - FROM + 1 }, (_, i) => publicDays(found, FROM + i));
}

function publicDays(found: Holidays, year: number): string[] {
  const days = new Set<string>();
  for (const holiday of found.getHolidays(year) || []) {
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
