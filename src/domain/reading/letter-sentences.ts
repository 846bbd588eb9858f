import { readText } from "./tokens.ts";

export interface LetterSentence {
  readonly words: string;
  readonly isQuestion: boolean;
}

/** What is longer has lost its marks. */
const LONGEST_SENTENCE = 1_000;

/** Sentences on one line each, without their marks; a line of a list begins one. */
export function letterSentences(text: string): LetterSentence[] {
  const { tokens, spans, source } = readText(
    text.replace(/\n(?=[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t])/g, "\n\n"),
  );
  const sentences: LetterSentence[] = [];
  let start = 0;
  tokens.forEach((token, at) => {
    if (token !== "." && token !== "?") return;
    if (isBeforeNumber(source, spans[at]?.end ?? 0)) return;
    const words = source
      .slice(start, spans[at]?.start)
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, LONGEST_SENTENCE);
    start = spans[at]?.end ?? source.length;
    if (words !== "") sentences.push({ words, isQuestion: token === "?" });
  });
  const rest = source.slice(start).replace(/\s+/g, " ").trim().slice(0, LONGEST_SENTENCE);
  return rest === "" ? sentences : [...sentences, { words: rest, isQuestion: false }];
}

/** "J. Bact. 2019" goes on. */
function isBeforeNumber(source: string, at: number): boolean {
  return source.charAt(at - 1) === "." && /^ \d/.test(source.slice(at, at + 2));
}
