import { expect, test } from "vitest";
import { inOwnLanguages } from "../../../src/domain/owner/own-languages.ts";
import { DEFAULT_POLICY } from "../../../src/domain/policy.ts";
import type { LetterWords } from "../../../src/domain/reply/verdict.ts";

const WORDS: LetterWords = {
  greeting: null,
  signOff: null,
  signature: "Leila",
  language: "en",
  ask: "whether",
};
const BRIEF: LetterWords = { ...WORDS, unwritten: "unknown", isBrief: true };
const STRANGE: LetterWords = { ...WORDS, unwritten: "unknown" };

const CASES: readonly [string, LetterWords, Partial<typeof DEFAULT_POLICY>, Partial<LetterWords>][] = [
  ["a language that they write", WORDS, { languages: ["en"] }, WORDS],
  ["one that they do not", WORDS, { languages: ["de"] }, { language: "en", unwritten: "en" }],
  [
    "one that Kindly does not write",
    { ...WORDS, unwritten: "nl" },
    { mainLanguage: "en" },
    { unwritten: "nl" },
  ],
  ["a brief letter without a main language", BRIEF, {}, { unwritten: "unknown" }],
  ["a brief letter", BRIEF, { mainLanguage: "en" }, { language: "en", unwritten: undefined, ask: "whether" }],
  [
    "a brief letter, in another",
    BRIEF,
    { mainLanguage: "fr" },
    { language: "fr", unwritten: undefined, ask: null },
  ],
  ["a longer one in no known language", STRANGE, { mainLanguage: "en" }, { unwritten: "unknown" }],
];

test.each(CASES)("the owner's languages decide about %s", (_what, words, chosen, expected) => {
  expect(inOwnLanguages(words, { ...DEFAULT_POLICY, ...chosen })).toMatchObject(expected);
});

test.each([
  ["Dear Ann,", "Best,", "en", true],
  ["Dr. Marchetti:", null, "de", true],
  ["Liebe Frau Weber,", "Viele Grüße", "de", true],
  ["Chère Madame,", "Sincères salutations,", "fr", true],
  ["Estimada Dra. Arrieta:", "Un saludo,", "es", true],
  ["Liebe Frau Weber,", "Viele Grüße", "en", false],
  ["Beste professor Jansen,", "Groeten,", "fr", false],
  ["Beste professor Jansen,", null, "de", false],
  ["Hi Ann,", "Cordiali saluti,", "en", false],
  ["Prezado Dr. Silva,", null, "es", false],
] as const)(
  "a brief letter from “%s” to “%s” may be in the main language %s: %s",
  (greeting, signOff, mainLanguage, isTaken) => {
    const { unwritten } = inOwnLanguages(
      { ...BRIEF, greeting, signOff },
      { ...DEFAULT_POLICY, mainLanguage },
    );
    expect(unwritten === undefined).toBe(isTaken);
  },
);
