import type { Policy } from "../policy.ts";
import { LANGUAGES, type LetterWords } from "../reply/verdict.ts";

/**
 * A letter's words as its owner's choice of languages has them: what they do not write in gets no template, and what is
 * too brief to tell its language is taken for their main one.
 */
export function inOwnLanguages(
  words: LetterWords,
  { languages, mainLanguage }: Pick<Policy, "languages" | "mainLanguage">,
): LetterWords {
  if (words.isBrief && mainLanguage !== null) {
    // What was asked has been read as English.
    const ask = mainLanguage === words.language ? words.ask : null;
    return { ...words, language: mainLanguage, unwritten: undefined, ask };
  }
  const isLeftOut = LANGUAGES.includes(words.language) && !languages.includes(words.language);
  return isLeftOut && words.unwritten === undefined ? { ...words, unwritten: words.language } : words;
}
