import type { TextRule } from "../languages/letters.ts";
import type { Hit } from "../reading/phrase-book.ts";
import { OUTREACH_KINDS, type OutreachKind } from "../reply/verdict.ts";
import { KIND_HINT, KIND_IN_SUBJECT, KIND_WORDING, SOUGHT } from "./weights.ts";

/** No letter names its purpose more often than this. */
const MOST_WORDINGS = 4;
const MOST_HINTS = 3;

/**
 * What the letter is for: the kind that most wordings speak for; of equals the one that stands first in the table.
 * @param hits of the letter's words, subject and text together
 * @param subjectEnd where the subject's words end; a subject names the purpose
 * @param without kinds that are out of the question
 */
export function kindOf(
  hits: readonly Hit<TextRule>[],
  subjectEnd: number,
  without: readonly OutreachKind[],
): OutreachKind {
  let best: OutreachKind = "other";
  // A hint alone is no kind.
  let most = Math.max(pointsFor("other", hits, subjectEnd), KIND_WORDING - 1);
  for (const kind of OUTREACH_KINDS) {
    if (kind === "other" || without.includes(kind)) continue;
    const count = pointsFor(kind, hits, subjectEnd);
    if (count > most) [best, most] = [kind, count];
  }
  return best;
}

function pointsFor(kind: OutreachKind, hits: readonly Hit<TextRule>[], subjectEnd: number): number {
  const wordings = places(hits, (rule) => rule === kind);
  const hints = places(hits, (rule) => rule === `${kind}-hint`);
  const named = wordings.some((start) => start < subjectEnd);
  return (
    Math.min(wordings.length, MOST_WORDINGS) * KIND_WORDING +
    Math.min(hints.length, MOST_HINTS) * KIND_HINT +
    (named ? KIND_IN_SUBJECT : 0)
  );
}

/** Where the wordings of a rule begin; those that begin at one place are one. */
function places(hits: readonly Hit<TextRule>[], isMeant: (rule: TextRule) => boolean): number[] {
  return [...new Set(hits.filter((hit) => isMeant(hit.rule)).map((hit) => hit.start))];
}

/** The first words that name something only a stranger seeks; null for none. */
export function sought(hits: readonly Hit<TextRule>[]): Hit<TextRule> | null {
  return hits.find((hit) => SOUGHT.some((kind) => kind === hit.rule)) ?? null;
}
