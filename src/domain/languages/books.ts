import type { PhraseBook } from "../reading/phrase-book.ts";
import type { LetterWording, LineRule } from "./letters.ts";
import type { BounceRule, CalendarWords, ReadLanguage, ReplyRule } from "./wordbook.ts";

/** A wording of incoming mail: what it says, and in which language. */
export interface ReplyWording {
  readonly rule: ReplyRule;
  readonly language: ReadLanguage;
}

/** All that mail is read by, made ready from the wordbooks of all languages (compiled.ts). */
export interface Books {
  /** What incoming mail says. */
  readonly replies: PhraseBook<ReplyWording>;
  /** How letters begin and end, for one line at a time. */
  readonly lines: PhraseBook<LineRule>;
  /** What letters say, in subject and text. */
  readonly letters: PhraseBook<LetterWording>;
  /** The subjects of mail systems' notices, and their texts. All languages at once: they mix them. */
  readonly noticeSubjects: PhraseBook<BounceRule>;
  readonly notices: PhraseBook<BounceRule>;
  readonly calendars: Readonly<Record<ReadLanguage, CalendarWords>>;
}

let open: (() => Books) | null = null;
let opened: Books | null = null;

/**
 * The wordbooks are too large to be part of the Worker. It loads them made ready (src/books.ts) before it reads any
 * mail; what runs in Node makes them ready from their sources (compiled.ts).
 * @param from called once, when the first mail is read
 */
export function provideBooks(from: () => Books): void {
  open = from;
  opened = null;
}

export function hasBooks(): boolean {
  return open !== null;
}

/** @throws Error when nobody has provided them: no mail is judged without them */
export function books(): Books {
  if (opened !== null) return opened;
  if (open === null) throw new Error("mail is to be read, and nobody has called provideBooks");
  opened = open();
  return opened;
}
