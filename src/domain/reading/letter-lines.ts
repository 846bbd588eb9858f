/** A longer line is prose: neither a greeting nor a sign-off is looked for beyond it. */
export const LONGEST_LINE = 160;

export function filledLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Chinese, Japanese and Korean lines, in which words are not parted by blanks. */
export function isUnspaced(line: string): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(line);
}
