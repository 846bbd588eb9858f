/** The days of one holiday year by year, as src/domain/holidays.ts reads them. */
export type Series = string;

/**
 * The days of a holiday that is kept on certain weekdays alone, because it moves by weekday or makes good for a weekend.
 * @returns "0102146" (2 January where that is a Monday, a Thursday or a Saturday) or "0115+1" (the first Monday from
 * 15 January on); null when weekdays do not tell its days in all these years
 */
export function onWeekdays(dates: readonly string[], from: number, until: number): string[] | null {
  const kept = new Set(dates);
  const days = [...Map.groupBy(dates, (date) => date.slice(5))].map(([day, those]) => ({
    day,
    weekdays: [...new Set(those.map(weekday))].sort().join(""),
  }));
  for (const { day, weekdays } of days)
    for (let year = from; year <= until; year++) {
      const date = `${year}-${day}`;
      if (weekdays.includes(weekday(date)) && !kept.has(date)) return null;
    }
  const [first] = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const isOneOfAWeek =
    first !== undefined &&
    days.length === 7 &&
    first.weekdays.length === 1 &&
    days.every(({ day, weekdays }) => weekdays === first.weekdays && distance(first.day, day) < 7);
  if (isOneOfAWeek) return [`${first.day.replace("-", "")}+${first.weekdays}`];
  return days.map(({ day, weekdays }) => day.replace("-", "") + weekdays);
}

/** Each year's days as two digits to base 36, counted from 1 January; years apart by commas. */
export function seriesOf(dates: readonly string[], from: number, until: number): Series {
  const years = Array.from({ length: until - from + 1 }, (_, i) => `${from + i}-`);
  return years
    .map((year) =>
      dates
        .filter((date) => date.startsWith(year))
        .map((date) => days(`${year}01-01`, date).toString(36).padStart(2, "0"))
        .join(""),
    )
    .join(",");
}

/** 1 Monday to 7 Sunday. */
function weekday(date: string): string {
  return String(new Date(date).getUTCDay() || 7);
}

function distance(first: string, other: string): number {
  return days(`2025-${first}`, `2025-${other}`);
}

function days(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}
