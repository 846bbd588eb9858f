import { firstMatch, fold } from "../reading/phrase.ts";
import type { Language } from "../reply/verdict.ts";
import { languagePatterns } from "./language-patterns.ts";
import { oneLine } from "./line.ts";
import { harshWords } from "./politeness.ts";

const PREFIXES = /^(?:(?:re|fwd?|aw|wg|sv|tr|rv)\s*:\s*)+/i;
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d/gu;

/** A first letter's subject without reply prefixes; null when it says nothing, or not as one would say it again. */
export function subjectAgain(subject: string, language: Language): string | null {
  const { emptySubject, relativeDay } = languagePatterns(language);
  const plain = oneLine(oneLine(subject, 200).replace(PREFIXES, "").replace(PICTURES, " "), 200);
  if (plain === "" || plain.length > 90 || emptySubject.test(plain) || isInCapitals(plain)) return null;
  if (firstMatch([relativeDay], fold(plain)) !== null || harshWords(plain, language).length > 0) return null;
  return plain.replace(/[“”„«»"]/g, "'");
}

/** Names and examinations (USMLE) are short. */
function isInCapitals(subject: string): boolean {
  return /\p{Lu}{6}/u.test(subject) && !/\p{Ll}/u.test(subject);
}
