import { letters as ar } from "./ar/letters.ts";
import { letters as de } from "./de/letters.ts";
import { letters as en } from "./en/letters.ts";
import { letters as es } from "./es/letters.ts";
import { letters as fr } from "./fr/letters.ts";
import { letters as hi } from "./hi/letters.ts";
import { letters as it } from "./it/letters.ts";
import { letters as ja } from "./ja/letters.ts";
import { letters as ko } from "./ko/letters.ts";
import { letters as nl } from "./nl/letters.ts";
import { letters as pl } from "./pl/letters.ts";
import { letters as pt } from "./pt/letters.ts";
import { letters as ru } from "./ru/letters.ts";
import { letters as sv } from "./sv/letters.ts";
import { letters as tr } from "./tr/letters.ts";
import type { LetterRule, ReadLanguage, Wordings } from "./wordbook.ts";
import { letters as zh } from "./zh/letters.ts";

/** What letters say, in the languages that sent mail is read in. */
export const LETTERS: Readonly<Partial<Record<ReadLanguage, Wordings<LetterRule>>>> = {
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  pl,
  sv,
  tr,
  ru,
  ar,
  hi,
  zh,
  ja,
  ko,
};
