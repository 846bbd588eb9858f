import { describe, expect, it } from "vitest";
import { LANGUAGES, type LetterWords, OUTREACH_KINDS } from "../../../src/domain/reply/verdict.ts";
import { toHtml, withQuote } from "../../../src/domain/wording/html.ts";
import { wordDay } from "../../../src/domain/wording/language.ts";
import { type WordedLetter, wordFollowUp } from "../../../src/domain/wording/wording.ts";
import { followUpTemplate } from "../../../templates/catalog.ts";

const WORDS: LetterWords = {
  greeting: "Dear Dr. Patel,",
  signOff: "Best regards,",
  signature: "Leila Haddad",
  language: "en",
  ask: "whether you might have room for a volunteer this summer",
};
const LETTER: WordedLetter = {
  subject: "Volunteering in your lab",
  sentOn: "April 13",
  recipients: ["Amina Patel"],
};
const RESEARCH = followUpTemplate("research", "en") ?? "";

function text(
  template: string,
  words: Partial<LetterWords> = {},
  letter: Partial<WordedLetter> = {},
): string {
  const worded = wordFollowUp(template, { ...WORDS, ...words }, { ...LETTER, ...letter });
  return worded.ok ? worded.text : `PROBLEM: ${worded.problem}`;
}

describe("a follow-up in the words of its first letter", () => {
  it("greets, asks and signs as the first letter did", () => {
    const followUp = text(RESEARCH);
    expect(
      followUp.startsWith("Dear Dr. Patel,\n\nOn April 13 I wrote to you to ask whether you might"),
    ).toBe(true);
    expect(followUp.endsWith("Best regards,\nLeila Haddad")).toBe(true);
  });

  it("names the subject when there is no ask, without reply prefixes", () => {
    expect(text(RESEARCH, { ask: null }, { subject: "Re: FWD: Volunteering" })).toContain(
      "about “Volunteering”.",
    );
  });

  it("does without anything that the first letter did not give", () => {
    const bare = { greeting: null, signOff: null, signature: null, ask: null };
    const followUp = text(RESEARCH, bare, { subject: "", sentOn: "", recipients: [] });
    expect(followUp.startsWith("Hello,\n\nA few weeks ago I wrote to you about your research.")).toBe(true);
    expect(followUp.endsWith("Best regards,")).toBe(true);
  });

  it("greets by name only one person whose name is plainly a name", () => {
    const greeting = null;
    const first = (recipients: string[]) => text(RESEARCH, { greeting }, { recipients }).split("\n")[0];
    expect(first(["Amina Patel"])).toBe("Dear Amina Patel,");
    expect(first(["Patel, Amina"])).toBe("Hello,");
    expect(first(["amina@uni.example"])).toBe("Hello,");
    expect(first(["Amina Patel", "Ken Ito"])).toBe("Hello,");
  });

  it("falls back to the form that each culture expects of a stranger", () => {
    const fallback = (language: LetterWords["language"]) =>
      text(followUpTemplate("research", language) ?? "", {
        greeting: null,
        signOff: null,
        ask: null,
        language,
      });
    expect(fallback("de")).toMatch(/^Guten Tag Amina Patel,\n\nam .*\n\nMit freundlichen Grüßen\nLeila/s);
    expect(fallback("fr")).toMatch(/^Madame, Monsieur,\n\nLe .*\n\nBien cordialement,\nLeila/s);
    expect(fallback("es")).toMatch(/^Buenos días:\n\nEl .*\n\nUn cordial saludo,\nLeila/s);
  });

  it("begins small after a German comma and large after any other mark", () => {
    const german = followUpTemplate("research", "de") ?? "";
    const words = { language: "de", ask: "ob Sie einen Platz hätten" } as const;
    const letter = { sentOn: "13. April" };
    expect(text(german, { ...words, greeting: "Sehr geehrte Frau Weber," }, letter)).toContain(
      "\n\nam 13. April habe ich gefragt, ob Sie einen Platz hätten.",
    );
    expect(text(german, { ...words, greeting: "Guten Tag!" }, letter)).toContain("\n\nAm 13. April");
  });

  it("repeats no ask whose words have since become untrue, unkind or ungrammatical", () => {
    const aboutSubject = "about “Volunteering in your lab”";
    for (const ask of ["whether we might meet this Friday", "whether you could reply ASAP", "meeting me"])
      expect(text(RESEARCH, { ask })).toContain(aboutSubject);
    expect(text(RESEARCH, { ask: "Whether we might meet in May?" })).toContain(
      "to ask whether we might meet in May.",
    );
  });

  it("repeats no subject that shouts", () => {
    expect(text(RESEARCH, { ask: null }, { subject: "URGENT: my place" })).toContain("about your research");
  });

  it("keeps line breaks and hidden characters out of the lines it builds", () => {
    const followUp = text(RESEARCH, { signature: "Leila\r\nBcc: all@uni.example\u202e" });
    expect(followUp.split("\n").at(-1)).toBe("Leila Bcc: all@uni.example");
  });

  it("says the day as the language does", () => {
    const at = Date.UTC(2026, 3, 13, 23, 30);
    const days = LANGUAGES.map((language) => wordDay(at, "America/New_York", language));
    expect(days).toEqual(["April 13", "13. April", "13 avril", "13 de abril"]);
    expect(wordDay(at, "Asia/Tokyo", "en")).toBe("April 14");
  });
});

