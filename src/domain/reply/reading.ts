import { books, type ReplyWording } from "../languages/books.ts";
import type { ReadLanguage, ReplyRule } from "../languages/wordbook.ts";
import type { Message } from "../message.ts";
import { languagesOf } from "../reading/language.ts";
import { findPhrases, type Hit } from "../reading/phrase-book.ts";
import { quote, readText, type Text } from "../reading/tokens.ts";
import { visiblePart } from "../visible-text.ts";
import { type ReplySubject, replySubject } from "./subject.ts";

/** An incoming mail as far as its words go, read once for all judgements. */
export interface ReplyReading {
  readonly subject: ReplySubject;
  /** What the subject says before the one that it answers. */
  readonly head: Worded;
  /** What the writer wrote now. */
  readonly body: Worded;
  /** The same with the signature below it. */
  readonly unquoted: string;
  readonly languages: readonly ReadLanguage[];
  /** An older letter is quoted. */
  readonly hasQuote: boolean;
}

/** A text and the wordings that stand in it. */
export interface Worded {
  readonly text: Text;
  readonly hits: readonly Hit<ReplyWording>[];
}

/** What a reply says, by the phrases of those languages alone that it is written in. */
export function readReply(message: Message): ReplyReading {
  const visible = visiblePart(message);
  const subject = replySubject(message);
  const text = readText(visible.text);
  const found = findPhrases(books().replies, text);
  const languages = languagesRead(text, found);
  const hits = found.filter((hit) => languages.includes(hit.rule.language));
  return {
    subject,
    head: headOf(subject),
    body: { text, hits },
    languages,
    unquoted: visible.unquoted,
    hasQuote: visible.hasQuote,
  };
}

/** A program's subject is in the language of the program, whatever the text. */
function headOf({ isAnswer, head }: ReplySubject): Worded {
  const text = readText(isAnswer ? "" : head);
  return { text, hits: findPhrases(books().replies, text) };
}

/** Rules of subjects only. */
const OF_SUBJECTS: ReadonlySet<ReplyRule> = new Set(["automatic-subject", "absence-subject"]);
/** Rules that a subject may speak as well as the text. */
const OF_BOTH: ReadonlySet<ReplyRule> = new Set([
  "away",
  "long-leave",
  "gone",
  "says-automatic",
  "ticket",
  "received",
  "list-notice",
]);

/** The words that made a rule speak; null when it did not. */
export function wordsOf({ head, body }: ReplyReading, rule: ReplyRule): string | null {
  if (OF_SUBJECTS.has(rule)) return firstWords(head, rule);
  // A notice may begin as its subject would: "Out of office until Friday".
  if (rule === "away") return firstAway({ head, body });
  return firstWords(body, rule) ?? (OF_BOTH.has(rule) ? firstWords(head, rule) : null);
}

function firstAway({ head, body }: Pick<ReplyReading, "head" | "body">): string | null {
  return firstWords(body, "away") ?? firstWords(head, "away") ?? firstWords(body, "absence-subject");
}

function firstWords({ text, hits }: Worded, rule: ReplyRule): string | null {
  const hit = hits.find((each) => each.rule.rule === rule);
  return hit === undefined ? null : quote(text, hit.start, hit.end);
}

/** A text of fewer words may show no language, or a wrong one. */
const TELLING_WORDS = 15;

/** The languages that its words show; a short text may be in any whose wordings it holds. */
function languagesRead(text: Text, found: readonly Hit<ReplyWording>[]): readonly ReadLanguage[] {
  const read = languagesOf(text);
  if (read.length > 0 && text.tokens.length >= TELLING_WORDS) return read;
  return [...new Set([...read, ...found.map((hit) => hit.rule.language)])];
}

export function withoutLanguage({ rule, start, end }: Hit<ReplyWording>): Hit<ReplyRule> {
  return { rule: rule.rule, start, end };
}
