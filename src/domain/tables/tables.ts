import type { ReadLanguage } from "../languages/wordbook.ts";
import type { Language } from "../reply/verdict.ts";
import type { LanguagePatterns } from "../wording/patterns/patterns.ts";
import type { PolitenessPhrases } from "../wording/phrases/phrases.ts";
import type { Written } from "../wording/written.ts";

/** What is known of the world's calendars; made by cli/holidays.ts. */
export interface HolidayTable {
  /** From which version of which source. */
  readonly source: string;
  /** The first and the last year whose moving days are known. */
  readonly from: number;
  readonly until: number;
  /**
   * Days that move by the moon (Easter, Eid, Lunar New Year), shared by many countries: for each year two digits to base
   * 36 a day, counted from 1 January, and commas between the years.
   */
  readonly series: readonly string[];
  /**
   * One country a line, in the order of their names, its fields apart by "|": ISO 3166-1 alpha-2 code; name; ISO weekdays
   * on which offices are closed; days; places in `series`. "1225" is a day of every year, "122612" one that is kept when
   * it is a Monday or a Tuesday, "0115+1" the first Monday from 15 January on.
   */
  readonly countries: readonly string[];
}

/** By top-level domain, the suffixes of more labels, each without it and parted by blanks; made by cli/suffixes.ts. */
export type SuffixTable = Readonly<Record<string, string>>;

/** What stands still and is no code, beside the wordbooks: what is known of the world, and what people read. */
export interface Tables {
  readonly holidays: HolidayTable;
  readonly suffixes: SuffixTable;
  /** By which a language is told (languages/common-words.ts). */
  readonly commonWords: Readonly<Record<ReadLanguage, string>>;
  /** What is unkind and what is kind in a follow-up (wording/phrases). */
  readonly politeness: Readonly<Record<Language, Written<PolitenessPhrases>>>;
  /** What a follow-up looks for in its letter's words (wording/patterns). */
  readonly patterns: Readonly<Record<Language, Written<LanguagePatterns>>>;
  /** What stands in the folder templates, by its name there without the ending. */
  readonly templates: Readonly<Record<string, string>>;
  /** What every page brings along. */
  readonly style: string;
  readonly script: string;
}

let provided: Tables | null = null;

/**
 * The tables are no part of the Worker, which loads them before its first request or job (src/tables.ts); what runs in
 * Node takes them from their sources (cli/static-files/tables.ts).
 */
export function provideTables(tables: Tables): void {
  provided = tables;
}

export function hasTables(): boolean {
  return provided !== null;
}

/** @throws Error when nobody has provided them: without them a holiday would be a working day */
export function tables(): Tables {
  if (provided === null) throw new Error("a table is asked for, and nobody has called provideTables");
  return provided;
}
