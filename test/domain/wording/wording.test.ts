import { describe, expect, it } from "vitest";
import { LANGUAGES, type LetterWords, OUTREACH_KINDS } from "../../../src/domain/reply/verdict.ts";
import { visibleText } from "../../../src/domain/visible-text.ts";
import { toHtml, withQuote } from "../../../src/domain/wording/html.ts";
import { wordDay, wordMoment } from "../../../src/domain/wording/language.ts";
import { registerOf } from "../../../src/domain/wording/register.ts";
import { type WordedLetter, wordFollowUp } from "../../../src/domain/wording/wording.ts";
import { familiarTemplate, followUpTemplate } from "../../../templates/catalog.ts";

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
    expect(followUp.startsWith("Dear Dr. Patel,\n\nOn April 13 I wrote to ask whether you might")).toBe(true);
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

  it.each([
    ["en", "Good evening Dr. Patel,", "Hello Dr. Patel,"],
    ["de", "Guten Abend Frau Weber,", "Guten Tag Frau Weber,"],
    ["fr", "Bonsoir Madame,", "Bonjour Madame,"],
    ["es", "Buenas tardes, Dra. Ruiz:", "Buenos días, Dra. Ruiz:"],
    ["en", "Dear Ruth (if I may", "Dear Ruth,"],
    ["en", "Hi Sam hope you are well,", "Hi Sam,"],
    ["en", "Dear Dr. Hope,", "Dear Dr. Hope,"],
    ["en", "Dear Dr,", "Dear Amina Patel,"],
    ["en", "Dear Dr. [Last Name", "Dear Amina Patel,"],
  ] as const)("greets as one greets at any hour, and no further (%s): %s", (language, greeting, again) => {
    expect(text("{{ greeting }}", { language, greeting })).toBe(again);
  });

  it.each([
    ["Have a great weekend!", "Best regards,"],
    ["Thank you for your time and consideration,", "Best regards,"],
    ["Best wishes for the holidays,", "Best regards,"],
    ["*Many thanks!!*", "Many thanks!"],
    ["Thank you and best regards,", "Thank you and best regards,"],
  ])("closes as one closes on any day: %s", (signOff, again) => {
    expect(text("{{ sign_off }}", { signOff })).toBe(again);
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
      "\n\nam 13. April habe ich Sie gefragt, ob Sie einen Platz hätten.",
    );
    expect(text(german, { ...words, greeting: "Guten Tag!" }, letter)).toContain("\n\nAm 13. April");
  });

  it.each([
    ["de", "Hallo Frau Weber"],
    ["de", "Kurze Frage"],
    ["de", "Treffen am Donnerstag?"],
    ["fr", "Salut !"],
    ["fr", "Café la semaine prochaine ?"],
    ["es", "¡Buenas tardes!"],
    ["es", "Consulta"],
  ] as const)(
    "repeats no subject in %s that says nothing, or names a day long past: %s",
    (language, subject) => {
      const written = text(followUpTemplate("other", language) ?? "", { language, ask: null }, { subject });
      expect(written).not.toContain(subject.slice(0, 6));
    },
  );

  it.each([
    ["de", "Vielen Dank im Voraus", "Mit freundlichen Grüßen"],
    ["de", "Danke für Ihre Zeit!", "Mit freundlichen Grüßen"],
    ["de", "danke und viele Grüße", "Danke und viele Grüße"],
    ["fr", "Dans l’attente de votre réponse,", "Bien cordialement,"],
    ["fr", "Merci beaucoup", "Bien cordialement,"],
    ["fr", `Veuillez agréer, Madame, ${"mes salutations ".repeat(9)}distinguées`, "Bien cordialement,"],
    ["es", "Quedo atenta a su respuesta.", "Un cordial saludo,"],
    ["es", "Gracias y saludos,", "Gracias y saludos,"],
    ["en", "Looking forward to hearing from you,", "Best regards,"],
    ["en", "Thanks,", "Thanks,"],
    ["de", "Schönes Wochenende!", "Mit freundlichen Grüßen"],
  ] as const)("closes in %s with neither waiting nor thanks again: %s", (language, signOff, closing) => {
    const written = text(followUpTemplate("other", language) ?? "", { language, signOff, ask: null });
    expect(written.split("\n").at(-2)).toBe(closing);
  });

  it("repeats no ask whose words have since become untrue, unkind or ungrammatical", () => {
    const aboutSubject = "about “Volunteering in your lab”";
    for (const ask of ["whether we might meet this Friday", "whether you could reply ASAP", "meeting me"])
      expect(text(RESEARCH, { ask })).toContain(aboutSubject);
    expect(text(RESEARCH, { ask: "Whether we might meet in May?" })).toContain(
      "to ask whether we might meet in May.",
    );
  });

  it.each([
    ["de", "ob in diesem Zeitraum noch ein Platz frei wäre"],
    ["de", "ob Sie am 12. November Zeit hätten"],
    ["de", "ob du mir die Folien schicken könntest"],
    ["fr", "si vous seriez disponibles pour en discuter"],
    ["fr", "s'il serait possible de les rencontrer"],
    ["fr", "si vous pourriez m'accueillir pendant cette période"],
    ["fr", "si tu pourrais m'aider"],
    ["es", "si podrían enviármelo por correo"],
    ["es", "si sería posible en esas fechas"],
    ["es", "si es compatible con un trabajo"],
    ["de", "ob Sie bereit wären, mir eines auszustellen"],
    ["de", "ob Sie mir weiterhelfen könnten"],
    ["de", "ob Sie mir hierfür Termine vorschlagen könnten"],
    ["fr", "s'il serait possible que vous me le partagiez"],
    ["de", "ob ich Sie in den nächsten Tagen anrufen dürfte"],
    ["fr", "si vous seriez libre cette semaine"],
    ["es", "si tendría tiempo el 12 de noviembre"],
  ] as const)(
    "repeats no ask in %s that points elsewhere or says du to one who is Sie: %s",
    (language, ask) => {
      const written = text(followUpTemplate("other", language) ?? "", { language, ask, register: "formal" });
      expect(written).not.toContain(ask);
    },
  );

  it.each(["URGENT: my place", "INTEREST IN YOUR PROGRAM", "Meeting next Tuesday"])(
    "repeats no subject that shouts or was meant for its day: %s",
    (subject) => {
      expect(text(RESEARCH, { ask: null }, { subject })).toContain("to you about your research");
    },
  );

  it("repeats a subject without its pictures", () => {
    expect(text(RESEARCH, { ask: null }, { subject: "Guest idea 🎙️ on potholes" })).toContain(
      "about “Guest idea on potholes”.",
    );
  });

  it.each([
    "Hello 👋",
    "Quick question",
    "Quick Q",
    "Dear Dr. Patel",
    "Re: inquiry",
    "Thank you + one thing",
  ])("repeats no subject that says nothing: %s", (subject) => {
    expect(text(RESEARCH, { ask: null }, { subject })).toContain("to you about your research");
  });

  it.each([
    ["en", "whether you could tell me whether it is open now"],
    ["en", "whether you would have a quarter of an hour to tell me the rest"],
    ["en", "whether I could visit the rounds on one of those days"],
    ["en", "whether you would stop by for fifteen minutes at 12:30"],
    ["en", "whether they accept visitors"],
    ["en", "whether you would be willing to meet with me for 15 minutes to talk about it"],
    ["en", "whether you would be interested"],
    ["en", "whether you could look at the attached draft"],
    ["en", "whether we could meet in the week of Nov. 23"],
    ["en", "whether I could buy you a coffee in the next couple of weeks"],
    ["en", "whether you remember my talk on gait"],
    ["en", "whether you would be willing to be that person for me"],
    ["en", "whether you'd like references or a writing sample"],
    ["en", "whether there is any further information I can provide"],
    ["en", "whether would be possible to do my internship with you"],
    ["de", "ob sie noch frei ist"],
    ["fr", "si elle est encore ouverte"],
    ["es", "si esto se puede hacer"],
  ] as const)(
    "repeats no ask that is unclear without the letter, or was meant for its day (%s): %s",
    (language, ask) => {
      expect(text(followUpTemplate("research", language) ?? "", { language, ask })).not.toContain(
        ask.slice(-12),
      );
    },
  );

  it.each([
    ["en", "whether it would be possible to visit"],
    ["en", "whether it would be all right to send you my CV"],
    ["en", "whether my application is complete"],
    ["en", "whether you would have 10-15 minutes in the winter of 2026/27"],
    ["en", "whether you might have room for a student this summer or in May 2027"],
    ["de", "ob es möglich wäre, im Winter mitzuarbeiten"],
    ["fr", "s'il serait possible de vous rencontrer"],
    ["es", "si sería posible visitar el servicio"],
  ] as const)("repeats an ask that stands by itself (%s): %s", (language, ask) => {
    expect(text(followUpTemplate("research", language) ?? "", { language, ask })).toContain(ask);
  });

  it("leaves out a second question that hangs on the first", () => {
    const ask = "whether you accept observers on the team, and if so, how early should I apply";
    expect(text(RESEARCH, { ask })).toContain("to ask whether you accept observers on the team.");
  });

  it.each([
    ["en", "whether you could tell me whether there is room", "to ask whether there is room."],
    ["en", "whether I could ask for your advice", "to ask for your advice."],
    ["en", "whether you could please let me know how to apply", "to ask how to apply."],
    [
      "en",
      "whether you could tell me more of the ward",
      "to ask whether you could tell me more of the ward.",
    ],
    ["de", "ob Sie mir sagen könnten, ob ein Platz frei ist", "gefragt, ob ein Platz frei ist."],
    ["fr", "si vous pourriez me dire s'il reste une place", "demander s'il reste une place."],
    ["es", "si podría decirme si queda una plaza", "preguntar si queda una plaza."],
  ] as const)("asks without a detour (%s): %s", (language, ask, clause) => {
    expect(text(followUpTemplate("research", language) ?? "", { language, ask })).toContain(clause);
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

  it("are formal in German, French and Spanish, and never familiar", () => {
    for (const kind of OUTREACH_KINDS) {
      for (const language of ["de", "fr", "es"] as const) {
        const template = followUpTemplate(kind, language);
        if (template !== null) expect(registerOf(template, language)).not.toBe("familiar");
      }
      expect(followUpTemplate(kind, "de") ?? "Sie").toMatch(/Sie|Ihnen|Ihre/);
      expect(followUpTemplate(kind, "fr") ?? "vous").toMatch(/vous|vos|votre/);
    }
  });

  it.each(["de", "fr", "es"] as const)("for a familiar letter address nobody (%s)", (language) => {
    expect(registerOf(familiarTemplate(language), language)).toBeNull();
    const bare = { greeting: null, signOff: null, ask: null, language, register: "familiar" } as const;
    expect(text(familiarTemplate(language), bare)).toMatch(/^(?:Hallo,|Bonjour,|Hola:)\n/);
  });

  it("take no side about the sex of their writer or reader", () => {
    for (const kind of OUTREACH_KINDS)
      for (const language of LANGUAGES)
        expect(followUpTemplate(kind, language) ?? "").not.toMatch(
          /\bi[ns]téressée?\b|\bravie?\b|\bheureu(?:x|se)\b|\breconnaissante?\b|encantad[oa]|agradecid[oa]|interesad[oa]|\bSir\b|Madam|\bHerr\b|\bFrau\b/u,
        );
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

describe("how a letter addresses its reader", () => {
  it.each([
    ["de", "Ich würde Ihnen gern schreiben, falls Sie Zeit haben.", "formal"],
    ["de", "Ich würde dir gern schreiben, falls du Zeit hast.", "familiar"],
    ["de", "Sie ist meine Betreuerin. Die Klinik hat ihren Sitz in Ulm.", null],
    ["fr", "Je vous écris au sujet de vos travaux.", "formal"],
    ["fr", "Je t’écris au sujet de tes travaux.", "familiar"],
    ["es", "Le escribo por su trabajo, y sé que usted investiga el sueño.", "formal"],
    ["es", "Te escribo por tu trabajo, si tienes tiempo.", "familiar"],
    ["es", "Busco una plaza.", null],
    ["en", "Do you have time?", null],
  ] as const)("%s: %s", (language, letter, register) => {
    expect(registerOf(letter, language)).toBe(register);
  });
});

describe("the letter as HTML", () => {
  it("is a div for each line, as Gmail writes it, and reads nothing as markup", () => {
    expect(toHtml('Dear <b>you</b>,\n\none  two & "three"')).toBe(
      '<div dir="ltr"><div dir="auto">Dear &#60;b&#62;you&#60;/b&#62;,</div><div dir="auto"><br></div>' +
        '<div dir="auto">one&nbsp; two &#38; &#34;three&#34;</div></div>',
    );
  });

  const from = { name: "Leila Haddad", address: "leila@mail.example" };
  const on = "Mon, Apr 13, 2026 at 9:12 AM";

  it("quotes the first letter the way Gmail does", () => {
    const quoted = withQuote("Hello,", { text: "Dear Dr. Patel,\n\n> earlier\n", from, on });
    expect(quoted.text).toBe(
      "Hello,\n\nOn Mon, Apr 13, 2026 at 9:12 AM Leila Haddad <leila@mail.example> wrote:\n\n> Dear Dr. Patel,\n>\n>> earlier",
    );
    expect(quoted.html).toBe(
      '<div dir="ltr"><div dir="auto">Hello,</div></div><br><div class="gmail_quote gmail_quote_container">' +
        `<div dir="ltr" class="gmail_attr">On ${on} <span dir="auto">Leila Haddad</span> ` +
        '&#60;<a href="mailto:leila@mail.example">leila@mail.example</a>&#62; wrote:<br></div>' +
        '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">' +
        '<div dir="ltr"><div dir="auto">Dear Dr. Patel,</div><div dir="auto"><br></div><div dir="auto">&#62; earlier</div></div>' +
        "</blockquote></div>",
    );
  });

  it("quotes text that runs from right to left on its own side, under a name that does", () => {
    const arabic = { name: "ليلى حداد", address: "leila@mail.example" };
    const { html } = withQuote("Hello,", { text: "السيد الدكتور،\nHello", from: arabic, on });
    expect(html).toContain('<div dir="ltr"><div dir="auto">Hello,</div></div>');
    expect(html).toContain('<span dir="auto">ليلى حداد</span>');
    expect(html).toMatch(
      /<blockquote class="gmail_quote" style="[^"]*border-right[^"]*padding-right:1ex"><div dir="rtl">/,
    );
  });

  it("lets no name or address out of its place", () => {
    const hostile = { name: "</div><img src=x>\r\nBcc: a", address: '"><script>@x.example' };
    const { html, text: plain } = withQuote("Hello,", { text: "x", from: hostile, on });
    expect(html).not.toMatch(/<img|<script/);
    expect(plain).toContain("</div><img src=x> Bcc: a <");
  });

  it.each(LANGUAGES)("sets a line above the quotation that is read as one again (%s)", (language) => {
    const at = Date.UTC(2026, 3, 13, 13, 12);
    const said = wordMoment(at, "America/New_York", language);
    const { text: plain, html } = withQuote("One line.", { text: "Quoted.", from, on: said }, language);
    const part = { params: {}, filename: null };
    expect(visibleText({ parts: [{ ...part, type: "text/plain", text: plain }] })).toBe("One line.");
    expect(visibleText({ parts: [{ ...part, type: "text/html", text: html }] })).toBe("One line.");
    expect(plain).toContain(
      {
        en: "On Mon, Apr 13, 2026 at 9:12 AM Leila Haddad <leila@mail.example> wrote:",
        de: "Am Mo., 13. Apr. 2026 um 09:12 Uhr schrieb Leila Haddad <leila@mail.example>:",
        fr: "Le lun. 13 avr. 2026 à 09:12, Leila Haddad <leila@mail.example> a écrit :",
        es: "El lun, 13 abr 2026 a las 9:12, Leila Haddad (<leila@mail.example>) escribió:",
      }[language],
    );
  });

  it("quotes nothing when there is nothing", () => {
    expect(withQuote("Hello,", null)).toEqual({ text: "Hello,", html: toHtml("Hello,") });
  });
});
