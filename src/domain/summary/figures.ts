import { addWeeks, mondayAt } from "../calendar.ts";
import { DAY, WINDOW_OPENS } from "../policy.ts";
import type { LetterFact, SummaryFacts } from "./facts.ts";

/** `n` of `of`. */
export interface Rate {
  readonly n: number;
  readonly of: number;
}

export interface WeekFigures {
  /** Monday, 0:00 in the zone, in ms. */
  readonly monday: number;
  readonly firstLetters: number;
  readonly followUps: number;
  /** Outreach in which somebody answered that week, each counted once a week. */
  readonly replied: number;
}

export const WEEKS_SHOWN = 8;

/** The eight whole weeks before the one of `now`, oldest first; the last of them is "last week". */
export function weekFigures(
  facts: Pick<SummaryFacts, "letters" | "replies">,
  now: number,
  zone: string,
): WeekFigures[] {
  const thisMonday = mondayAt(now, 0, zone);
  const mondays = Array.from({ length: WEEKS_SHOWN + 1 }, (_, i) =>
    addWeeks(thisMonday, i - WEEKS_SHOWN, zone),
  );
  const elsewhere = facts.letters.flatMap(({ outreachId, answeredAt }) =>
    answeredAt === null ? [] : [{ outreachId, at: answeredAt }],
  );
  const replies = [...facts.replies, ...elsewhere];
  return mondays.slice(0, WEEKS_SHOWN).map((monday, i) => {
    const isIn = (at: number | null) => at !== null && at >= monday && at < (mondays[i + 1] ?? thisMonday);
    return {
      monday,
      firstLetters: facts.letters.filter((letter) => isIn(letter.at)).length,
      followUps: facts.letters.filter((letter) => isIn(letter.followedUpAt)).length,
      replied: new Set(replies.filter((reply) => isIn(reply.at)).map((reply) => reply.outreachId)).size,
    };
  });
}

/** A letter that is younger may still be answered: it counts once it is, or once it has had this long. */
const HAD_ITS_TIME = WINDOW_OPENS;

/** Of the first letters that asked for something and arrived, how many were answered before any follow-up. */
export function firstLetterRate(letters: readonly LetterFact[], now: number): Rate {
  const counted = letters.filter(
    (letter) =>
      letter.asks && letter.delivered && (letter.answeredAt !== null || letter.at <= now - HAD_ITS_TIME),
  );
  return { n: counted.filter((letter) => answeredFirst(letter)).length, of: counted.length };
}

/** Of the follow-ups that arrived, how many were answered. */
export function followUpRate(letters: readonly LetterFact[], now: number): Rate {
  const counted = letters.filter(
    ({ followedUpAt, answeredAt, delivered }) =>
      followedUpAt !== null && delivered && (answeredAt !== null || followedUpAt <= now - HAD_ITS_TIME),
  );
  // An answer from before a follow-up would have stopped it; one that crossed it is not its doing.
  const answered = counted.filter((letter) => letter.answeredAt !== null && !answeredFirst(letter));
  return { n: answered.length, of: counted.length };
}

/** @returns the median time from a first letter to its first human reply, in days; null without any reply */
export function medianDaysToReply(letters: readonly LetterFact[]): number | null {
  const days = letters
    .flatMap(({ at, answeredAt }) => (answeredAt === null ? [] : [(answeredAt - at) / DAY]))
    .sort((a, b) => a - b);
  const upper = days[Math.floor(days.length / 2)];
  const lower = days[Math.ceil(days.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

function answeredFirst({ answeredAt, followedUpAt }: LetterFact): boolean {
  return answeredAt !== null && (followedUpAt === null || answeredAt <= followedUpAt);
}
