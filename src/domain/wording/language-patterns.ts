import type { Language } from "../reply/verdict.ts";
import { tables } from "../tables/tables.ts";
import type { LanguagePatterns } from "./patterns/patterns.ts";
import { unwritten } from "./written.ts";

const READY = new Map<Language, LanguagePatterns>();

/** The patterns of a language, made ready when they are first asked for. */
export function languagePatterns(language: Language): LanguagePatterns {
  const patterns = READY.get(language) ?? unwritten<LanguagePatterns>(tables().patterns[language]);
  READY.set(language, patterns);
  return patterns;
}
