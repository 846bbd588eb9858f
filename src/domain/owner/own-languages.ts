import type { Policy } from "../policy.ts";
import { readText } from "../reading/tokens.ts";
import { LANGUAGES, type Language, type LetterWords } from "../reply/verdict.ts";
import { languagePatterns } from "../wording/language-patterns.ts";

/**
 * A letter's words as its owner's choice of languages has them: what they do not write in gets no template, and what is
 * too brief to tell its language is taken for their main one, unless it greets in another: the follow-up begins and ends
 * with the letter's own greeting and sign-off.
 */
export function inOwnLanguages(
  words: LetterWords,
  { languages, mainLanguage }: Pick<Policy, "languages" | "mainLanguage">,
): LetterWords {
  if (words.isBrief && mainLanguage !== null && mayBeIn(mainLanguage, words)) {
    // What was asked has been read as English.
    const ask = mainLanguage === words.language ? words.ask : null;
    return { ...words, language: mainLanguage, unwritten: undefined, ask };
  }
  const isLeftOut = LANGUAGES.includes(words.language) && !languages.includes(words.language);
  return isLeftOut && words.unwritten === undefined ? { ...words, unwritten: words.language } : words;
}

/** "Dr. Marchetti:" is of no language. */
const TITLES: readonly string[] = ["dr", "prof", "professor"];

function mayBeIn(language: Language, { greeting, signOff }: LetterWords): boolean {
  const { opens, closes } = languagePatterns(language);
  const [first, last] = [greeting, signOff].map((line) => readText(line ?? "").tokens[0]);
  const mayOpen = first === undefined || TITLES.includes(first) || opens.test(first);
  return mayOpen && (last === undefined || closes.test(last));
}
