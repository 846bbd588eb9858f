import type { LanguagePatterns } from "./patterns.ts";

/** The patterns as they travel beside the Worker: each with its flags. */
export type WrittenPatterns = Readonly<
  Record<keyof LanguagePatterns, readonly [source: string, flags: string]>
>;

export function writtenPatterns(patterns: LanguagePatterns): WrittenPatterns {
  return mapped(patterns, ({ source, flags }: RegExp) => [source, flags]);
}

export function readPatterns(written: WrittenPatterns): LanguagePatterns {
  return mapped(written, ([source, flags]: readonly [string, string]) => new RegExp(source, flags));
}

function mapped<From>(
  patterns: Readonly<Record<keyof LanguagePatterns, From>>,
  each: (one: From) => unknown,
): never {
  return Object.fromEntries(Object.entries(patterns).map(([name, one]) => [name, each(one)])) as never;
}
