import { type EndWhy, OF_ENDS } from "./reasons/ends.ts";
import { type GoingOutWhy, OF_GOING_OUT } from "./reasons/going-out.ts";
import { type LetterWhy, OF_LETTERS } from "./reasons/letter.ts";
import type { Sentences, Wording } from "./reasons/sentences.ts";

export type { Wording };

import { OF_WAITING, type WaitingWhy } from "./reasons/waiting.ts";
import { OF_WISHES, type WishWhy } from "./reasons/wishes.ts";

/**
 * Every reason that a decision can have: a closed list, kept with the decision and told in one sentence. A new one has
 * its place in the group that it belongs to. Times are ms since the epoch; days are ISO dates.
 */
export type Why = LetterWhy | WaitingWhy | WishWhy | GoingOutWhy | EndWhy;

const SENTENCES: Sentences<Why> = {
  ...OF_LETTERS,
  ...OF_WAITING,
  ...OF_WISHES,
  ...OF_GOING_OUT,
  ...OF_ENDS,
};

/** The reason in one plain sentence. */
export function sentence(why: Why, say: Wording): string {
  // Each reason has its own sentence, which the type of the table holds; the pair of the two it cannot show.
  const tell = SENTENCES[why.code] as ((why: Why, say: Wording) => string) | undefined;
  return tell === undefined ? OF_ANOTHER_VERSION : tell(why, say);
}

/** After a rollback, and while a deployment is rolled out: neither a page nor the summary may break over it. */
const OF_ANOTHER_VERSION =
  "Another version of Kindly decided this, for a reason that this one has no words for.";
