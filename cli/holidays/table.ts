import Holidays from "date-holidays";
import source from "date-holidays/package.json" with { type: "json" };
import type { HolidayTable } from "../../src/domain/tables/tables.ts";
import { onWeekdays, type Series, seriesOf } from "./notation.ts";

/** Years of which the days that move are written down: enough for a mailbox that is looked after every few years. */
export const FROM = 2025;
export const UNTIL = 2035;

/**
 * Everything that the Worker knows of the world's calendars: public holidays from the maintained `date-holidays`
 * (its data is CC BY-SA 3.0), names and weekends from the CLDR that comes with Node.
 */
export function holidayTable(): HolidayTable {
  const series: Series[] = [];
  const codes = [...Object.keys(new Holidays().getCountries()), ...otherWeekends()];
  const countries = [...new Set(codes)]
    .flatMap((code) => country(code, series) ?? [])
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
  return {
    source: `date-holidays ${source.version}`,
    from: FROM,
    until: UNTIL,
    series,
    countries: countries.map(({ line }) => line),
  };
}

/**
 * One country as a line of the table; null where neither holidays nor a weekend of its own are known.
 * @param series of all countries so far; what this one brings is added
 */
export function country(
  code: string,
  series: Series[],
): { readonly name: string; readonly line: string } | null {
  const name = REGIONS.of(code) ?? code;
  const weekend = weekendOf(code);
  const holidays = [...holidaysOf(code).values()];
  if (holidays.length === 0 && weekend === USUAL) return null;
  const fixed = new Set(everyYear(new Set(holidays.flat())));
  const days = new Set(fixed);
  const moving = new Set<number>();
  for (const dates of holidays) {
    const rest = dates.filter((date) => !fixed.has(monthAndDay(date)));
    if (rest.length === 0) continue;
    const written = onWeekdays(rest, FROM, UNTIL);
    if (written !== null) for (const day of written) days.add(day);
    else moving.add(placeOf(seriesOf(rest, FROM, UNTIL), series));
  }
  const fields = [
    code,
    name,
    weekend,
    [...days].sort().join(" "),
    [...moving].sort((a, b) => a - b).join(" "),
  ];
  return { name, line: fields.join("|") };
}

/** MMDD of the days that are kept in every year. */
function everyYear(dates: ReadonlySet<string>): string[] {
  const years = Map.groupBy(dates, monthAndDay);
  return [...years].flatMap(([day, kept]) => (kept.length === UNTIL - FROM + 1 ? [day] : []));
}

function monthAndDay(date: string): string {
  return date.slice(5, 7) + date.slice(8);
}

function placeOf(wanted: Series, series: Series[]): number {
  const place = series.indexOf(wanted);
  return place === -1 ? series.push(wanted) - 1 : place;
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

/** ISO dates of every public holiday that is kept in the whole country, by the source's rule for it. */
export function holidaysOf(code: string): ReadonlyMap<string, readonly string[]> {
  const found = new Holidays(code);
  const rules = new Map<string, Set<string>>();
  for (let year = FROM; year <= UNTIL; year++)
    for (const holiday of found.getHolidays(year) || []) {
      if (holiday.type !== "public") continue;
      const dates = rules.get(holiday.rule) ?? new Set();
      for (const date of datesOf(holiday)) if (date.startsWith(`${year}-`)) dates.add(date);
      if (dates.size > 0) rules.set(holiday.rule, dates);
    }
  return new Map([...rules].map(([rule, dates]) => [rule, [...dates].sort()]));
}

function datesOf({ date, start, end }: { date: string; start: Date; end: Date }): string[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  return Array.from({ length }, (_, i) => new Date(first + i * 86_400_000).toISOString().slice(0, 10));
}
