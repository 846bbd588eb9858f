/** A language's English name: "Italian". */
export function languageName(language: string): string {
  return LANGUAGE_NAMES.of(language) ?? language;
}

const LANGUAGE_NAMES = new Intl.DisplayNames(["en"], { type: "language" });
