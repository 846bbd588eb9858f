import { describe, expect, it, test } from "vitest";
import type { BounceRule, ReplyRule, Wordbook, Wordings } from "../../../src/domain/languages/wordbook.ts";
import type { Message } from "../../../src/domain/message.ts";
import { findPhrases } from "../../../src/domain/reading/phrase-book.ts";
import { compileBook } from "../../../src/domain/reading/phrase-compiler.ts";
import { readText } from "../../../src/domain/reading/tokens.ts";
import { judgeReply } from "../../../src/domain/reply/reply.ts";

/** For each rule its smallest example, and the nearest text in which it must not speak. */
export type Cases<Rule extends string> = Readonly<
  Partial<Record<Rule, readonly [example: string, counterExample: string]>>
>;

export function describeReplies({ language, replies }: Wordbook, cases: Cases<ReplyRule>): void {
  describe(`replies in "${language}"`, () => describeWordings(replies, cases));
}

export function describeBounces({ language, bounces }: Wordbook, cases: Cases<BounceRule>): void {
  describe(`bounces in "${language}"`, () => describeWordings(bounces, cases));
}

function describeWordings<Rule extends string>(wordings: Wordings<Rule>, cases: Cases<Rule>): void {
  test("every rule has its example", () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(wordings).sort());
  });

  const book = compileBook(
    (Object.entries(wordings) as [Rule, readonly string[]][]).flatMap(([rule, phrases]) =>
      phrases.map((phrase) => [rule, phrase] as const),
    ),
  );
  const rulesIn = (text: string): Set<string> =>
    new Set(findPhrases(book, readText(text)).map((hit) => hit.rule));

  it.each(Object.entries(cases) as [Rule, readonly [string, string]][])(
    "%s",
    (rule, [example, counterExample]) => {
      expect([...rulesIn(example)], example).toContain(rule);
      expect([...rulesIn(counterExample)], counterExample).not.toContain(rule);
    },
  );
}

/** All mails of these tests are of this day, a Monday. */
const WRITTEN = "2026-03-02T09:00:00Z";

/** @param days texts of notices, and the day of return in them; null where none is certain */
export function describeDays(
  { language }: Wordbook,
  days: readonly (readonly [text: string, returnsOn: string | null])[],
): void {
  describe(`days in "${language}"`, () => {
    it.each(days)("%s → %s", (text, returnsOn) => {
      const verdict = judgeReply(mail(text, [{ name: "Auto-Submitted", value: "auto-replied" }]));
      expect(verdict.returnsOn).toBe(returnsOn);
    });
  });
}

/** Answers by hand, with nothing in their headers: none is taken for a program's. */
export function describePeople({ language }: Wordbook, letters: readonly string[]): void {
  describe(`people in "${language}"`, () => {
    it.each(letters)("%s", (text) => {
      expect(judgeReply(mail(text, []))).toMatchObject({ kind: "human" });
    });
  });
}

function mail(text: string, more: Message["headers"]): Message {
  return {
    id: "m1",
    threadId: "t1",
    at: Date.parse(WRITTEN),
    labels: [],
    headers: [
      { name: "From", value: "Kim <kim@office.example>" },
      { name: "To", value: "ada@letters.example" },
      { name: "Subject", value: "Re: Hello" },
      { name: "Date", value: "Mon, 02 Mar 2026 09:00:00 +0000" },
      ...more,
    ],
    parts: [{ type: "text/plain", params: {}, filename: null, text }],
  };
}
