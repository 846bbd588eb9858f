import type { TextRule } from "../languages/letters.ts";
import type { Hit } from "../reading/phrase-book.ts";
import { endsSentence } from "../reading/tokens.ts";

/** What of a letter tells its purpose. */
export interface Purpose {
  readonly hits: readonly Hit<TextRule>[];
  readonly tokens: readonly string[];
  /** Where the subject's words end; a subject names the purpose. */
  readonly subjectEnd: number;
}

/** The places of all words that stand in a sentence of the text which one of the rules speaks in. */
export function spokenIn(
  { hits, tokens, subjectEnd }: Purpose,
  isMeant: (rule: TextRule) => boolean,
): ReadonlySet<number> {
  const meant = new Set(hits.filter((hit) => isMeant(hit.rule)).map((hit) => hit.start));
  const found = new Set<number>();
  let from = subjectEnd;
  for (let at = subjectEnd; at <= tokens.length; at += 1) {
    if (!endsSentence(tokens[at])) continue;
    let speaks = false;
    for (let each = from; each < at; each += 1) speaks ||= meant.has(each);
    if (speaks) for (let each = from; each < at; each += 1) found.add(each);
    from = at + 1;
  }
  return found;
}

/** What thanks are given for is neither asked for nor sought: "thank you for your talk at the congress". */
export function withoutThanks(letter: Purpose): Purpose {
  const thanked = spokenIn(letter, (rule) => rule === "thanks-a-stranger");
  const asked = spokenIn(letter, (rule) => OUTRIGHT.has(rule));
  const hits = letter.hits.filter(
    ({ rule, start }) =>
      rule.startsWith("thank") || rule === "your-work" || asked.has(start) || !thanked.has(start),
  );
  return { ...letter, hits };
}

/** Rules that ask outright, as others only name what one may ask for. */
const OUTRIGHT: ReadonlySet<TextRule> = new Set<TextRule>([
  "asks-kindly",
  "polite-question",
  "press",
  "offers",
]);
