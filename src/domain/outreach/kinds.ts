import type { TextRule } from "../languages/letters.ts";
import type { Hit } from "../reading/phrase-book.ts";
import { OUTREACH_KINDS, type OutreachKind } from "../reply/verdict.ts";
import { type Purpose, spokenIn } from "./spoken-in.ts";
import {
  ASKING,
  KIND_HINT,
  KIND_IN_ASK,
  KIND_IN_SUBJECT,
  KIND_PLAIN,
  KIND_WORDING,
  SOUGHT,
} from "./weights.ts";

/** No letter names its purpose more often than this. */
const MOST_WORDINGS = 4;
const MOST_HINTS = 3;

/**
 * What the letter is for: the kind that most wordings speak for, those of the sentence that asks above all; of equals
 * the one that stands first in the table.
 * @param without kinds that are out of the question
 */
export function kindOf(letter: Purpose, without: readonly OutreachKind[]): OutreachKind {
  const asked = spokenIn(letter, (rule) => ASKING.has(rule));
  let best: OutreachKind = "other";
  let most = Math.max(pointsFor("other", letter, asked), KIND_WORDING - 1);
  for (const kind of OUTREACH_KINDS) {
    if (kind === "other" || without.includes(kind)) continue;
    const count = pointsFor(kind, letter, asked);
    if (count > most) [best, most] = [kind, count];
  }
  return best;
}

/** Kinds that nobody names without meaning them; the others are spoken of on the way. */
const PLAIN_KINDS: readonly OutreachKind[] = ["recommendation-letter", "observership", "conference-meeting"];

function pointsFor(kind: OutreachKind, letter: Purpose, asked: ReadonlySet<number>): number {
  const wordings = places(letter.hits, (rule) => rule === kind);
  const hints = places(letter.hits, (rule) => rule === `${kind}-hint`);
  const named = wordings.some((start) => start < letter.subjectEnd);
  const asks = wordings.some((start) => asked.has(start));
  return (
    Math.min(wordings.length, MOST_WORDINGS) * KIND_WORDING +
    Math.min(hints.length, MOST_HINTS) * KIND_HINT +
    (named ? KIND_IN_SUBJECT : 0) +
    (asks ? KIND_IN_ASK : 0) +
    (wordings.length > 0 && PLAIN_KINDS.includes(kind) ? KIND_PLAIN : 0) +
    (impliedBy(kind, letter) ? KIND_WORDING : 0)
  );
}

/** Rules that weigh as a wording of the kind does. */
function impliedBy(kind: OutreachKind, { hits }: Purpose): boolean {
  const says = (rule: TextRule) => hits.some((hit) => hit.rule === rule);
  if (kind === "sales") return says("offers");
  if (kind === "thank-you") return says("thanks-a-stranger");
  return kind === "other" && says("press");
}

/** Where the wordings of a rule begin; those that begin at one place are one. */
function places(hits: readonly Hit<TextRule>[], isMeant: (rule: TextRule) => boolean): number[] {
  return [...new Set(hits.filter((hit) => isMeant(hit.rule)).map((hit) => hit.start))];
}

/** The first words that name something only a stranger seeks; null for none. */
export function sought(hits: readonly Hit<TextRule>[]): Hit<TextRule> | null {
  return hits.find((hit) => SOUGHT.some((kind) => kind === hit.rule)) ?? null;
}
