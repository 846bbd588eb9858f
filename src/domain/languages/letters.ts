import { openBook, type PhraseBook } from "../reading/phrase-book.ts";
import { letters as ar } from "./ar/letters.ts";
import { letters as de } from "./de/letters.ts";
import { letters as en } from "./en/letters.ts";
import { letters as es } from "./es/letters.ts";
import { letters as fr } from "./fr/letters.ts";
import { letters as hi } from "./hi/letters.ts";
import { letters as it } from "./it/letters.ts";
import { letters as ja } from "./ja/letters.ts";
import { letters as ko } from "./ko/letters.ts";
import { letters as nl } from "./nl/letters.ts";
import { letters as pl } from "./pl/letters.ts";
import { letters as pt } from "./pt/letters.ts";
import { letters as ru } from "./ru/letters.ts";
import { letters as sv } from "./sv/letters.ts";
import { letters as tr } from "./tr/letters.ts";
import { LETTER_RULES, type LetterRule, type ReadLanguage, type Wordings } from "./wordbook.ts";
import { letters as zh } from "./zh/letters.ts";

/** What letters say, in the languages that sent mail is read in. */
const LETTERS: Readonly<Partial<Record<ReadLanguage, Wordings<LetterRule>>>> = {
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  pl,
  sv,
  tr,
  ru,
  ar,
  hi,
  zh,
  ja,
  ko,
};

const LINE_RULES = [
  "opens",
  "opens-formally",
  "opens-to-many",
  "opens-dearly",
  "title",
  "closes",
  "closes-lightly",
  "closes-dearly",
] as const satisfies readonly LetterRule[];
export type LineRule = (typeof LINE_RULES)[number];
export type TextRule = Exclude<LetterRule, LineRule>;

/** What a wording says, and in which language. */
export interface LetterWording {
  readonly rule: TextRule;
  readonly language: ReadLanguage;
}

/** For one line at a time: how letters begin and end. */
export const lineBook: PhraseBook<LineRule> = openBook(
  everyWording(({ rule }) => (isLineRule(rule) ? rule : null)),
);

/** For subject and text. */
export const letterBook: PhraseBook<LetterWording> = openBook(
  everyWording(({ rule, language }) => (isLineRule(rule) ? null : { rule, language })),
);

function everyWording<Found>(
  pick: (from: { rule: LetterRule; language: ReadLanguage }) => Found | null,
): (readonly [Found, string])[] {
  return (Object.keys(LETTERS) as ReadLanguage[]).flatMap((language) =>
    LETTER_RULES.flatMap((rule) => {
      const picked = pick({ rule, language });
      return picked === null
        ? []
        : (LETTERS[language]?.[rule] ?? []).map((wording) => [picked, wording] as const);
    }),
  );
}

function isLineRule(rule: LetterRule): rule is LineRule {
  return (LINE_RULES as readonly LetterRule[]).includes(rule);
}
