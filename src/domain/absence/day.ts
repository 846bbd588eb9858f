import { Temporal } from "temporal-polyfill";
import type { ReplyRule } from "../languages/wordbook.ts";
import type { DayWords } from "../reading/day-words.ts";
import { mentionsOfDays } from "../reading/days.ts";
import type { Hit } from "../reading/phrase-book.ts";
import { sentencesOf } from "../reading/sentences.ts";
import { type Reading, settled } from "../reading/settled-day.ts";
import type { Text } from "../reading/tokens.ts";
import type { Mention, Written } from "../reading/written-day.ts";
import { cueOf } from "./cue.ts";

/** When the writer of an absence is back. */
export interface AbsenceDay {
  /** The day, where the mail leaves no doubt of it. */
  readonly returnsOn: Temporal.PlainDate | null;
  /** In doubt the first day on which the absence may be over; always after the mail's own. */
  readonly notBefore: Temporal.PlainDate | null;
}

/** A day that a wording gives for the return. */
interface Evidence {
  /** null: the wording is clear and its day is not. */
  readonly day: Temporal.PlainDate | null;
  readonly notBefore: Temporal.PlainDate | null;
  readonly isBack: boolean;
  /** The first day away, where a range names it. */
  readonly from: Temporal.PlainDate | null;
}

/** A stale notice names a day that was: without a year it would be next year's. */
const FARTHEST_DAYS = 160;
const FARTHEST_DAYS_OF_LONG_LEAVE = 300;

/** One language of a text: its words for days, and its wordings that stand in the text. */
export interface LanguageOfDays {
  readonly words: DayWords;
  readonly hits: readonly Hit<ReplyRule>[];
}

/**
 * @param languages of the text; a day and the wording beside it are always of one of them
 * @param today the day of the mail where it was written
 */
export function dayOfReturn(
  text: Text,
  languages: readonly LanguageOfDays[],
  today: Temporal.PlainDate,
): AbsenceDay {
  const hits = languages.flatMap((language) => language.hits);
  const isLong = hits.some((hit) => hit.rule === "long-leave");
  const farthestDays = isLong ? FARTHEST_DAYS_OF_LONG_LEAVE : FARTHEST_DAYS;
  const isAway = awayTest(text, hits);
  const evidence = languages.flatMap(({ words, hits: own }) => {
    const reading: Reading = { today, order: words.order, farthestDays };
    return mentionsOfDays(text, words).flatMap((mention): Evidence[] => {
      const cue = cueOf(text, mention, own, words);
      if (cue === "back") return [back(mention, reading)];
      if (mention.first === null && cue !== "last") return [];
      return isAway(mention) ? [last(mention, reading)] : [];
    });
  });
  const returnsOn = agreed(evidence, today);
  return { returnsOn, notBefore: returnsOn ?? earliest(evidence, today) };
}

function back(mention: Mention, reading: Reading): Evidence {
  const { day, notBefore } = settled(mention.day, reading);
  // "back from 4 to 15 May" and "back at the end of May" name no day of return.
  const isSure = !mention.isVague && mention.first === null && mention.day.kind !== "month";
  return { day: isSure ? day : null, notBefore, isBack: true, from: null };
}

function last(mention: Mention, reading: Reading): Evidence {
  const { day, notBefore } = settled(mention.day, reading);
  const after = mention.isVague || day === null ? null : day.add({ days: 1 });
  return {
    day: after,
    notBefore: after ?? notBefore,
    isBack: false,
    from: day === null || mention.first === null ? null : firstBefore(day, mention.first),
  };
}

function firstBefore(last: Temporal.PlainDate, first: Written): Temporal.PlainDate | null {
  if (first.kind !== "day" && first.kind !== "day-of-month") return null;
  const [year, month] =
    first.kind === "day" ? [first.year ?? last.year, first.month] : [last.year, last.month];
  const day = Temporal.PlainDate.from({ year, month, day: first.day });
  if (Temporal.PlainDate.compare(day, last) <= 0) return day;
  return first.kind === "day" ? day.subtract({ years: 1 }) : day.subtract({ months: 1 });
}

/** An absence announced for later than this is not the one that made the mail be sent. */
const FARTHEST_BEGIN_DAYS = 7;

/** The one day that all of it gives; null when two disagree, or what is clearest gives none. */
function agreed(evidence: readonly Evidence[], today: Temporal.PlainDate): Temporal.PlainDate | null {
  const backs = evidence.filter((each) => each.isBack);
  const day = backs.length > 0 ? only(backs) : null;
  const lasts = evidence.filter(({ isBack, from }) => !isBack && !(day && from && isAfter(from, day)));
  if (backs.length > 0) {
    // "until Monday, back on Monday" is one day to many.
    const isContradicted =
      day === null || lasts.some((each) => each.day !== null && isAfter(each.day, day.add({ days: 1 })));
    return isContradicted || !isAfter(day, today) ? null : day;
  }
  const ranges = lasts.filter(
    ({ from, day: after }) => from && after && !isAfter(from, today) && isAfter(after, today),
  );
  const end = only(ranges.length > 0 && lasts.every(({ from }) => from) ? ranges : lasts);
  const begin = lasts.find((each) => end !== null && each.day?.equals(end))?.from;
  if (end === null || !isAfter(end, today)) return null;
  return begin && today.until(begin).days > FARTHEST_BEGIN_DAYS ? null : end;
}

function only(evidence: readonly Evidence[]): Temporal.PlainDate | null {
  const day = evidence[0]?.day ?? null;
  return day !== null && evidence.every((each) => each.day?.equals(day)) ? day : null;
}

function earliest(evidence: readonly Evidence[], today: Temporal.PlainDate): Temporal.PlainDate | null {
  const days = evidence.flatMap(({ notBefore }) =>
    notBefore && isAfter(notBefore, today) ? [notBefore] : [],
  );
  return days.sort(Temporal.PlainDate.compare)[0] ?? null;
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}

const AWAY: ReadonlySet<ReplyRule> = new Set(["away", "long-leave", "absence-subject", "answer-on-return"]);
/** A sentence that is hardly more than its dates belongs to the one beside it: "Dates: 4 - 15 May". */
const MOST_WORDS_BESIDE = 4;
/** In a mail this short there is nothing else that a date could be of. */
const SHORT_MAIL = 40;

/** Whether a range or an "until" speaks of the absence, and not of a course, a deadline or opening hours. */
function awayTest(text: Text, hits: readonly Hit<ReplyRule>[]): (mention: Mention) => boolean {
  const sentences = sentencesOf(text);
  const away = new Set(hits.filter((hit) => AWAY.has(hit.rule)).map((hit) => sentences[hit.start]));
  return ({ start, end }) => {
    const own = sentences[start] ?? 0;
    if (away.has(own)) return true;
    if (away.size === 0) return text.tokens.length <= SHORT_MAIL;
    const length = sentences.filter((each) => each === own).length - (end - start);
    return length <= MOST_WORDS_BESIDE && (away.has(own - 1) || away.has(own + 1));
  };
}
