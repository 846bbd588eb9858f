import { describe, expect, it } from "vitest";
import { findPhrases } from "../../../src/domain/reading/phrase-book.ts";
import { compileBook } from "../../../src/domain/reading/phrase-compiler.ts";
import { quote, readText } from "../../../src/domain/reading/tokens.ts";

function found(phrase: string, source: string): string[] {
  const text = readText(source);
  return findPhrases(compileBook([["rule", phrase]]), text).map((hit) => quote(text, hit.start, hit.end));
}

describe("how wordings are written", () => {
  it.each([
    ["a word", "away", "I am Away now", "Away"],
    ["several", "out of office", "out-of-office", "out-of-office"],
    ["what may be missing", "out of [the] office", "out of office", "out of office"],
    ["and may be there", "out of [the] office", "out of the office", "out of the office"],
    ["what may be missing at the start", "[currently] away", "I am currently away", "currently away"],
    ["either", "(back|home) on", "home on", "home on"],
    ["any ending", "return* on", "returning on", "returning on"],
    ["other words between", "sorry ..3 not", "sorry but at present we do not", null],
    ["as many as are allowed", "sorry ..3 not", "sorry we do not", "sorry we do not"],
    ["words of one sentence only", "sorry ..3 not", "Sorry. I can not", null],
    ["the start", "< automatic reply", "Automatic reply: Hi", "Automatic reply"],
    ["nothing but the start", "< automatic reply", "Re: Automatic reply", null],
    ["the end", "unsubscribe >", "please unsubscribe.", "unsubscribe"],
    ["nothing but the end", "unsubscribe >", "unsubscribe here", null],
    ["start and end", "< stop >", "Stop!", "Stop"],
    ["a question mark", "could you ..5 ?", "Could you call me?", "Could you call me?"],
    ["and no other mark", "could you ..5 ?", "Could you call me.", null],
    ["short forms", "do not write", "Don't write", "Don't write"],
    ["characters", "不在", "本日は不在です", "不在"],
    ["characters with an ending", "휴가*", "휴가입니다", "휴가"],
    ["brackets in brackets", "a [b [c] d] e", "a b d e", "a b d e"],
    ["half a word", "way", "away", null],
  ])("%s", (_, phrase, source, words) => {
    expect(found(phrase, source)[0] ?? null).toBe(words);
  });

  it.each([
    ["an open bracket", "out of [the office"],
    ["a closing bracket", "out of the] office"],
    ["a bare star", "out (of)*"],
    ["a question mark at a word", "out (of)? office"],
  ])("refuses %s", (_, phrase) => {
    expect(() => compileBook([["rule", phrase]])).toThrow(phrase);
  });
});

describe("a book of wordings", () => {
  it("finds every wording, of one wording and one beginning the longest, in order", () => {
    const book = compileBook([
      ["away", "away [until]"],
      ["until", "until"],
    ]);
    const hits = findPhrases(book, readText("away until Monday, away"));
    expect(hits).toEqual([
      { rule: "away", start: 0, end: 2 },
      { rule: "until", start: 1, end: 2 },
      { rule: "away", start: 3, end: 4 },
    ]);
  });

  it("takes of two ways into a wording the one that began first", () => {
    expect(found("sorry ..4 not", "sorry sorry not")[0]).toBe("sorry sorry not");
  });

  it("comes to an end where each gap may be filled in many ways", () => {
    const book = compileBook(
      Array.from({ length: 20 }, (_, i) => ["rule", `(a|b) ..${i % 20} (c|d) ..20 e${i}`] as const),
    );
    expect(findPhrases(book, readText("a b c d ".repeat(200)))).toEqual([]);
  });
});