describe("templates", () => {
  it("exist for every kind that asks for something, and for no other", () => {
    for (const kind of OUTREACH_KINDS)
      for (const language of LANGUAGES)
        expect(followUpTemplate(kind, language) === null).toBe(kind === "thank-you" || kind === "update");
  });

  it("speak to nobody as Sie, du, usted or tú, so that they fit the first letter either way", () => {
    for (const kind of OUTREACH_KINDS) {
      expect(followUpTemplate(kind, "de") ?? "").not.toMatch(
        /(?<!\p{L})(?:Sie|Ihn\w+|Ihre?\w*|du|di[rc]h?|dein\w*)(?!\p{L})/u,
      );
      expect(followUpTemplate(kind, "es") ?? "").not.toMatch(
        /(?<!\p{L})(?:usted|su|sus|le|tú|tu|tus|te)(?!\p{L})/iu,
      );
    }
  });

  it("of an owner cannot loop, reach files or reach beyond the given words", () => {
    expect(text("{% for i in (1..9) %}x{% endfor %}")).toContain("PROBLEM");
    expect(text("{% include '/etc/passwd' %}")).toContain("PROBLEM");
    expect(text("{% render 'x' %}")).toContain("PROBLEM");
    expect(text("a{{ greeting.constructor }}{{ __proto__ }}b")).toBe("ab");
    expect(text("x".repeat(10_001))).toContain("PROBLEM");
    expect(text("{{ greeting ")).toContain("PROBLEM");
    expect(text("{{ signature | nonsense }}")).toContain("PROBLEM");
    expect(text("{% if nothing %}x{% endif %} \n")).toContain("PROBLEM");
  });

  it("are not read a second time for what the letter's words contain", () => {
    expect(text("{{ subject }}", {}, { subject: "{{ signature }}" })).toBe("{{ signature }}");
  });
});

describe("the letter as HTML", () => {
  it("keeps paragraphs and lines, and reads nothing as markup", () => {
    expect(toHtml('Dear <b>you</b>,\n\none\ntwo & "three"')).toBe(
      '<div dir="auto"><p style="margin:0 0 1em">Dear &#60;b&#62;you&#60;/b&#62;,</p>' +
        '<p style="margin:0 0 1em">one<br>\ntwo &#38; &#34;three&#34;</p></div>',
    );
  });

  it("quotes the first letter the way Gmail does", () => {
    const from = "Leila Haddad <leila@mail.example>";
    const on = "Mon, Apr 13, 2026 at 9:12 AM";
    const quoted = withQuote("Hello,", { text: "Dear Dr. Patel,\n\n> earlier\n", from, on });
    expect(quoted.text).toBe(
      "Hello,\n\nOn Mon, Apr 13, 2026 at 9:12 AM Leila Haddad <leila@mail.example> wrote:\n\n> Dear Dr. Patel,\n>\n>> earlier",
    );
    expect(quoted.html).toContain('<blockquote class="gmail_quote"');
    expect(quoted.html).toContain("&#60;leila@mail.example&#62; wrote:");
  });

  it("quotes nothing when there is nothing", () => {
    expect(withQuote("Hello,", null)).toEqual({ text: "Hello,", html: toHtml("Hello,") });
  });
});
