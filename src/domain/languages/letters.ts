import type { LetterRule, ReadLanguage } from "./wordbook.ts";

/** How letters begin and end, each looked for in its line alone. */
const LINE_RULES = [
  "opens",
  "opens-formally",
  "opens-to-many",
  "opens-dearly",
  "title",
  "closes",
  "closes-lightly",
  "closes-dearly",
] as const satisfies readonly LetterRule[];
export type LineRule = (typeof LINE_RULES)[number];
export type TextRule = Exclude<LetterRule, LineRule>;

/** What a wording says, and in which language. */
export interface LetterWording {
  readonly rule: TextRule;
  readonly language: ReadLanguage;
}

export function isLineRule(rule: LetterRule): rule is LineRule {
  return (LINE_RULES as readonly LetterRule[]).includes(rule);
}
