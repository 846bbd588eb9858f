import { type DayWords, nameAt } from "./day-words.ts";
import { endsSentence, type Text } from "./tokens.ts";

/** A text, and the words for days that are looked for in it. */
export interface DayText {
  readonly text: Text;
  readonly words: DayWords;
}

export interface NumberRead {
  readonly value: number;
  readonly end: number;
  /** "4th", "4.º", "the fourth": a number that can only be of a day. */
  readonly isOrdinal: boolean;
}

/** What languages add to the number of a day: 4th, 1er, 3º, 5te, 25:e, 4-го. */
const ENDINGS =
  /^(\d{1,4})(st|nd|rd|th|er|ere|re|eme|e|o|a|ro|do|ter|te|ten|de|ste|го|е|й|ая|inci|nci|uncu|uncu)?$/;

/** A number between the two, in digits or in words. */
export function numberAt({ text, words }: DayText, at: number, from: number, to: number): NumberRead | null {
  const token = text.tokens[at];
  if (endsSentence(token)) return null;
  const written = ENDINGS.exec(token ?? "");
  const named = written ? null : nameAt(words, "ordinals", text, at);
  const value = Number(written?.[1] ?? named?.value ?? Number.NaN);
  if (!(value >= from && value <= to)) return null;
  return { value, end: named?.end ?? at + 1, isOrdinal: named !== null || written?.[2] !== undefined };
}

/** 2026, or the short 26 where the sign before it shows that a year is meant. */
export function yearAt(days: DayText, at: number, isShortMeant: boolean): NumberRead | null {
  const isShort = /^\d\d$/.test(days.text.tokens[at] ?? "");
  if (!isShort) return numberAt(days, at, 1990, 2100);
  const year = isShortMeant ? numberAt(days, at, 0, 99) : null;
  return year && { ...year, value: 2000 + year.value };
}

/** A number that stands where a year would, and is none: the date is garbled. */
export function isGarbledYear({ text }: DayText, at: number): boolean {
  return /^\d{3,}$/.test(text.tokens[at] ?? "") && /^[ /.-]{1,2}$/.test(between(text, at - 1));
}

/** What stands between a token and the next. */
export function between(text: Text, at: number): string {
  const [here, next] = [text.spans[at], text.spans[at + 1]];
  return here && next ? text.source.slice(here.end, next.start) : "";
}

/** At most this many words between a cue and its day, or between the parts of a day. */
const MOST_FILLERS = 5;

/** Past words that say nothing of the day, and past the time of day: "9 am on", "17 Uhr". */
export function afterFillers(days: DayText, from: number): number {
  let at = from;
  for (let count = 0; count < MOST_FILLERS; count += 1) {
    const next = nameAt(days.words, "fillers", days.text, at)?.end ?? afterTime(days, at);
    if (next === null) return at;
    at = next;
  }
  return at;
}

/** Past a time of day that stands here; null when none does. */
export function afterTime(days: DayText, at: number): number | null {
  const { text, words } = days;
  const token = text.tokens[at] ?? "";
  if (/^\d{1,2}(?:h|hs|hrs|am|pm|uhr|u)(?:\d\d)?$/.test(token)) return at + 1;
  if (numberAt(days, at, 0, 24) === null) return null;
  const hasMinutes = /^[:.h]$/.test(between(text, at)) && /^[0-5]\d$/.test(text.tokens[at + 1] ?? "");
  const end = hasMinutes ? at + 2 : at + 1;
  const clock = nameAt(words, "clock", text, end);
  if (clock) return clock.end;
  return hasMinutes && between(text, at) !== "." ? end : null;
}
