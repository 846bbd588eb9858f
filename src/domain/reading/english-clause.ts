import { LONGEST_CLAUSE, SHORTEST_CLAUSE } from "./asking.ts";

/** After a comma: a reason, an aside, a wish beside the request, a thank-you, a name for the reader. */
const ASIDE =
  /, (?:e\.g\.|i\.e\.|(?:since|because|as|so|given|but|though|although|while|whereas|which|who|whom|where|ideally|preferably|especially|particularly|maybe|perhaps|even|assuming|provided|hopefully|just|say|(?:and |or )?(?:if|when|once|unless|until)|thanks?|please|sir|ma['’]am|madam|doctor|professor|dr|prof|mr|mrs|ms)\b)/i;
/** A second question that is put as one: "…, and would you advise me?", "… and how much does it cost?". */
const SECOND_QUESTION =
  /,? (?:and|or|but),?(?: also| then| perhaps)? (?:(?:would|could|can|may|might|do|does|did|are|is|am|was|were|will|shall|should|have|has) (?:you|i|we|it|there|they|the|that|this|your|my|our|any|anyone|someone)|(?:what|how|when|where|who|whom|which|why)(?: [a-z]{1,20}){0,2} (?:would|could|can|do|does|did|are|is|should) (?:you|i|we|it|there|they|the)|(?:i|we|thanks?)\b|to (?:ask|inquire|enquire|see)\b)|, (?:and|or|but) (?:(?:also|about|roughly|then) )?(?:what|how|when|where|who|whom|which|why|my|our)\b/i;
/** An aside between dashes, or what is added after one. */
const BREAK = /;| [-–—]{1,2} |—/u;
/** Where a clause that is too long may end. */
const FURTHER = /, (?:for|in|at|on|from|during|with|by|starting|beginning|between|under|including)\b/gi;
/** An aside between two commas: what stands before it goes on behind it. */
const LEAST_BEFORE_ASIDE = 45;
/** A cut that took the rest of what was asked with it. */
const BREAKS_OFF =
  /\b(?:could|would|might|may|can|be|is|are|to|for|of|from|with|in|at|on|by|about|the|an?|and|or|that|your|my|our|any|please|kindly)$/i;
/** Signs of a clause that is a part of something: an address, a list, one half of a bracket. */
const FRAGMENT =
  /[:<>{}[\]()|*_#@\\…?!]|\.\.|https?|www\.|\. (?:I|We|My|Our|The|This|It|Please|Thanks?|Thank you)\b/u;

/**
 * An English clause made fit to stand in another sentence: without what only hangs on it.
 * @returns null when it is too short or too long to be told again, or itself a part of something
 */
export function plainClause(clause: string): string | null {
  const whole = clause
    .slice(0, 600)
    // Gmail's plain text writes *bold* so, and a link behind its words.
    .replace(/ ?<https?:[^<>]{0,300}>|\*/gu, "")
    .replace(/ ?\([^()]{0,200}\)/gu, "")
    .replace(/ (?:also|therefore|please|kindly)(?=[ ,])/gi, "")
    .replace(/\bi\b(?=[ '’])/gu, "I");
  if (whole.split(BREAK).length > 2) return null;
  const ends = [ASIDE, SECOND_QUESTION, BREAK].map((pattern) => whole.search(pattern));
  const end = Math.min(...ends.map((at) => (at < 0 ? whole.length : at)));
  if (end < LEAST_BEFORE_ASIDE && whole.indexOf(",", end + 1) > 0) return null;
  const plain = withinLength(whole.slice(0, end)).replace(/[\s,.–—-]{1,5}$/u, "");
  if (plain.length < SHORTEST_CLAUSE || plain.length > LONGEST_CLAUSE) return null;
  return FRAGMENT.test(plain) || BREAKS_OFF.test(plain) || isHalfQuoted(plain) ? null : plain;
}

/** What follows a comma and a word like "for" may be left out; other commas part what belongs together. */
function withinLength(clause: string): string {
  if (clause.length <= LONGEST_CLAUSE) return clause;
  const ends = [...clause.matchAll(FURTHER)].map(({ index }) => index);
  const end = ends.findLast((at) => at <= LONGEST_CLAUSE && at >= LEAST_BEFORE_ASIDE);
  return end === undefined ? clause : clause.slice(0, end);
}

function isHalfQuoted(clause: string): boolean {
  const count = (mark: string) => clause.split(mark).length - 1;
  return count('"') % 2 === 1 || count("“") !== count("”") || count("«") !== count("»");
}
