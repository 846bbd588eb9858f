/** What a search asks for, as a tree. */
export type Query =
  | { readonly kind: "all"; readonly of: readonly Query[] }
  | { readonly kind: "any"; readonly of: readonly Query[] }
  | { readonly kind: "not"; readonly of: Query }
  /** One after the other; in a field of several people or names, in one of them. */
  | { readonly kind: "words"; readonly field: Field; readonly text: string }
  | { readonly kind: "label"; readonly name: string }
  /** One of the labels with those ids. */
  | { readonly kind: "labelled"; readonly ids: readonly string[] }
  /** In a conversation that the owner has muted. */
  | { readonly kind: "muted" }
  /** Everything, also spam and trash. */
  | { readonly kind: "anywhere" }
  | { readonly kind: "attachment" }
  | { readonly kind: "message-id"; readonly id: string }
  /** Both bounds in ms; `from` included, `until` not. */
  | { readonly kind: "time"; readonly from: number; readonly until: number }
  /** In bytes; neither bound included. */
  | { readonly kind: "size"; readonly over: number; readonly under: number }
  /** An operator of the right form with a value it does not take; Gmail finds nothing then. */
  | { readonly kind: "nothing" };

/** Where people stand; Gmail's `to:` finds carbon copies as well. */
export type PersonField = "from" | "to" | "cc" | "bcc" | "deliveredto";
export type Field = "any" | "subject" | "list" | "filename" | PersonField;

/** Who asks, and when. */
export interface Asking {
  /** ms since the epoch. */
  readonly now: number;
  /** Every address that `me` stands for, lower case. */
  readonly own: readonly string[];
  /** Whether the second that `after:` or `before:` names is found. */
  readonly namedSecond: "left-out" | "found";
}

export type Parsed =
  | { readonly ok: true; readonly query: Query }
  /** Gmail may know it; the stand-in does not and says so. */
  | { readonly ok: false; readonly operator: string };

/** Whether the query itself looks into trash or spam, which are left out otherwise. */
export function looksInto(query: Query): { trash: boolean; spam: boolean } {
  switch (query.kind) {
    case "anywhere":
      return { trash: true, spam: true };
    case "label":
      return { trash: query.name.toUpperCase() === "TRASH", spam: query.name.toUpperCase() === "SPAM" };
    case "all":
    case "any": {
      const inner = query.of.map(looksInto);
      return { trash: inner.some((one) => one.trash), spam: inner.some((one) => one.spam) };
    }
    default:
      return { trash: false, spam: false };
  }
}
