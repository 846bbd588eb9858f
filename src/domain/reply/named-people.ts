import { sameName } from "../address/same-person.ts";

/** A letter that names more people than this lists them. */
const MOST_NAMED = 6;
/** What is read for names; a letter by hand is shorter. */
const LONGEST_TEXT = 20_000;

const TITLE =
  /^(?:dr|prof|professor|professeur|profesora?|professora?|docteur|doctor|doktor|dott(?:\.ssa|ssa)?|mr|mrs|ms|mx|miss|mme|mlle|monsieur|madame|herr|herrn|frau|sra?|srta|señora?|sig(?:\.ra|ra)?|dhr|mevr|dra|priv|pd|univ|dipl|ing|med)\.?-?$/iu;
const CAPITALISED = /^\p{Lu}[\p{L}'’-]{1,30}$/u;
const INITIAL = /^\p{Lu}\.?$/u;
/** Small words inside names. */
const PARTICLE =
  /^(?:von|van|vom|zu|zum|de|del|della|der|den|di|da|das|dos|do|du|la|le|el|al|bin|ben|ibn|ter|ten|y|e)$/i;

/**
 * The people whom a letter names with a title, a first and a last name ("Prof. Anna Schmidt suggested ..."), as they
 * stand there, without the title: one of them may answer in place of the one who was written to. Without a title,
 * two capitals together may as well be a city or a disease.
 * @param readers whom the letter went to, who need no naming
 */
export function namedPeople(text: string, readers: readonly string[]): string[] {
  const words = text.slice(0, LONGEST_TEXT).split(/\s+/);
  const found: string[] = [];
  for (let i = 0; i < words.length && found.length < MOST_NAMED; i++) {
    if (!TITLE.test(words[i] ?? "")) continue;
    while (TITLE.test(words[i + 1] ?? "")) i++;
    const name = nameFrom(words.slice(i + 1, i + 6));
    const isNew = name !== null && ![...found, ...readers].some((known) => sameName(known, name));
    if (isNew && name !== null && sameName(name, name)) found.push(name);
  }
  return found;
}

/** A first and a last name at least, up to the first word or sign that cannot belong to it. */
function nameFrom(words: readonly string[]): string | null {
  const name: string[] = [];
  for (const word of words) {
    const bare = word.replace(/['’]s$/u, "").replace(/[.,;:!?)\]]{1,3}$/u, "");
    if (!CAPITALISED.test(bare) && !INITIAL.test(word) && !PARTICLE.test(word)) break;
    name.push(INITIAL.test(word) ? word : bare);
    if (bare !== word && !INITIAL.test(word)) break;
  }
  while (name.length > 0 && PARTICLE.test(name.at(-1) ?? "")) name.pop();
  return name.length < 2 ? null : name.join(" ");
}
