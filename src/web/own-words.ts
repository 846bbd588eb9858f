import { politeness } from "../domain/wording/politeness.ts";

/** A letter of a page and a half; a follow-up is a tenth of it. */
export const LONGEST_OWN_TEXT = 5_000;

/** Why this cannot be the owner's own text of a follow-up, as a sentence for them; null when it can. */
export function faultOfOwnWords(text: string): string | null {
  const empty = politeness(text, "en").faults.find((fault) => fault.rule === "empty");
  if (empty !== undefined) return empty.advice;
  if (text.length > LONGEST_OWN_TEXT)
    return `These are ${text.length} characters, and ${LONGEST_OWN_TEXT} is the most. Four sentences are best.`;
  const [mark] = /\{\{.*?\}\}|\{%.*?%\}/s.exec(text) ?? [];
  if (mark === undefined) return null;
  return `“${mark.slice(0, 60)}” would stand in the letter as it is: names like it work in templates alone. Write the words themselves.`;
}
