import { describe, expect, it } from "vitest";
import { quote, readText } from "../../../src/domain/reading/tokens.ts";

const read = (text: string) => readText(text).tokens.join(" ");

describe("a text as its words", () => {
  it.each([
    ["case and accents", "Ich bin im BÜRO, très tôt", "ich bin im buro tres tot"],
    [
      "ligatures and letters with strokes",
      "Straße, Łódź, smørrebrød, œuvre",
      "strasse lodz smorrebrod oeuvre",
    ],
    ["the Turkish i", "İZİNDE ılık", "izinde ilik"],
    ["composed and decomposed letters alike", "e\u0301te\u0301 été", "ete ete"],
    ["full-width letters and digits", "ＯＯＯ　２０２６", "ooo 2026"],
    ["digits of Arabic and Hindi", "١١ تموز २७", "11 تموز 27"],
    ["Arabic letters in their spellings", "إجازة أحمد", "اجازه احمد"],
    ["marks that programs put into words", "un\u00adsub\u200bscribe", "unsubscribe"],
    ["Chinese, Japanese and Korean by character", "不在です 부재", "不 在 で す 부 재"],
    [
      "short forms in full",
      "I'm away, can't, won't, don't, you'll",
      "i am away can not will not do not you will",
    ],
    ["e-mail as one word", "e-mail E-Mails email", "email emails email"],
    ["a name's apostrophe", "O'Brien d'une", "o brien d une"],
  ])("folds %s", (_, text, tokens) => {
    expect(read(text)).toBe(tokens);
  });

  it.each([
    ["a full stop", "Away. Back soon", "away . back soon"],
    ["an empty line", "Away\n\nBack", "away . back"],
    ["a question", "Free on Monday? Good", "free on monday ? good"],
    ["a Chinese full stop", "不在。回", "不 在 . 回"],
    ["no full stop after a title", "Ask Dr. Patel", "ask dr patel"],
    ["no full stop after an initial", "Ask J. Patel", "ask j patel"],
    ["a full stop after a short word", "Talk with me. Could you", "talk with me . could you"],
    ["none after a day's number", "am 4. März", "am 4 marz"],
    ["none after a number before a word in small letters", "2026. március", "2026 marcius"],
    ["a full stop after a year", "until 4 May 2026. Please call", "until 4 may 2026 . please call"],
    ["a full stop after a day's number", "poissa 3.3. Palaan", "poissa 3 3 . palaan"],
    ["a full stop after a Korean syllable", "부재중입니다. 회신", "부 재 중 입 니 다 . 회 신"],
    ["none in an address", "example.org", "example org"],
    ["none at the end of a line", "away\nuntil May", "away until may"],
  ])("sees %s", (_, text, tokens) => {
    expect(read(text)).toBe(tokens);
  });

  it("quotes what the text says, on one line", () => {
    const text = readText("I am\n  Out of\nOffice.");
    expect(quote(text, 2, 5)).toBe("Out of Office");
  });

  it("reads at most 6,000 words, and no more of a word than any has", () => {
    expect(readText("word ".repeat(10_000)).tokens).toHaveLength(6_000);
    expect(readText("a".repeat(1_000_000)).tokens[0]?.length).toBeLessThanOrEqual(64);
  });
});
