/** What a search asks for, as a tree. */
export type Query =
  | { readonly kind: "all"; readonly of: readonly Query[] }
  | { readonly kind: "any"; readonly of: readonly Query[] }
  | { readonly kind: "not"; readonly of: Query }
  | { readonly kind: "words"; readonly field: Field; readonly text: string }
  | { readonly kind: "label"; readonly name: string }
  | { readonly kind: "anywhere" }
  | { readonly kind: "read" }
  | { readonly kind: "attachment" }
  | { readonly kind: "message-id"; readonly id: string }
  /** Both bounds in ms; `from` included, `until` not. */
  | { readonly kind: "time"; readonly from: number; readonly until: number }
  /** An operator of the right form with a value it does not take; Gmail finds nothing then. */
  | { readonly kind: "nothing" };

export type Field = "any" | "from" | "to" | "cc" | "bcc" | "subject";

export type Parsed =
  | { readonly ok: true; readonly query: Query }
  /** Gmail may know it; the stand-in does not and says so. */
  | { readonly ok: false; readonly operator: string };
