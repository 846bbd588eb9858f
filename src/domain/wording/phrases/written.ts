import type { PolitenessPhrases } from "./phrases.ts";

/** The phrases as text, as they travel beside the Worker. Their patterns have no flags. */
export type WrittenPhrases = {
  readonly [Kind in keyof PolitenessPhrases]: PolitenessPhrases[Kind] extends RegExp
    ? string
    : readonly string[];
};

export function written(phrases: PolitenessPhrases): WrittenPhrases {
  return mapped(phrases, sourceOf);
}

export function patternsOf(phrases: WrittenPhrases): PolitenessPhrases {
  return mapped(phrases, (source) => new RegExp(source));
}

function sourceOf({ source, flags }: RegExp): string {
  if (flags !== "") throw new Error(`/${source}/${flags}: patterns of phrases have no flags`);
  return source;
}

type Kinds<T> = Readonly<Record<keyof PolitenessPhrases, T | readonly T[]>>;

function mapped<From, To>(phrases: Kinds<From>, each: (one: From) => To): never {
  return Object.fromEntries(
    Object.entries<From | readonly From[]>(phrases).map(([kind, one]) => [
      kind,
      Array.isArray(one) ? one.map(each) : each(one as From),
    ]),
  ) as never;
}
