import { COMMON_WORDS } from "../languages/common-words.ts";
import holidays from "./holidays.json" with { type: "json" };
import suffixes from "./suffixes.json" with { type: "json" };
import type { Tables } from "./tables.ts";

/** The tables from their sources, for what runs in Node; the Worker never imports this file. */
export const SOURCES: Pick<Tables, "holidays" | "suffixes" | "commonWords"> = {
  holidays,
  suffixes,
  commonWords: COMMON_WORDS,
};
