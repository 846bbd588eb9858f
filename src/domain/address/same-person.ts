import { readText } from "../reading/tokens.ts";

/** Titles and degrees that come and go between two signatures of one person. */
const TITLES = new Set(
  `dr dra drs prof professor professeur profesor profesora professora docteur doctor doktor dott dottssa herr frau mr
  mrs ms mx miss mme mlle monsieur madame sr sra srta señor señora senor senora sig mevr dhr ir ing dipl mag md phd
  mph mba msc bsc rn np pharmd dds facp facs facc frcs frcp univ med rer nat hc pd priv doz jr`
    .split(/\s+/)
    .filter((title) => title !== ""),
);

/** What names longer than this have in common is chance. */
const LONGEST_NAME = 200;

/**
 * Whether two display names may be the same person: first and last name agree, in either order, without titles,
 * accents or case. Names in between may be left out ("Anna Maria Schmidt", "Anna Schmidt"), but two first names are
 * not a whole name, and one name alone ("Anna") is never enough. A name in characters is whole without a gap in it.
 */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [nameParts(a), nameParts(b)];
  if (endsAreIn(left, right) || endsAreIn(right, left)) return true;
  const [one, other] = [nameInCharacters(a), nameInCharacters(b)];
  return one.length > 1 && one === other;
}

/** Whether a text speaks of somebody by first and last name, or by a title and the last name. */
export function speaksOf(text: string, name: string): boolean {
  const [first, last] = [nameParts(name)[0], nameParts(name).at(-1)];
  if (first === undefined || last === undefined || first === last) return false;
  const words = readText(text).tokens.map(oneSpelling);
  return words.some((word, i) => {
    if (word !== last) return false;
    const before = words.slice(Math.max(0, i - 3), i);
    return before.includes(first) || TITLES.has(before.at(-1) ?? "") || words[i + 1] === first;
  });
}

function endsAreIn(name: readonly string[], other: readonly string[]): boolean {
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined || name.length < 2) return false;
  return other.includes(first) && other.includes(last);
}

function nameParts(name: string): string[] {
  const words = readText(name.slice(0, LONGEST_NAME)).tokens;
  const parts = words.filter((part) => /^\p{L}{2,}$/u.test(part) && !TITLES.has(part)).map(oneSpelling);
  return [...new Set(parts)];
}

/** "Müller" and "Mueller" are one name. */
function oneSpelling(word: string): string {
  return word.replace(/([aou])e/g, "$1");
}

function nameInCharacters(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .normalize("NFKC")
    .replace(/[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー々]+/gu, "");
}
