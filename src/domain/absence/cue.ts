import type { ReplyRule } from "../languages/wordbook.ts";
import { afterFillers } from "../reading/day-numbers.ts";
import { type DayWords, nameAt } from "../reading/day-words.ts";
import type { Hit } from "../reading/phrase-book.ts";
import type { Text } from "../reading/tokens.ts";
import type { Mention } from "../reading/written-day.ts";

/** What a wording beside a day makes of it: the day of return, the last day away, one of these two, or the first. */
export type Cue = "back" | "last" | "back-or-last" | "first";

const CUES: Readonly<Partial<Record<ReplyRule, { readonly side: "before" | "after"; readonly cue: Cue }>>> = {
  "back-on": { side: "before", cue: "back" },
  "away-until": { side: "before", cue: "last" },
  "not-until": { side: "before", cue: "back-or-last" },
  "away-from": { side: "before", cue: "first" },
  "day-of-return": { side: "after", cue: "back" },
  "last-day-away": { side: "after", cue: "last" },
};

interface FoundCue {
  readonly cue: Cue;
  /** The token with which its wording begins. */
  readonly start: number;
}

export function isCue(rule: ReplyRule): boolean {
  return CUES[rule] !== undefined;
}

/**
 * The cue that stands at a day, nothing but fillers between; of several the nearest, of equals the longest wording,
 * and of these the one that names the day of return.
 */
export function cueOf(
  text: Text,
  mention: Mention,
  hits: readonly Hit<ReplyRule>[],
  words: DayWords,
): FoundCue | null {
  let best: (FoundCue & Near) | null = null;
  for (const { rule, start, end } of hits) {
    const known = CUES[rule];
    if (!known) continue;
    const [from, to] = known.side === "before" ? [end, mention.start] : [mention.end, start];
    if (to < from || !isFilled(text, from, to, words)) continue;
    const found = { cue: known.cue, start, distance: to - from, length: end - start };
    if (best === null || isNearer(found, best)) best = found;
  }
  return best;
}

type Near = { readonly cue: Cue; readonly distance: number; readonly length: number };

function isNearer(a: Near, b: Near): boolean {
  if (a.distance !== b.distance) return a.distance < b.distance;
  if (a.cue !== b.cue && (a.cue === "back" || b.cue === "back")) return a.cue === "back";
  return a.length > b.length;
}

/** Nothing stands between but words that say nothing, or that make the day uncertain. */
function isFilled(text: Text, from: number, to: number, words: DayWords): boolean {
  let at = from;
  while (at < to) {
    const next = Math.max(
      afterFillers({ text, words }, at),
      nameAt(words, "vague", text, at)?.end ?? 0,
      nameAt(words, "endOf", text, at)?.end ?? 0,
      nameAt(words, "next", text, at)?.end ?? 0,
    );
    if (next <= at) return false;
    at = next;
  }
  return true;
}
