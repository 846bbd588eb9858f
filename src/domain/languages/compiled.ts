import { compileBook } from "../reading/phrase-compiler.ts";
import type { Books, ReplyWording } from "./books.ts";
import { WORDBOOKS } from "./index.ts";
import { isLineRule, type LetterWording } from "./letters.ts";
import {
  type BounceRule,
  type CalendarWords,
  LETTER_RULES,
  type LetterRule,
  REPLY_RULES,
  type ReadLanguage,
} from "./wordbook.ts";

/** Every language's wordings, made ready for looking up: half a second of work, and a megabyte of sources. */
export function compileBooks(): Books {
  return {
    replies: compileBook(replyWordings()),
    lines: compileBook(letterWordings(({ rule }) => (isLineRule(rule) ? rule : null))),
    letters: compileBook(
      letterWordings(({ rule, language }): LetterWording | null =>
        isLineRule(rule) ? null : { rule, language },
      ),
    ),
    noticeSubjects: compileBook(bounceWordings((rule) => rule === "failure-subject")),
    notices: compileBook(bounceWordings((rule) => rule !== "failure-subject")),
    calendars: Object.fromEntries(
      WORDBOOKS.map(({ language, calendar }) => [language, calendar]),
    ) as Readonly<Record<ReadLanguage, CalendarWords>>,
  };
}

type Entry<Rule> = readonly [rule: Rule, phrase: string];

function replyWordings(): Entry<ReplyWording>[] {
  return WORDBOOKS.flatMap(({ language, replies }) =>
    REPLY_RULES.flatMap((rule) =>
      (replies[rule] ?? []).map((phrase): Entry<ReplyWording> => [{ rule, language }, phrase]),
    ),
  );
}

function bounceWordings(wanted: (rule: BounceRule) => boolean): Entry<BounceRule>[] {
  return WORDBOOKS.flatMap(({ bounces }) =>
    (Object.entries(bounces) as [BounceRule, readonly string[]][]).flatMap(([rule, phrases]) =>
      wanted(rule) ? phrases.map((phrase): Entry<BounceRule> => [rule, phrase]) : [],
    ),
  );
}

function letterWordings<Found>(
  pick: (from: { rule: LetterRule; language: ReadLanguage }) => Found | null,
): Entry<Found>[] {
  return WORDBOOKS.flatMap(({ language, letters = {} }) =>
    LETTER_RULES.flatMap((rule) => {
      const picked = pick({ rule, language });
      return picked === null ? [] : (letters[rule] ?? []).map((phrase): Entry<Found> => [picked, phrase]);
    }),
  );
}
