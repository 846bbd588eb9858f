import { READ_LANGUAGES, type ReadLanguage } from "../languages/wordbook.ts";
import { lazily } from "../lazily.ts";
import { tables } from "../tables/tables.ts";
import { readText, readWord, type Text } from "./tokens.ts";

/** Enough to tell a language; of a longer text the beginning decides. */
const WORDS_READ = 400;

const SCRIPTS = {
  Kana: /^[\p{sc=Hiragana}\p{sc=Katakana}]/u,
  Han: /^\p{sc=Han}/u,
  Hangul: /^\p{sc=Hangul}/u,
  Cyrillic: /^\p{sc=Cyrillic}/u,
  Arabic: /^\p{sc=Arabic}/u,
  Devanagari: /^\p{sc=Devanagari}/u,
  Greek: /^\p{sc=Greek}/u,
  Hebrew: /^\p{sc=Hebrew}/u,
} as const;
type Script = keyof typeof SCRIPTS;

/** Languages that are not written in Latin letters. */
const SCRIPT_OF: ReadonlyMap<string, Script> = new Map([
  ["ja", "Kana"],
  ["zh", "Han"],
  ["ko", "Hangul"],
  ["ru", "Cyrillic"],
  ["uk", "Cyrillic"],
  ["ar", "Arabic"],
  ["hi", "Devanagari"],
  ["el", "Greek"],
  ["he", "Hebrew"],
]);

const languagesOfWord = lazily(readCommonWords);

/** What speaks for each language and each script in a text. */
interface Count {
  readonly votes: Map<ReadLanguage, number>;
  readonly words: Map<ReadLanguage, Set<string>>;
  readonly scripts: Map<Script, number>;
}

/**
 * The languages that a text is written in, by their script and their commonest words; the most used first. Mail is
 * often in two: the country's and English.
 */
export function languagesOf(text: Text): readonly ReadLanguage[] {
  const count = counted(text);
  return READ_LANGUAGES.map((language) => ({ language, strength: strengthOf(language, count) }))
    .filter((each) => each.strength > 0)
    .sort((a, b) => b.strength - a.strength)
    .map((each) => each.language);
}

/**
 * The language of most of a text; null when too little of it tells. A text in a language that is not read here meets a
 * common word of another now and then, so more than that has to be of the one that is named.
 */
export function languageOf(text: string): ReadLanguage | null {
  const read = readText(text.slice(0, 4_000));
  const [language] = languagesOf(read);
  if (language === undefined || SCRIPT_OF.has(language)) return language ?? null;
  return commonShare(language, read) >= LEAST_SHARE ? language : null;
}

/**
 * Of the letters in test/corpora each has a fifth of its language's commonest words; one in Swahili, Lithuanian or
 * Vietnamese has a fifteenth of somebody's at most.
 */
const LEAST_SHARE = 0.15;

function commonShare(language: ReadLanguage, { tokens }: Text): number {
  const [known, read] = [languagesOfWord(), tokens.slice(0, WORDS_READ)];
  return read.filter((token) => known.get(token)?.includes(language)).length / read.length;
}

function counted(text: Text): Count {
  const count: Count = { votes: new Map(), words: new Map(), scripts: new Map() };
  const known = languagesOfWord();
  for (const token of text.tokens.slice(0, WORDS_READ)) {
    const languages = known.get(token) ?? [];
    for (const language of languages) {
      // A word that neighbours share speaks for each of them the less.
      count.votes.set(language, (count.votes.get(language) ?? 0) + 1 / languages.length);
      count.words.set(language, (count.words.get(language) ?? new Set()).add(token));
    }
    if (token > "\u0370") countScript(token, count.scripts);
  }
  return count;
}

/** 0 for a language that the text is not in. */
function strengthOf(language: ReadLanguage, { votes, words, scripts }: Count): number {
  const script = SCRIPT_OF.get(language);
  const own = votes.get(language) ?? 0;
  const rivals = [...votes].filter(([other]) => SCRIPT_OF.get(other) === script).map(([, each]) => each);
  if (script === undefined) {
    const isSecond = own >= VOTES_OF_SECOND && (words.get(language)?.size ?? 0) >= WORDS_OF_SECOND;
    return isSecond || isStrong(own, rivals) ? own : 0;
  }
  const count = scripts.get(script) ?? 0;
  if (count < LEAST_OF_SCRIPT || (script === "Han" && isJapanese(scripts))) return 0;
  return tables().commonWords[language] === "" || rivals.length === 0 || isStrong(own, rivals) ? count : 0;
}

const LEAST_VOTES = 1;
/** A sentence of a second language has as much, however long the text in the first is. */
const VOTES_OF_SECOND = 3;
const WORDS_OF_SECOND = 4;

/** A few words of one language in a text full of another's are chance. */
function isStrong(votes: number, all: readonly number[]): boolean {
  return votes >= LEAST_VOTES && votes >= Math.max(...all) * 0.4;
}

const LEAST_OF_SCRIPT = 3;

/** Japanese is full of Chinese characters, and never without its own. */
function isJapanese(scripts: ReadonlyMap<Script, number>): boolean {
  return (scripts.get("Kana") ?? 0) * 10 >= (scripts.get("Han") ?? 0);
}

function countScript(token: string, scripts: Map<Script, number>): void {
  for (const [script, letters] of Object.entries(SCRIPTS) as [Script, RegExp][]) {
    if (letters.test(token)) scripts.set(script, (scripts.get(script) ?? 0) + 1);
  }
}

function readCommonWords(): ReadonlyMap<string, readonly ReadLanguage[]> {
  const found = new Map<string, ReadLanguage[]>();
  for (const language of READ_LANGUAGES) {
    for (const word of new Set(tables().commonWords[language].split(" ").flatMap(readWord)))
      found.set(word, [...(found.get(word) ?? []), language]);
  }
  return found;
}
