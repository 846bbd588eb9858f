import type { Reason } from "../reply/verdict.ts";

/** Text made ready for matching: `flat` reads as written, `folded` has the same length and is what patterns see. */
export interface Folded {
  readonly flat: string;
  readonly folded: string;
}

/** No rule needs more of a letter than this; it bounds the work that one mail can cause. */
const LONGEST_TEXT = 8_000;
const LONGEST_EVIDENCE = 120;

/** Lower case, accents and typographic quotes taken off, blanks collapsed; at most 8,000 characters. */
export function fold(text: string): Folded {
  const flat = text.slice(0, LONGEST_TEXT).normalize("NFC").replace(/\s+/g, " ").trim();
  return { flat, folded: flat.replace(/[^\0-\x7f]/g, bare).toLowerCase() };
}

function bare(character: string): string {
  if (character === "’" || character === "‘" || character === "ʼ") return "'";
  if (character === "–" || character === "—" || character === "‑") return "-";
  const base = character.normalize("NFD").charAt(0);
  return base === "" ? character : base;
}

/** The words, as written, that the first matching pattern found; null when none does. */
export function firstMatch(patterns: readonly RegExp[], text: Folded): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text.folded);
    if (found) return quote(text.flat.slice(found.index, found.index + found[0].length));
  }
  return null;
}

/** A reason for a rule that found its evidence without a phrase table. */
export function reason(rule: string, weight: number, evidence: string): Reason {
  return { rule, weight, evidence: quote(evidence) };
}

export function total(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, each) => sum + each.weight, 0);
}

function quote(words: string): string {
  const flat = words
    .slice(0, 4 * LONGEST_EVIDENCE)
    .replace(/\s+/g, " ")
    .trim();
  return flat.length <= LONGEST_EVIDENCE ? flat : `${flat.slice(0, LONGEST_EVIDENCE - 1)}…`;
}
