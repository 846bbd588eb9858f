import type { Language } from "../reply/verdict.ts";
import { LANGUAGE_WORDS } from "./language.ts";
import { languagePatterns } from "./language-patterns.ts";
import { whole } from "./line.ts";

/** A form that nobody filled in, an address, a question: no greeting to say twice. */
const UNFIT = /[[\]{}<>|_@#?\d/\\]{2}|[[\]{}<>|_@?\d]|https?:/u;
/** "Dear Dr,Patel": the name was lost with its comma. */
const ENDS_IN_TITLE = /(?:^|\s)(?:dr|drs|prof|profs|mr|mrs|ms|mx|hr|fr|sr|sra|dra)\.?[,:!.;]?$/iu;
const TO_WHOM = /^(?:to|attn|attention|cc|from|an|à|para):?(?! whom\b)[ :]/iu;
/** "Hi Sam hope you are well": the letter has begun. */
const LETTER_BEGINS =
  /(?<=\S \S.{0,80}?) (?:(?:and )?[iI](?:['’](?:m|ve|d))?|am|is|are|was|we|hope|hoping|this|thanks?|my name|would|could)(?= |['’,.!]|$)/u;

/**
 * A first letter's greeting as its follow-up says it: without what was meant for its hour, and without what stands
 * behind it.
 * @returns null when it had better not be said again
 */
export function greetingAgain(greeting: string | null, language: Language): string | null {
  const line = whole(greeting, 120);
  if (line === null) return null;
  const begun = language === "en" ? line.search(LETTER_BEGINS) : -1;
  const open = line.includes(")") ? -1 : line.indexOf("(");
  const ends = [begun, open].filter((at) => at > 0);
  const words = line
    .slice(0, Math.min(line.length, ...ends))
    .replace(/\*/g, "")
    .trim()
    .replace(languagePatterns(language).hour, LANGUAGE_WORDS[language].anyHour);
  if (UNFIT.test(words) || ENDS_IN_TITLE.test(words) || TO_WHOM.test(words)) return null;
  const large = words.charAt(0).toUpperCase() + words.slice(1);
  return /[,:!.;]$/.test(large) ? large : `${large},`;
}
