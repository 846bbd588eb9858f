import type { LetterRule, Wordings } from "./wordbook.ts";

/** @param lists for each rule its wordings, parted by semicolons */
export function letterWordings(lists: Readonly<Partial<Record<LetterRule, string>>>): Wordings<LetterRule> {
  return Object.fromEntries(
    Object.entries(lists).map(([rule, list]) => [
      rule,
      list
        .split(";")
        .map((wording) => wording.trim().replace(/\s+/g, " "))
        .filter((wording) => wording !== ""),
    ]),
  );
}
