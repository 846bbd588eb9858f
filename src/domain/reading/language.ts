/** The languages that mail is read in; Kindly writes in some of them. */
export type ReadLanguage = "en" | "de" | "fr" | "es" | "it" | "pt" | "nl";

/** The commonest short words; those that two of the languages share are left out, or they would vote for both. */
const STOP_WORDS: Readonly<Record<ReadLanguage, ReadonlySet<string>>> = {
  en: words(
    "the and of to is i you your for with that this am my would have are it be on at from we will not",
  ),
  de: words(
    "und der die das ich ist nicht sie ihre ihrer ihnen ihr mit für von zu den dem ein eine einen auf im bin bis wir wird werde am bei mich mir sehr über",
  ),
  fr: words(
    "le les et je vous votre vos est une des du dans pour au aux sur que qui ne pas suis nous avec ce cette mon ma à être jusqu",
  ),
  es: words(
    "el los las y usted su sus es una del por para con que en me mi soy estoy no al muy hasta estaré le lo como sobre",
  ),
  it: words(
    "il gli e di che è non per sono una del della con mi la sua suo ho al fino sarò ufficio nel alla dal più",
  ),
  pt: words(
    "o os e de que não uma do da em com para meu minha seu sua estou até ao no na pelo você estarei dos das",
  ),
  nl: words(
    "de het een en van ik niet dat voor met op ben is aan te zijn uw mijn tot naar bij wordt u om afwezig",
  ),
};
/** Enough to tell a language; a letter that changes it half-way is judged by its start. */
const WORDS_READ = 300;

/**
 * The language that most of a text's common words belong to.
 * @returns null when fewer than two words speak for any
 */
export function languageOf(text: string): ReadLanguage | null {
  const counts = new Map<ReadLanguage, number>();
  for (const word of text
    .slice(0, 4_000)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(0, WORDS_READ)) {
    for (const language of Object.keys(STOP_WORDS) as ReadLanguage[]) {
      if (STOP_WORDS[language].has(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best && best[1] >= 2 ? best[0] : null;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
