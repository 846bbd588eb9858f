import { books } from "../languages/books.ts";
import type { BounceRule } from "../languages/wordbook.ts";
import { findPhrases, type PhraseBook } from "../reading/phrase-book.ts";
import { quote, readText } from "../reading/tokens.ts";
import { withoutAddresses } from "./address.ts";

/** A wording of mail systems where it stands in a text; tokens, `end` not included. */
export interface BounceWording {
  readonly rule: BounceRule;
  readonly start: number;
  readonly end: number;
  /** As written, on one line. */
  readonly words: string;
}

export function subjectWordings(subject: string): BounceWording[] {
  return wordingsIn(books().noticeSubjects, subject.slice(0, 300));
}

/** What a notice says, without the addresses in it: their names are no words. */
export function noticeWordings(text: string): BounceWording[] {
  return wordingsIn(books().notices, withoutAddresses(text));
}

/** The words just before an address, when they give it to somebody else: "please use", "contact". */
export function introducesOther(before: string): boolean {
  const text = readText(withoutAddresses(before));
  return findPhrases(books().notices, text).some(
    ({ rule, end }) => rule === "other-address" && text.tokens.length - end <= WORDS_BETWEEN,
  );
}

const WORDS_BETWEEN = 5;

function wordingsIn(book: PhraseBook<BounceRule>, source: string): BounceWording[] {
  const text = readText(source);
  return findPhrases(book, text).map((hit) => ({ ...hit, words: quote(text, hit.start, hit.end) }));
}
