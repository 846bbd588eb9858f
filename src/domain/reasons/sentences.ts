/** How a moment and a day are written for the reader, in their zone; given by the caller. */
export interface Wording {
  readonly moment: (at: number) => string;
  readonly day: (at: number) => string;
}

/** One plain sentence for each reason of a group. */
export type Sentences<W extends { readonly code: string }> = {
  readonly [Code in W["code"]]: (why: Extract<W, { readonly code: Code }>, say: Wording) => string;
};

export function count(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}
