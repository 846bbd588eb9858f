import type { Chrono, ParsedComponents, ParsedResult } from "chrono-node";
import { casual as german } from "chrono-node/de";
import { casual as american, GB as british } from "chrono-node/en";
import { casual as spanish } from "chrono-node/es";
import { casual as french } from "chrono-node/fr";
import { casual as italian } from "chrono-node/it";
import { casual as dutch } from "chrono-node/nl";
import { casual as portuguese } from "chrono-node/pt";
import { Temporal } from "temporal-polyfill";
import { CUES, type Cue } from "./absence-cues.ts";
import { languageOf, type ReadLanguage } from "./reading/language.ts";

/** A mail that says when somebody is back. */
export interface AbsenceText {
  readonly text: string;
  /** When it came, in ms since the epoch. */
  readonly at: number;
  /** The writer's zone in minutes east of Greenwich, when the mail tells. */
  readonly offsetMinutes: number | null;
  /** The From header, for the country of its domain. */
  readonly from: string;
}

/** A date stands within this many characters after its cue. */
const REACH = 60;
/** An absence that ended this long before the mail is a stale notice, not next year's. */
const FARTHEST_DAYS = 270;
/** With the year written, leave may be long. */
const FARTHEST_DAYS_WITH_YEAR = 550;

/** The day of return; see `returnsOn`. */
export function returnDate(absence: AbsenceText): string | null {
  // A sentence runs over line ends, but not over blank lines.
  const text = absence.text
    .slice(0, 4_000)
    .toLowerCase()
    .replace(/(\S)[ \t]*\n(?=\S)/g, "$1 ");
  const today = localDay(absence);
  // Many absences say it twice, in the country's language and in English.
  for (const language of new Set([languageOf(text) ?? "en", "en"] as const)) {
    for (const cue of CUES[language]) {
      for (const found of text.matchAll(cue.pattern)) {
        const start = found.index + found[0].length;
        const day = dayAfterCue(text.slice(start, start + REACH), found[0], cue, absence, language, today);
        if (day !== null) return day;
      }
    }
  }
  return null;
}

function dayAfterCue(
  words: string,
  cueWords: string,
  cue: Cue,
  absence: AbsenceText,
  language: ReadLanguage,
  today: Temporal.PlainDate,
): string | null {
  const reference = { instant: new Date(absence.at), timezone: absence.offsetMinutes ?? 0 };
  const sentence = words.split(/[!?\n]/, 1)[0] ?? "";
  const results = parserFor(language, absence, sentence).parse(sentence, reference);
  const first = results[0];
  if (!first || first.index > 14) return null;
  const end = lastOf(first, results, sentence);
  const day = plainDay(end, today);
  if (day === null) return null;
  const wholeMonth = !end.isCertain("day") && !end.isCertain("weekday");
  const atEnd = wholeMonth && /end of|ende|fin|finales/.test(`${cueWords}${sentence.slice(0, first.index)}`);
  if (wholeMonth) return atEnd ? day.add({ months: 1 }).toString() : after(day, today);
  return after(cue.means === "away" || first.end || results.length > 1 ? day.add({ days: 1 }) : day, today);
}

/** The end of a range, whether the parser saw it as one or as two dates with "to" between them. */
function lastOf(first: ParsedResult, results: readonly ParsedResult[], words: string): ParsedComponents {
  if (first.end) return first.end;
  const second = results[1];
  const between = second ? words.slice(first.index + first.text.length, second.index).trim() : "";
  const joins =
    /^(?:to|and|until|through|till|-|–|bis(?: zum)?|und|au|et|al|hasta(?: el)?|y|a|até|e|tot(?: en met)?|t\/m)(?: le| el| the| dem| den)?$/;
  return second && joins.test(between) ? second.start : first.start;
}

/** The nearest such day that is not past; a written year is taken as written. */
function plainDay(found: ParsedComponents, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (!found.isCertain("day") && found.isCertain("weekday")) {
    const ahead = ((found.get("weekday") ?? 0) - (today.dayOfWeek % 7) + 7) % 7;
    return today.add({ days: ahead === 0 ? 7 : ahead });
  }
  if (!found.isCertain("month")) return null;
  const month = found.get("month") ?? 1;
  const day = found.isCertain("day") ? (found.get("day") ?? 1) : 1;
  const written = found.isCertain("year") ? found.get("year") : null;
  const years = written ? [written] : [today.year, today.year + 1];
  const farthest = written ? FARTHEST_DAYS_WITH_YEAR : FARTHEST_DAYS;
  for (const year of years) {
    const candidate = realDay(year, month, day);
    const distance = candidate ? today.until(candidate).days : -1;
    if (candidate && distance >= 0 && distance <= farthest) return candidate;
  }
  return null;
}

function realDay(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return null;
  }
}

function after(day: Temporal.PlainDate, today: Temporal.PlainDate): string | null {
  return Temporal.PlainDate.compare(day, today) > 0 ? day.toString() : null;
}

function localDay(absence: AbsenceText): Temporal.PlainDate {
  const zone = new Date(absence.at + (absence.offsetMinutes ?? 0) * 60_000);
  return Temporal.PlainDate.from(zone.toISOString().slice(0, 10));
}

function parserFor(language: ReadLanguage, absence: AbsenceText, words: string): Chrono {
  switch (language) {
    case "de":
      return german;
    case "fr":
      return french;
    case "es":
      return spanish;
    case "it":
      return italian;
    case "pt":
      return portuguese;
    case "nl":
      return dutch;
    case "en":
      return monthFirst(absence, words) ? american : british;
  }
}

/**
 * Which of 5/6 is the month: only the United States and a few others write it first. Asked in this order: a number
 * over 12 decides, then the country of the domain, then the writer's clock.
 */
function monthFirst(absence: AbsenceText, words: string): boolean {
  const numbers = /\b(\d{1,2})[/.-](\d{1,2})\b/.exec(words);
  // The month as a word leaves no doubt; the American parser reads both orders of it.
  if (!numbers) return true;
  if (Number(numbers[1]) > 12) return false;
  if (Number(numbers[2]) > 12) return true;
  if (/\.(?:edu|gov|us|mil)>?\s*$/i.test(absence.from)) return true;
  if (
    /\.(?:uk|ie|au|nz|in|za|sg|pk|ng|ke|de|fr|nl|be|ch|at|se|no|dk|fi|it|es|pt|eu|il|br|mx)>?\s*$/i.test(
      absence.from,
    )
  )
    return false;
  return absence.offsetMinutes === null || absence.offsetMinutes < -2 * 60;
}
