/** A day that a text names, or the last of a range; tokens, `end` not included. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly day: Written;
  /** The first of a range: "4-15 May", "from 4 May to 15 May". */
  readonly first: Written | null;
  /** "early", "around", "or": no certain day is meant. */
  readonly isVague: boolean;
}

/** As written; what is missing is null. */
export type Written =
  | {
      readonly kind: "day";
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      /** Monday is 1, when the text names it beside the day. */
      readonly weekday: number | null;
      /** Both orders of the two numbers make a day. */
      readonly isSwappable: boolean;
    }
  /** "Monday the 25th" */
  | { readonly kind: "day-of-month"; readonly day: number; readonly weekday: number | null }
  | {
      readonly kind: "month";
      readonly year: number | null;
      readonly month: number;
      readonly isAtEnd: boolean;
    }
  | { readonly kind: "weekday"; readonly weekday: number }
  | { readonly kind: "tomorrow" }
  /** "12 May 20226", "99/99/2026" */
  | { readonly kind: "garbled" };

/** A written day and the token after it. */
export interface Dated {
  readonly end: number;
  readonly day: Written;
}
