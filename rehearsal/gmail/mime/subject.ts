import { decodeWords } from "postal-mime";

const PREFIX = /^\s*(?:re|fwd?|aw|wg|sv|rv|tr)\s*(?:\[\d+\])?\s*:\s*/i;

/** What is left of a subject when answers and forwards of it shall count as the same. */
export function subjectKey(subject: string): string {
  let rest = decodeWords(subject);
  while (PREFIX.test(rest)) rest = rest.replace(PREFIX, "");
  return rest.replace(/\s+/g, " ").trim().toLowerCase();
}
