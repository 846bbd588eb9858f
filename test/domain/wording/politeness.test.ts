import { describe, expect, it } from "vitest";
import {
  LANGUAGES,
  type Language,
  type LetterWords,
  OUTREACH_KINDS,
} from "../../../src/domain/reply/verdict.ts";
import { type FaultRule, politeness } from "../../../src/domain/wording/politeness.ts";
import { wordFollowUp } from "../../../src/domain/wording/wording.ts";
import { followUpTemplate } from "../../../templates/catalog.ts";

const KIND_LETTER: Record<Language, string> = {
  en: "Thank you. If this is not a good time, no answer is needed.",
  de: "Vielen Dank. Falls es nicht passt, ist keine Antwort nötig.",
  fr: "Merci beaucoup. Si le moment n’est pas opportun, aucune réponse n’est nécessaire.",
  es: "Muchas gracias. Si no es buen momento, no hace falta responder.",
};

function rules(text: string, language: Language = "en"): FaultRule[] {
  return politeness(text, language).faults.map((fault) => fault.rule);
}

/** Each rule's smallest example, and the nearest wording that it must leave alone. */
const WORDINGS: readonly [FaultRule, Language, string, string][] = [
  ["guilt", "en", "I am just checking in.", "I am checking the dates of the course."],
  ["guilt", "en", "I haven’t heard back.", "I hope you heard the good news."],
  ["guilt", "en", "Per my last email, I am free.", "Two letters per my department are usual."],
  ["guilt", "en", "Bumping this.", "The road was bumpy."],
  ["guilt", "en", "I am still waiting.", "I am on the waiting list."],
  ["guilt", "en", "You never replied.", "You never know."],
  ["urgency", "en", "This is urgent.", "I would like to learn urgent care."],
  ["urgency", "en", "Write as soon as possible.", "I would come as early as possible in July."],
  ["urgency", "en", "asap", "Asapin is a drug."],
  ["pressure", "en", "Please let me know by Friday.", "I arrive by train on Friday."],
  ["pressure", "en", "You must see it.", "It must be a busy season."],
  ["pressure", "en", "I need your answer.", "I need no visa."],
  ["pressure", "en", "Is there room??", "Is there room? May I come?"],
  ["pressure", "en", "Is there? May I? Shall I?", "Is there? May I?"],
  ["capitals", "en", "PLEASE look.", "I passed USMLE STEP 2 CK."],
  ["capitals", "en", "I WOULD LOVE THIS PLACE.", "LEILA MARIA HADDAD"],
  ["guilt", "de", "Leider habe ich noch keine Antwort erhalten.", "Ich habe die Zusage erhalten."],
  ["guilt", "de", "Ich warte immer noch.", "Ich warte das Praktikum ab."],
  ["guilt", "de", "Ich möchte kurz nachhaken.", "Ich frage gern nach Literatur."],
  ["urgency", "de", "Es ist dringend.", "Ich denke an eine Drittmittelstelle."],
  ["urgency", "de", "So schnell wie möglich.", "So gut wie möglich."],
  ["pressure", "de", "Bitte um Antwort bis Freitag.", "Ich bin bis Freitag in Berlin."],
  ["pressure", "de", "Ich erwarte eine Antwort.", "Ich erwarte mein Zeugnis."],
  ["guilt", "fr", "Je n’ai pas reçu de réponse.", "J’ai reçu mon diplôme."],
  ["guilt", "fr", "J’attends toujours.", "Je pense toujours à ce projet."],
  ["urgency", "fr", "C’est urgent.", "J’ai travaillé aux urgences."],
  ["urgency", "fr", "Dans les plus brefs délais.", "Le séjour serait bref."],
  ["pressure", "fr", "Merci, une réponse avant vendredi.", "Dans l’attente de votre réponse, cordialement."],
  ["pressure", "fr", "Vous devez le voir.", "Le devoir est terminé."],
  ["guilt", "es", "No he recibido respuesta.", "He recibido mi título."],
  ["guilt", "es", "Sigo esperando.", "Sigo estudiando."],
  ["urgency", "es", "Es urgente.", "Trabajé en urgencias."],
  ["urgency", "es", "Lo antes posible.", "Llegué antes de la clase."],
  ["pressure", "es", "Respuesta antes del viernes.", "Quedo a la espera de su respuesta."],
  ["pressure", "es", "Necesito una respuesta.", "Necesito un visado."],
];

