import type { ReadLanguage } from "../languages/wordbook.ts";
import { reason } from "../reading/phrase.ts";
import { quote, type Text } from "../reading/tokens.ts";
import type { Reason } from "../reply/verdict.ts";

/** Articles that bring in something new, and those that point at what both know. */
const ARTICLES: Readonly<Partial<Record<ReadLanguage, readonly [fresh: string, known: string]>>> = {
  en: ["a an", "the"],
  de: ["ein eine einen einem einer eines", "der die das den dem des"],
  fr: ["un une", "le la les l"],
  es: ["un una unos unas", "el la los las"],
  pt: ["um uma uns umas", "o a os as"],
  it: ["un una uno", "il lo la i gli le l"],
  nl: ["een", "de het"],
};

/** Fewer articles than this tell nothing. */
const LEAST = 5;
/** Of all articles; in letters to strangers half are indefinite, in mail among people who share work an eighth. */
const MOSTLY_NEW = 0.45;
const MOSTLY_KNOWN = 0.13;

/** Strangers are told of "a barn" and "an archive"; people who share something write of "the contract". */
export function articleReasons(text: Text, subjectEnd: number, language: ReadLanguage | null): Reason[] {
  const words = language === null ? undefined : ARTICLES[language];
  if (words === undefined) return [];
  const [fresh, known] = words.map((list) => positions(text, subjectEnd, new Set(list.split(" "))));
  if (fresh === undefined || known === undefined || fresh.length + known.length < LEAST) return [];
  const share = fresh.length / (fresh.length + known.length);
  if (share >= MOSTLY_NEW) return [reason("tells-of-new-things", 2, shown(text, fresh))];
  return share <= MOSTLY_KNOWN ? [reason("speaks-of-known-things", -2, shown(text, known))] : [];
}

function positions(text: Text, from: number, words: ReadonlySet<string>): number[] {
  return text.tokens.flatMap((token, at) => (at >= from && words.has(token) ? [at] : []));
}

function shown(text: Text, at: readonly number[]): string {
  return at
    .slice(0, 4)
    .map((each) => quote(text, each, each + 2))
    .join(", ");
}
