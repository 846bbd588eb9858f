import { lazily } from "../lazily.ts";

/** A language's English name: "Italian". */
export function languageName(language: string): string {
  return names().of(language) ?? language;
}

/** The first of its kind in a process reads much of Unicode's tables. */
const names = lazily(() => new Intl.DisplayNames(["en"], { type: "language" }));
