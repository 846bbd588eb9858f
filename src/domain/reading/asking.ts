/** A way to ask, looked for in one sentence without its mark. */
export interface Asking {
  /** Without the flag u: with it and i, making a pattern ready takes five times as long, of a tick's 10 ms. */
  readonly pattern: RegExp;
  /** From the pattern's groups, how it reads after "I asked": "ob Sie …"; null when it cannot be said so. */
  readonly clause: (groups: Readonly<Record<string, string>>) => string | null;
  /** Whether its sentence has to end in a question mark. */
  readonly isQuestion?: true;
}
