import { openBook } from "../reading/phrase-book.ts";
import { WORDBOOKS } from "./index.ts";
import { REPLY_RULES, type ReadLanguage, type ReplyRule } from "./wordbook.ts";

/** A wording of incoming mail: what it says, and in which language. */
export interface ReplyWording {
  readonly rule: ReplyRule;
  readonly language: ReadLanguage;
}

/** The wordings of incoming mail in every language, made ready once. */
export const REPLY_BOOK = openBook<ReplyWording>(
  WORDBOOKS.flatMap(({ language, replies }) =>
    REPLY_RULES.flatMap((rule) =>
      (replies[rule] ?? []).map((phrase) => [{ rule, language }, phrase] as const),
    ),
  ),
);
