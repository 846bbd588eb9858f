import type { ReplyRule } from "../languages/wordbook.ts";
import type { Day } from "../reading/day.ts";
import type { DayWords } from "../reading/day-words.ts";
import { mentionsOfDays } from "../reading/days.ts";
import type { Hit } from "../reading/phrase-book.ts";
import type { Reading } from "../reading/settled-day.ts";
import type { Text } from "../reading/tokens.ts";
import type { Mention } from "../reading/written-day.ts";
import { cueOf } from "./cue.ts";
import { agreed, backEvidence, type Evidence, earliest, lastEvidence } from "./evidence.ts";
import { whoseDay } from "./whose-day.ts";

/** When the writer of an absence is back. */
export interface AbsenceDay {
  /** The day, where the mail leaves no doubt of it. */
  readonly returnsOn: Day | null;
  /** In doubt the first day on which the absence may be over; after the mail's own, unless it is the day itself. */
  readonly notBefore: Day | null;
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
 * @param isEve it may still have been the day before there
 */
export function dayOfReturn(
  text: Text,
  languages: readonly LanguageOfDays[],
  today: Day,
  isEve: boolean,
): AbsenceDay {
  const hits = languages.flatMap((language) => language.hits);
  const isLong = hits.some((hit) => hit.rule === "long-leave");
  const farthestDays = isLong ? FARTHEST_DAYS_OF_LONG_LEAVE : FARTHEST_DAYS;
  const whose = whoseDay(text, hits);
  const evidence = mentionsIn(text, languages).flatMap(({ mention, words, hits: own }): Evidence[] => {
    const reading: Reading = { today, order: words.order, farthestDays };
    const found = cueOf(text, mention, own, words);
    const cue = found?.cue ?? null;
    if (found && cue === "back")
      return whose.isBackOfOther(mention, found.start, words) ? [] : [backEvidence(mention, reading)];
    if (mention.first === null && (cue === null || cue === "first")) return [];
    const isVague = mention.isVague || cue === "back-or-last";
    return whose.isOfAbsence(mention) ? [lastEvidence({ ...mention, isVague }, reading)] : [];
  });
  const returnsOn = agreed(evidence, today, isEve && !isLong);
  return { returnsOn, notBefore: returnsOn ?? earliest(evidence, today) };
}

interface MentionIn extends LanguageOfDays {
  readonly mention: Mention;
}

/** Every mention in every language; what one language takes for less than another does ("23 december - 8") is none. */
function mentionsIn(text: Text, languages: readonly LanguageOfDays[]): readonly MentionIn[] {
  const found = languages
    .flatMap((language) => mentionsOfDays(text, language.words).map((mention) => ({ ...language, mention })))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  let read = 0;
  return found.filter(({ mention: { end } }) => {
    const isPart = end < read;
    read = Math.max(read, end);
    return !isPart;
  });
}
