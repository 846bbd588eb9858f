import type { ReplyRule } from "../languages/wordbook.ts";
import { between } from "../reading/day-numbers.ts";
import { type DayWords, nameAt } from "../reading/day-words.ts";
import type { Hit } from "../reading/phrase-book.ts";
import { sentencesOf } from "../reading/sentences.ts";
import { endsSentence, readWord, type Text } from "../reading/tokens.ts";
import type { Mention } from "../reading/written-day.ts";
import { isCue } from "./cue.ts";

/** Whether a day is of the absence, and not of a course, a deadline, a colleague or opening hours. */
export interface WhoseDay {
  /** For a range or an "until". */
  readonly isOfAbsence: (mention: Mention) => boolean;
  /** For a "back on", whose wording begins at that token. */
  readonly isBackOfOther: (mention: Mention, cueStart: number, words: DayWords) => boolean;
}

const AWAY: ReadonlySet<ReplyRule> = new Set(["away", "long-leave", "absence-subject", "answer-on-return"]);
/** In a mail this short there is nothing else that a date could be of. */
const SHORT_MAIL = 40;
/** A sentence of dates alone is shorter, and so is what stands before "back on". */
const LONGEST_LOOK = 30;
/** "Applications open again on": nothing else is spoken of between. */
const NEAR_WORDS = 3;

interface Speaking {
  /** The sentences in which the writer says "I". */
  readonly own: ReadonlySet<number>;
  /** One of them tells of the absence. */
  readonly isOfWriter: boolean;
}

export function whoseDay(text: Text, hits: readonly Hit<ReplyRule>[]): WhoseDay {
  const sentences = sentencesOf(text);
  const sentenceOf = (at: number): number => sentences[at] ?? 0;
  const spoken = hits
    .filter(({ rule }) => AWAY.has(rule) || rule === "other-dates")
    .sort((a, b) => a.start - b.start);
  const away = new Set(spoken.filter(({ rule }) => AWAY.has(rule)).map((hit) => sentenceOf(hit.start)));
  const firsts = new Map([...spoken].reverse().map((hit) => [sentenceOf(hit.start), hit]));
  const lastBefore = lastStarted(text, spoken, sentences);
  const isBare = bareTest(text, hits);
  const known = new Map<DayWords, Speaking>();
  const speakingIn = (words: DayWords): Speaking => {
    const before = known.get(words);
    if (before) return before;
    const own = new Set(sentences.filter((_, at) => nameAt(words, "own", text, at) !== null));
    const found = { own, isOfWriter: [...away].some((sentence) => own.has(sentence)) };
    known.set(words, found);
    return found;
  };

  return {
    isOfAbsence: ({ start, end }) => {
      const own = sentenceOf(start);
      // What its sentence speaks of: what stands nearest before the day, else the first after it.
      const subject = lastBefore[start] ?? firsts.get(own);
      if (subject?.rule === "other-dates") return false;
      if (away.has(own)) return true;
      if (away.size === 0) return text.tokens.length <= SHORT_MAIL;
      return (away.has(own - 1) || away.has(own + 1)) && isBare({ start, end });
    },
    isBackOfOther: ({ start }, cueStart, words) => {
      const subject = lastBefore[start];
      if (subject?.rule === "other-dates" && start - subject.end <= NEAR_WORDS) return true;
      const from = Math.min(start, cueStart);
      const before = lastBefore[from];
      if (before && AWAY.has(before.rule)) return false;
      if (isNamedAnew(text, from)) return true;
      const { own, isOfWriter } = speakingIn(words);
      return isOfWriter && !own.has(sentenceOf(start)) && hasSubject(text, from, words);
    },
  };
}

/** "Dr. Singh returns on 16 March" of another than the one whose absence was told of before. */
function isNamedAnew(text: Text, before: number): boolean {
  const start = text.spans[before]?.start ?? 0;
  const name = TITLED.exec(text.source.slice(Math.max(0, start - LONGEST_NAMED), start))?.[1];
  if (name === undefined) return false;
  const [token] = readWord(name);
  return token === undefined || text.tokens.indexOf(token) >= before - 1;
}

const LONGEST_NAMED = 60;
const TITLED =
  /(?:^|[^\p{L}])(?:Dr|Prof|Mr|Mrs|Ms|Mx|Herr|Frau|Mme|Sr|Sra|Dott)\.? (?:\p{Lu}\p{L}{1,20} ){0,2}(\p{Lu}[\p{L}’'-]{1,30}) ?$/u;

/** "Dr. Lee" of "I am away, Dr. Lee returns on 4 May": words between the last mark and the wording. */
function hasSubject(text: Text, before: number, words: DayWords): boolean {
  for (let at = before - 1; at >= Math.max(0, before - LONGEST_LOOK); at -= 1) {
    if (endsSentence(text.tokens[at]) || /[,;:()–—-]/.test(between(text, at))) return false;
    if (!nameAt(words, "fillers", text, at)) return true;
  }
  return false;
}

/** For each token the last of the hits that began before it in its sentence. */
function lastStarted(
  { tokens }: Text,
  hits: readonly Hit<ReplyRule>[],
  sentences: readonly number[],
): readonly (Hit<ReplyRule> | null)[] {
  let next = 0;
  let last: Hit<ReplyRule> | null = null;
  return tokens.map((_, at) => {
    for (let hit = hits[next]; hit && hit.start < at; hit = hits[next]) {
      last = hit;
      next += 1;
    }
    return last && sentences[last.start] === sentences[at] ? last : null;
  });
}

/** "the", "on". */
const MOST_WORDS_BESIDE = 1;

/** A sentence that is no more than its dates belongs to the one beside it: "Dates: 4 - 15 May". */
function bareTest(
  text: Text,
  hits: readonly Hit<ReplyRule>[],
): (days: { start: number; end: number }) => boolean {
  const ofCues = new Set<number>();
  for (const { rule, start, end } of hits) {
    if (isCue(rule)) for (let at = start; at < end; at += 1) ofCues.add(at);
  }
  const { tokens } = text;
  return ({ start, end }) => {
    let words = 0;
    const isFull = (at: number): boolean => {
      if (!ofCues.has(at) && !isLabel(text, at)) words += 1;
      return words > MOST_WORDS_BESIDE;
    };
    const [from, to] = [start - LONGEST_LOOK, end + LONGEST_LOOK];
    for (let at = start - 1; !endsSentence(tokens[at]); at -= 1) if (at < from || isFull(at)) return false;
    for (let at = end; !endsSentence(tokens[at]); at += 1) if (at > to || isFull(at)) return false;
    return true;
  };
}

/** "Dates:" */
function isLabel({ source, spans }: Text, at: number): boolean {
  const end = spans[at]?.end ?? 0;
  return /^\s?[:：]/.test(source.slice(end, end + 2));
}
