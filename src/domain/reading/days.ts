import type { DayText } from "./day-numbers.ts";
import { rangeFrom, shortenedRange } from "./day-range.ts";
import { singleAt } from "./day-single.ts";
import { type DayWords, nameAt } from "./day-words.ts";
import type { Text } from "./tokens.ts";
import type { Mention } from "./written-day.ts";

/** Every mention of a day, in order, none overlapping another. */
export function mentionsOfDays(text: Text, words: DayWords): Mention[] {
  const found: Mention[] = [];
  const days = { text, words };
  for (let at = 0; at < text.tokens.length; ) {
    const mention = mayBegin(days, at) ? mentionAt(days, at) : null;
    if (mention) found.push(mention);
    at = mention ? mention.end : at + 1;
  }
  return found;
}

const NAMES = ["tomorrow", "weekdays", "months", "ordinals"] as const;

/** Most words begin no day, and need no closer look. */
function mayBegin({ text, words }: DayText, at: number): boolean {
  const token = text.tokens[at] ?? "";
  return (
    /^[\d一二三四五六七八九十]/.test(token) || NAMES.some((kind) => nameAt(words, kind, text, at) !== null)
  );
}

function mentionAt(days: DayText, start: number): Mention | null {
  const single = singleAt(days, start);
  const range = shortenedRange(days, start);
  // "4-May-26" is one day.
  if (range && !(single && single.end >= range.end))
    return { start, ...range, isVague: isVague(days, start, range.end) };
  if (single === null) return null;
  const whole = rangeFrom(days, start, single) ?? { ...single, first: null };
  return { start, ...whole, isVague: isVague(days, start, whole.end) };
}

/** "early May", "around the 4th", "12 or 13 May", "9月上旬" */
function isVague(days: DayText, start: number, end: number): boolean {
  const { text, words } = days;
  if (nameAt(words, "vague", text, end)) return true;
  for (let at = start - 1; at >= Math.max(0, start - 4); at -= 1) {
    if (nameAt(words, "vague", text, at)) return true;
    if (!nameAt(words, "fillers", text, at)) return false;
  }
  return false;
}
