import { isParticle, isPlainName } from "./person-name.ts";
import { lastName, type SignOff } from "./sign-off.ts";
import { readText } from "./tokens.ts";

/**
 * The name to set under a follow-up: the one below the letter's closing, else a line near its end that is the writer's
 * name, else the name that the mail is from. The last line alone is not enough: it may be a town, or what they are.
 * @param writer the name that the mail is from; "" when it has none
 */
export function signatureOf(visible: string, signOff: SignOff | null, writer: string): string | null {
  const below = signOff?.signature ?? null;
  const last = lastName(visible, writer);
  if (writer === "") return signOff === null ? last : below;
  if (below !== null && isWriters(below, writer) && isNamesOnly(below)) return below;
  // "Mes hommages, Madame," above the name: what follows a closing may be its reader's, or a town.
  if (last !== null && isWriters(last, writer) && isNamesOnly(last)) return last;
  if (below !== null && isNamesOnly(below)) return below;
  return isPlainName(writer) ? writer : null;
}

/** A word of a name, or between two: "Ada und Sam". "On behalf of the section" is none. */
const JOINS = /^(?:\p{Lu}.*|.*\.|&|and|und|et|y|e|i|x+)$/u;

/** All of it written large, or none, as some sign. */
function isNamesOnly(line: string): boolean {
  const words = line.split(" ");
  return (
    words.every((word) => isParticle(word) || JOINS.test(word)) ||
    !/[\p{Lu}\p{Ll}]/u.test(line) ||
    isSmallName(words)
  );
}

function isSmallName(words: readonly string[]): boolean {
  return words.length <= 2 && words.every((word) => /^\p{Ll}+$/u.test(word));
}

/** Titles and degrees: they are nobody's own. */
const TITLE = /^(?:dr|prof|professor|mag|dipl|ing|cand|med|mr|mrs|ms|mx|md|phd|msc|bsc|mph|mba|rn|inf)$/;

/**
 * Whether every word of it is one of the writer's name, or short for one: "Sam" is Samuel, "Vali" is Valentin. "Lind Lab"
 * is nobody's name, and "Adam" is not Ada.
 */
function isWriters(name: string, writer: string): boolean {
  const words = (text: string) =>
    readText(text).tokens.filter((token) => token.length > 1 && !isParticle(token) && !TITLE.test(token));
  const own = words(writer);
  const all = words(name);
  const isOwn = (word: string) =>
    own.some((each) => each === word || (word.length <= each.length && each.startsWith(word.slice(0, 3))));
  return all.length > 0 && all.every(isOwn);
}