describe("politeness", () => {
  it.each(WORDINGS)("%s (%s): faults %j, and not %j", (rule, language, example, counter) => {
    expect(rules(`${example} ${KIND_LETTER[language]}`, language)).toContain(rule);
    expect(rules(`${counter} ${KIND_LETTER[language]}`, language)).toEqual([]);
  });

  it.each(LANGUAGES)("misses thanks and a way out (%s)", (language) => {
    const [thanks = "", wayOut = ""] = KIND_LETTER[language].split(". ");
    expect(rules(`${thanks}.`, language)).toEqual(["no-way-out"]);
    expect(rules(wayOut, language)).toEqual(["no-thanks"]);
  });

  it("takes a holiday or a demand for no thanks", () => {
    expect(rules("After Thanksgiving no answer is needed.")).toEqual(["no-thanks"]);
    expect(rules("Merci de répondre. Aucune réponse n’est nécessaire.", "fr")).toContain("no-thanks");
  });

  it("takes understanding for a way out only when it is granted", () => {
    expect(rules("Thank you. I will understand if not.")).toEqual([]);
    expect(rules("Thank you. I understand your work.")).toEqual(["no-way-out"]);
  });

  it("counts eight sentences as enough and nine as too many", () => {
    const six = "I like it. ".repeat(6);
    expect(rules(six + KIND_LETTER.en)).toEqual([]);
    expect(rules(`One more. ${six}${KIND_LETTER.en}`)).toEqual(["too-long"]);
  });

  it("ends no sentence at a title, an initial or a greeting", () => {
    const six = "I like it. ".repeat(5);
    expect(
      rules(`Dear Dr. A. Patel,\n\nI met Prof. J. Ito. ${six}${KIND_LETTER.en}\n\nBest regards,\nL. Haddad`),
    ).toEqual([]);
  });

  it("finds nothing in nothing", () => {
    expect(rules(" \n-- 12")).toEqual(["empty"]);
  });

  it("quotes the words at fault and says what to do", () => {
    const [fault] = politeness(`I haven’t heard  back. ${KIND_LETTER.en}`, "en").faults;
    expect(fault).toMatchObject({ rule: "guilt", evidence: "haven’t heard back" });
    expect(fault?.advice).toMatch(/Leave out/);
  });
});

const ASKS: Record<Language, string> = {
  en: "whether you might have room for a volunteer",
  de: "ob es einen Platz für eine Famulatur gibt",
  fr: "s’il serait possible de faire un stage",
  es: "si sería posible hacer una estancia",
};

describe("every template is polite", () => {
  const kinds = OUTREACH_KINDS.filter((kind) => followUpTemplate(kind, "en") !== null);
  const cases = kinds.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));
  it.each(cases)("%s in %s, with every field there or missing", (kind, language) => {
    for (let there = 0; there < 64; there++) {
      const given = (bit: number) => (there & (1 << bit)) !== 0;
      const words: LetterWords = {
        greeting: given(0) ? "Dear Dr. Patel," : null,
        signOff: given(1) ? "Warm regards," : null,
        signature: given(2) ? "Leila Haddad" : null,
        ask: given(3) ? ASKS[language] : null,
        language,
      };
      const letter = {
        subject: given(4) ? "A question" : "",
        sentOn: given(5) ? "13 April" : "",
        recipients: [],
      };
      const worded = wordFollowUp(followUpTemplate(kind, language) ?? "", words, letter);
      if (!worded.ok) throw new Error(worded.problem);
      expect(politeness(worded.text, language).faults).toEqual([]);
      expect(worded.text.includes(ASKS[language])).toBe(given(3));
      expect(worded.text).not.toMatch(/[“„«]\s*[”“»]|\s[.,]|\n{3}|\{|null|undefined/);
    }
  });
});
