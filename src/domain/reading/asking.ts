/** A way to ask, looked for in one sentence without its mark. */
export interface Asking<Found> {
  readonly pattern: RegExp;
  /** From what was found, how it reads after "I asked": "ob Sie …"; null when it cannot be said so. */
  readonly clause: (found: Found) => string | null;
  /** Whether its sentence has to end in a question mark. */
  readonly isQuestion?: true;
}

/** A way to ask by the names of its pattern's groups. */
export type NamedAsking = Asking<Readonly<Record<string, string>>>;

/** A clause has so many characters at least and at most: "ob Sie helfen" says nothing of what was asked. */
export const SHORTEST_CLAUSE = 18;
export const LONGEST_CLAUSE = 120;

/** Without the flag u: with it and i, making a pattern ready takes five times as long, of a tick's 10 ms. */
export function asking(source: string): RegExp {
  return new RegExp(source, "i");
}
