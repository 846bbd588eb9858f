/**
 * The wordings that make a follow-up unkind, and those that make it kind. Patterns match folded text (see
 * reading/phrase.ts): lower case, no accents, straight quotes, single blanks.
 */
export interface PolitenessPhrases {
  /** Says that no answer has come, or that one was owed. */
  readonly guilt: readonly RegExp[];
  /** Hurries the reader. */
  readonly urgency: readonly RegExp[];
  /** Demands, threatens or begs. */
  readonly pressure: readonly RegExp[];
  /** An answer that is asked for; with a deadline in the same sentence it is pressure. */
  readonly answer: RegExp;
  readonly deadline: RegExp;
  /** All that may stand before a deadline that opens its sentence: "Please, by Friday, let me know". */
  readonly opensDemand: RegExp;
  readonly thanks: readonly RegExp[];
  readonly wayOut: readonly RegExp[];
}
