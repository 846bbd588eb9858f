import { describe, expect, it } from "vitest";
import { WORDBOOKS } from "../../../src/domain/languages/index.ts";
import { readCalendar } from "../../../src/domain/reading/day-words.ts";
import { mentionsOfDays } from "../../../src/domain/reading/days.ts";
import { readText } from "../../../src/domain/reading/tokens.ts";
import type { Mention, Written } from "../../../src/domain/reading/written-day.ts";

function mentions(source: string, language = "en"): Mention[] {
  const book = WORDBOOKS.find((each) => each.language === language);
  const calendars = book ? [readCalendar(book.calendar)] : [];
  return mentionsOfDays(readText(source), { calendars, order: "day-first" });
}

/** "2026-05-04", "--05-04" without a year, "--05" for a month, "---04" for a day alone; a day of the week behind it. */
function told(day: Written): string {
  switch (day.kind) {
    case "day":
      return `${day.year ?? "-"}-${two(day.month)}-${two(day.day)}${day.weekday ? ` ${day.weekday}` : ""}`;
    case "day-of-month":
      return `---${two(day.day)}${day.weekday ? ` ${day.weekday}` : ""}`;
    case "month":
      return `${day.year ?? "-"}-${two(day.month)}${day.isAtEnd ? " end" : ""}`;
    case "weekday":
      return `${day.weekday}`;
    default:
      return day.kind;
  }
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

describe("days as people write them", () => {
  it.each([
    ["en", "4 May 2026", "2026-05-04"],
    ["en", "May 4th, 2026", "2026-05-04"],
    ["en", "Monday, May 4", "--05-04 1"],
    ["en", "Mon 4th of May", "--05-04 1"],
    ["en", "4 May (Monday)", "--05-04 1"],
    ["en", "4-May-26", "2026-05-04"],
    ["en", "4 May '26", "2026-05-04"],
    ["en", "2026-05-04", "2026-05-04"],
    ["en", "2026/5/4", "2026-05-04"],
    ["en", "04/05/2026", "2026-05-04"],
    ["en", "4/5", "--05-04"],
    ["en", "13/5", "--05-13"],
    ["en", "5/13", "--05-13"],
    ["en", "4-5-26", "2026-05-04"],
    ["en", "Monday the 25th", "---25 1"],
    ["en", "the 25th", "---25"],
    ["en", "May 2026", "2026-05"],
    ["en", "September", "--09"],
    ["en", "the end of August", "--08 end"],
    ["en", "through August", "--08 end"],
    ["en", "Monday", "1"],
    ["en", "next Monday", "1"],
    ["en", "04MAY26", "2026-05-04"],
    ["en", "the fourth of May", "--05-04"],
    ["en", "tomorrow", "tomorrow"],
    ["en", "9 am on 4 May", "--05-04"],
    ["de", "4. Mai 2026", "2026-05-04"],
    ["de", "Montag, den 4. Mai", "--05-04 1"],
    ["de", "4.5.", "--05-04"],
    ["de", "04.05.26", "2026-05-04"],
    ["de", "bis 15.5", "--05-15"],
    ["de", "Ende Mai", "--05 end"],
    ["fr", "lundi 1er juin", "--06-01 1"],
    ["fr", "jusqu'au 12", "---12"],
    ["es", "4 de mayo de 2026", "2026-05-04"],
    ["es", "lunes 8", "---08 1"],
    ["pt", "segunda-feira, 4 de maio", "--05-04 1"],
    ["it", "4 maggio", "--05-04"],
    ["nl", "maandag 4 mei", "--05-04 1"],
    ["zh", "2026年5月4日", "2026-05-04"],
    ["zh", "五月四日", "--05-04"],
    ["zh", "三十一日", "---31"],
    ["ja", "5月4日（月）", "--05-04"],
    ["ko", "2026년 5월 4일", "2026-05-04"],
    ["en", "99/99/2026", "garbled"],
    ["en", "4 May 20266", "garbled"],
    ["en", "2026-13-40", "garbled"],
  ])("%s: %s", (language, source, day) => {
    expect(mentions(source, language).map((each) => told(each.day))).toEqual([day]);
  });

  it.each([
    ["en", "4-15 May", "--05-04", "--05-15"],
    ["en", "4th to 15th May 2026", "2026-05-04", "2026-05-15"],
    ["en", "May 4-15", "--05-04", "--05-15"],
    ["en", "4 May to 15 June", "--05-04", "--06-15"],
    ["en", "Monday 4 - Friday 15 May", "--05-04", "--05-15 5"],
    ["en", "4/5 - 15/5", "--05-04", "--05-15"],
    ["en", "Monday to Friday", "1", "5"],
    ["en", "between 4 and 15 May", "--05-04", "--05-15"],
    ["hi", "4 मई और 15 मई के बीच", "--05-04", "--05-15"],
    ["de", "4. bis 15. Mai", "--05-04", "--05-15"],
    ["de", "4.-15.5.", "--05-04", "--05-15"],
    ["de", "04.05. – 15.05.2026", "--05-04", "2026-05-15"],
    ["fr", "4 au 15 mai inclus", "--05-04", "--05-15"],
    ["fr", "24 décembre au 3 janvier", "--12-24", "--01-03"],
    ["es", "4 al 15 de mayo", "--05-04", "--05-15"],
    ["pt", "4 a 15 de maio", "--05-04", "--05-15"],
    ["it", "4 al 15 maggio", "--05-04", "--05-15"],
    ["nl", "4 t/m 15 mei", "--05-04", "--05-15"],
    ["zh", "5月4日至5月15日", "--05-04", "--05-15"],
    ["ja", "5月4日～15日", "--05-04", "--05-15"],
  ])("%s: from the first of %s to the last", (language, source, first, last) => {
    const [range] = mentions(source, language);
    expect([range?.first && told(range.first), range && told(range.day)]).toEqual([first, last]);
  });

  it.each([
    ["en", "4 and 15 May"],
    ["en", "4 and 5 May"],
    ["en", "4 May and 15 June"],
    ["de", "4. und 15. Mai"],
    ["en", "Wednesday and Friday"],
  ])("%s: %s is no range", (language, source) => {
    expect(mentions(source, language).map((each) => each.first)).not.toContainEqual(expect.anything());
  });

  it.each([
    ["the second of two", "the third year"],
    ["half a range", "version 3-4"],
    ["a version", "since 3.4"],
    ["a time", "until 9:30"],
    ["another time", "at 5 pm"],
    ["a telephone number", "call 555 0123"],
    ["a year", "since 2019"],
    ["a number", "for 2 weeks"],
  ])("takes %s for none", (_, source) => {
    expect(mentions(source).filter(({ day }) => day.kind !== "month")).toEqual([]);
  });

  it.each([
    ["en", "around 4 May", true],
    ["en", "early in May", true],
    ["en", "12 or 13 May", true],
    ["en", "the week of 4 May", true],
    ["en", "on 4 May", false],
    ["de", "Mitte Mai", true],
    ["zh", "5月上旬", true],
  ])("%s: %s is vague: %s", (language, source, isVague) => {
    expect(mentions(source, language).at(-1)?.isVague).toBe(isVague);
  });
});
