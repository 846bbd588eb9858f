import { COMMON_WORDS } from "../languages/common-words.ts";
import { de as dePatterns } from "../wording/patterns/de.ts";
import { en as enPatterns } from "../wording/patterns/en.ts";
import { es as esPatterns } from "../wording/patterns/es.ts";
import { fr as frPatterns } from "../wording/patterns/fr.ts";
import { de } from "../wording/phrases/de.ts";
import { en } from "../wording/phrases/en.ts";
import { es } from "../wording/phrases/es.ts";
import { fr } from "../wording/phrases/fr.ts";
import { written } from "../wording/written.ts";
import holidays from "./holidays.json" with { type: "json" };
import suffixes from "./suffixes.json" with { type: "json" };
import type { Tables } from "./tables.ts";

/** The tables from their sources, for what runs in Node; the Worker never imports this file. */
export const SOURCES: Omit<Tables, "templates" | "style" | "script"> = {
  holidays,
  suffixes,
  commonWords: COMMON_WORDS,
  patterns: {
    en: written(enPatterns),
    de: written(dePatterns),
    fr: written(frPatterns),
    es: written(esPatterns),
  },
  politeness: { en: written(en), de: written(de), fr: written(fr), es: written(es) },
};
