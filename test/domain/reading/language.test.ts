import { describe, expect, it } from "vitest";
import { WORDBOOKS } from "../../../src/domain/languages/index.ts";
import { languageOf, languagesOf } from "../../../src/domain/reading/language.ts";
import { numberOrder } from "../../../src/domain/reading/number-order.ts";
import { readText } from "../../../src/domain/reading/tokens.ts";

const LETTERS: Readonly<Record<string, string>> = {
  en: "Thank you for your letter. I have read it and would be glad to talk with you about this.",
  de: "Vielen Dank für Ihre Nachricht. Ich habe sie gelesen und würde mich gerne mit Ihnen unterhalten.",
  fr: "Merci pour votre lettre. Je l'ai lue et je serais heureux de vous en parler avec mon équipe.",
  es: "Gracias por su carta. La he leído y estaré encantado de hablar con usted sobre este proyecto.",
  pt: "Obrigado pela sua carta. Já a li e não tenho dúvida de que você pode falar com a minha equipe.",
  it: "Grazie per la sua lettera. Non ho ancora letto tutto, ma sono felice di parlare della sua idea.",
  nl: "Dank voor uw brief. Ik heb het gelezen en wil graag met u praten over wat u van mij vraagt.",
};

describe("the language of a text", () => {
  it.each(Object.entries(LETTERS))("%s", (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  it("is none where too little tells", () => {
    expect(languageOf("Ok")).toBeNull();
    expect(languageOf("")).toBeNull();
  });

  it.each([
    [
      "Swahili",
      "Mpendwa Profesa Mwangi, mimi ni mwanafunzi wa mwaka wa sita wa udaktari na nimesoma makala yako kwa hamu kubwa. Ningependa kuuliza kama kuna nafasi ya kushiriki katika mradi wa utafiti.",
    ],
    [
      "Lithuanian",
      "Gerbiamas profesoriau Petrauskai, esu šešto kurso medicinos studentė ir su dideliu susidomėjimu perskaičiau jūsų straipsnį. Norėčiau paklausti, ar būtų galimybė vasarą dalyvauti jūsų grupės projekte.",
    ],
    [
      "Vietnamese",
      "Kính gửi Giáo sư Nguyễn, em là sinh viên y khoa năm thứ sáu tại Hà Nội. Em muốn hỏi liệu có thể tham gia một dự án trong nhóm của thầy vào mùa hè này không.",
    ],
  ])("is none for %s, which is not read here but meets words of others", (_, text) => {
    expect(languageOf(text)).toBeNull();
  });

  it("may be two", () => {
    const text = readText(`${LETTERS["de"]}\n\n${LETTERS["en"]}`);
    expect(languagesOf(text).toSorted()).toEqual(["de", "en"]);
  });

  it.each([
    ["ja", "いつもお世話になっております。本日は不在です。"],
    ["zh", "您好，本人出差，无法及时回复邮件。"],
    ["ko", "현재 출장 중입니다."],
    ["ar", "أنا خارج المكتب حتى الأحد"],
    ["hi", "मैं अवकाश पर हूँ"],
  ])("is told by its script: %s", (language, text) => {
    expect(languagesOf(readText(text))).toEqual([language]);
  });

  it("has an entry for every wordbook's letter, and each wordbook once", () => {
    const languages = WORDBOOKS.map((book) => book.language);
    expect(new Set(languages).size).toBe(languages.length);
    expect(languages).toEqual(expect.arrayContaining(Object.keys(LETTERS)));
  });
});

describe("the order of day and month", () => {
  it.each([
    ["German", ["de"], "lakeside.edu", -240, "day-first"],
    ["Japanese", ["ja"], "lakeside.example", 540, "month-first"],
    ["English at an American university", ["en"], "lakeside.edu", 0, "month-first"],
    ["English in Britain", ["en"], "lakeside.ac.uk", 60, "day-first"],
    ["English by an American clock", ["en"], "lakeside.example", -300, "probably-month-first"],
    ["English by an Indian clock", ["en"], "lakeside.example", 330, "probably-day-first"],
    ["English in Britain by an American clock", ["en"], "lakeside.ac.uk", -300, null],
    ["English by Greenwich, which servers keep everywhere", ["en"], "lakeside.example", 0, null],
    ["English in Canada", ["en"], "lakeside.ca", -300, null],
    ["English with no clock", ["en"], "lakeside.example", null, null],
    ["English beside French", ["en", "fr"], "lakeside.example", -300, "day-first"],
  ] as const)("%s", (_, languages, domain, offsetMinutes, order) => {
    expect(numberOrder({ languages: [...languages], domain, offsetMinutes })).toBe(order);
  });
});
