/** Patterns by their names, as text: so they travel beside the Worker, each as its literal. */
export type Written<Patterns> = {
  readonly [Name in keyof Patterns]: Patterns[Name] extends RegExp ? string : readonly string[];
};

export function written<Patterns extends object>(patterns: Patterns): Written<Patterns> {
  return mapped(patterns, String);
}

/** The patterns again, as they were. */
export function unwritten<Patterns>(texts: Written<Patterns>): Patterns {
  return mapped(texts, (literal: string) => {
    const end = literal.lastIndexOf("/");
    return new RegExp(literal.slice(1, end), literal.slice(end + 1));
  });
}

function mapped<From>(values: object, each: (one: From) => unknown): never {
  const all = Object.entries(values as Record<string, From | readonly From[]>);
  return Object.fromEntries(
    all.map(([name, one]) => [name, Array.isArray(one) ? one.map((item) => each(item)) : each(one as From)]),
  ) as never;
}
