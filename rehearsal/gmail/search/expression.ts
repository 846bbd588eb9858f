import { wordsOf } from "./document.ts";
import type { Field, PersonField } from "./query.ts";
import type { Plain } from "./simplify.ts";
import {
  ATTACHMENT,
  addressTerm,
  edgeOf,
  labelPhrase,
  MESSAGE,
  NOWHERE,
  phrase,
  sizeTerms,
  wordTerms,
} from "./terms.ts";

/**
 * The question in the language of the index of terms (SQLite, FTS5, section 3).
 * @returns null when part of it is about something else than terms
 */
export function termsExpression(query: Plain): string | null {
  switch (query.kind) {
    case "words":
      return wordsPhrase(query.field, query.text);
    case "labelled":
      return query.ids.map(labelPhrase).join(" OR ");
    case "attachment":
      return phrase([ATTACHMENT]);
    case "anywhere":
      return phrase([MESSAGE]);
    case "nothing":
      return phrase([NOWHERE]);
    case "all":
      return allOf(query.of);
    case "any":
      return groups(query.of, "OR");
    case "not":
      return allOf([query]);
    case "muted":
    case "message-id":
    case "time":
    case "size":
      return null;
  }
}

/** Every message between those sizes, in bytes, and some others. */
export function sizeExpression(over: number, under: number): string {
  const terms = sizeTerms(over, under);
  return terms.length === 0 ? phrase([NOWHERE]) : terms.map((term) => phrase([term])).join(" OR ");
}

/** What is not to be there is taken away from the rest at once. */
function allOf(parts: readonly Plain[]): string | null {
  const wanted = parts.filter((part) => part.kind !== "not");
  const unwanted = parts.flatMap((part) => (part.kind === "not" ? [part.of] : []));
  const positive = wanted.length === 0 ? phrase([MESSAGE]) : groups(wanted, "AND");
  if (unwanted.length === 0) return positive;
  const negative = groups(unwanted, "OR");
  return positive === null || negative === null ? null : `(${positive}) NOT (${negative})`;
}

function groups(parts: readonly Plain[], sign: "AND" | "OR"): string | null {
  const expressions = parts.map(termsExpression);
  return expressions.includes(null) ? null : expressions.map((each) => `(${each})`).join(` ${sign} `);
}

function wordsPhrase(field: Field, text: string): string {
  switch (field) {
    case "any":
    case "subject": {
      const terms = wordTerms(field, text);
      return phrase(terms.length === 0 ? [MESSAGE] : terms);
    }
    case "list":
    case "filename":
      return namePhrase(field, text);
    case "to":
      // Gmail's to: finds carbon copies as well.
      return (["to", "cc", "bcc"] as const).map((each) => personPhrase(each, text)).join(" OR ");
    case "from":
    case "cc":
    case "bcc":
    case "deliveredto":
      return personPhrase(field, text);
  }
}

/** A whole address is compared as such; anything less is looked for in name and address. */
function personPhrase(field: PersonField, text: string): string {
  const asked = text.toLowerCase().replace(/^<|>$/g, "");
  return /^[^@\s]+@[^@\s]+$/.test(asked) ? phrase([addressTerm(field, asked)]) : namePhrase(field, text);
}

function namePhrase(field: Field, text: string): string {
  return phrase(wordsOf(text).length === 0 ? [edgeOf(field)] : wordTerms(field, text));
}
