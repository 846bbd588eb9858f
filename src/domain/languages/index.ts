import { ar } from "./ar/index.ts";
import { cs } from "./cs/index.ts";
import { da } from "./da/index.ts";
import { de } from "./de/index.ts";
import { el } from "./el/index.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { fi } from "./fi/index.ts";
import { fr } from "./fr/index.ts";
import { he } from "./he/index.ts";
import { hi } from "./hi/index.ts";
import { hu } from "./hu/index.ts";
import { id } from "./id/index.ts";
import { it } from "./it/index.ts";
import { ja } from "./ja/index.ts";
import { ko } from "./ko/index.ts";
import { nl } from "./nl/index.ts";
import { no } from "./no/index.ts";
import { pl } from "./pl/index.ts";
import { pt } from "./pt/index.ts";
import { ro } from "./ro/index.ts";
import { ru } from "./ru/index.ts";
import { sv } from "./sv/index.ts";
import { tr } from "./tr/index.ts";
import { uk } from "./uk/index.ts";
import type { Wordbook } from "./wordbook.ts";
import { zh } from "./zh/index.ts";

/** Every language that mail is read in. A new one is a folder and its line here. */
export const WORDBOOKS: readonly Wordbook[] = [
  // One line each, so that another is one more.
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
  da,
  no,
  fi,
  cs,
  hu,
  el,
  he,
  uk,
  ro,
  id,
];
