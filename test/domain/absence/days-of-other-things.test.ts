import { describe, expect, it } from "vitest";
import { judgeReply } from "../../../src/domain/reply/reply.ts";
import { mail } from "../reading/mail.ts";

/** A Monday; every notice below is of this day. */
const WRITTEN = "Mon, 2 Mar 2026 09:00:00 +0100";

function returnsOn(text: string): string | null {
  const headers = { Date: WRITTEN, "Auto-Submitted": "auto-replied" };
  const message = mail({ from: "office@lakeside.example", subject: "Re: Hello", text, headers });
  return judgeReply({ ...message, at: Date.parse(WRITTEN) }).returnsOn;
}

type Case = readonly [what: string, text: string];

describe("a day in a notice that is not the day of return", () => {
  describe("in English", () => {
    it.each<Case>([
      [
        "a deadline in the next sentence",
        "I am out of the office. The call for abstracts closes on 15 April.",
      ],
      [
        "a deadline in the same sentence",
        "I am away and the application deadline has been extended until 15 April.",
      ],
      ["a deadline after a colon", "I am on leave. Scholarship applications: open until 31 March 2026."],
      ["an event", "I am out of the office. Join us at the open day on 21 March from 10 to 4."],
      [
        "the event that the writer is at",
        "I am out of the office attending the congress of 4 to 8 April as every year and read no mail.",
      ],
      ["the start alone", "I will be out of the office from 20 March."],
      ["the start of a long leave", "I am on maternity leave starting 9 March 2026."],
      ["since when", "I have been on sick leave since 12 January."],
      ["as of when", "As of 15 March I am no longer at the institute."],
      ["office hours", "I am out of the office. Our office hours are Monday to Thursday, 9 to 16."],
      [
        "days off every week",
        "I am not in the office on Wednesdays and Fridays and will reply when I am back.",
      ],
      ["a part-time week", "I am out of the office. I work Monday to Wednesday."],
      [
        "the holiday of the institute",
        "I am out of the office. Please note that the institute is closed on Friday 3 April.",
      ],
      ["a birth date", "I am on parental leave: Ida was born on 12 February and we are all well."],
      ["the dates of a term", "I am on sabbatical. Spring term runs from 12 January to 30 April."],
      ["a phone number", "I am out of the office. Call 02 03 2026 455 12 in an emergency."],
      ["a version number", "I am out of the office. This autoresponder is version 4.5 of 12/3."],
      ["two days, one of which it is", "I am away and back on 16 or 17 March."],
      ["month and day in doubt", "I am out of the office until 04/05/2026."],
      ["month and day in doubt, both near", "I am out of the office and return 03/04."],
      ["two absences", "I am away until 6 March and again until 20 March."],
      ["a past absence", "I was away until 1 March and am working through my mail now."],
      ["a delivery", "I am on leave. Orders placed now will ship from 16 March to 20 March."],
      ["an exhibition", "I am out of the office. Our exhibition can be seen until 28 June."],
      ["a discount", "We are out of the office. The early-bird price is valid until 31 March."],
      ["a registration", "I am travelling. Registration for the summer school stays open through 15 May."],
      ["when mail is read", "I am on leave and will check messages on 10 March only."],
      [
        "a colleague's return",
        "I am on leave. My colleague Ann, herself away, is back on 9 March and can help you then, or ask Bo, who is back on 12 March.",
      ],
      ["a weekday alone", "I am out of the office until Thursday."],
      ["this weekday", "I am out of the office and back this Thursday."],
      [
        "the start of next week",
        "I am out of the office and return at the beginning of the week of 16 March.",
      ],
      ["no earlier than", "I am out of the office and back no earlier than 16 March."],
      [
        "a reading group",
        "I am out of the office. I am back at the reading group's dates: 5 March, 12 March and 19 March.",
      ],
      ["a colleague by name", "I'm out of the office. Dr. Lee returns on 9 March and can help."],
      ["classes", "I'm on leave. Classes resume on 30 March."],
      ["the library", "I'm on leave; the library returns to normal hours on 30 March."],
      ["a paper to return", "I am on leave. Paper reviews: return them by 16 March."],
      ["exams", "I'm away. Grades will be posted until 20 March and exams take place 23 March - 27 March."],
      [
        "mail that waits until then",
        "I will not be reading e-mail until 16 March, as I am out of the office.",
      ],
      ["two days away", "I am out of the office on Thursday 5 March and Friday 6 March."],
      ["two ranges to come", "I'll be out of the office 5-6 March and then again 12-13 March."],
      ["today", "I am out of the office today, Monday 2 March. For urgent matters call Ann."],
      ["when the notice was made", "I'm out of the office until further notice. Last updated 5 April 2026."],
      ["an academic year", "I am on sabbatical leave during the academic year 2025/26."],
      ["a year alone", "I am on leave and will be back in 2027."],
    ])("%s", (_, text) => {
      expect(returnsOn(text)).toBeNull();
    });
  });

  describe("in other languages", () => {
    it.each<Case>([
      ["de: a deadline", "Ich bin nicht im Büro. Bewerbungen nehmen wir bis zum 15. April entgegen."],
      ["de: a deadline in the same sentence", "Ich bin im Urlaub, die Bewerbungsfrist läuft bis 31. März."],
      [
        "de: opening hours",
        "Ich bin im Urlaub. Das Sekretariat ist Montag bis Donnerstag von 9 bis 12 Uhr besetzt.",
      ],
      ["de: the start alone", "Ab dem 16. März bin ich in Elternzeit und lese keine Mails."],
      ["de: a closed day", "Ich bin abwesend. Am 3. April bleibt das Institut geschlossen."],
      ["de: since when", "Ich bin seit dem 12. Januar krankgeschrieben."],
      [
        "de: the term",
        "Ich bin im Forschungssemester. Die Vorlesungszeit dauert vom 13. April bis zum 24. Juli.",
      ],
      ["de: a colleague", "Ich bin im Urlaub. Frau Meier ist ab dem 9. März wieder im Büro."],
      ["de: lectures", "Ich bin im Urlaub. Die Vorlesung beginnt wieder am 13. April."],
      ["de: a week's number", "Ich bin im Urlaub bis KW 12."],
      ["fr: a deadline", "Je suis absente. Les candidatures sont ouvertes jusqu'au 15 avril."],
      ["fr: since when", "Je suis en arrêt maladie depuis le 12 janvier."],
      ["fr: the start alone", "Je serai en congés à partir du 20 mars."],
      ["fr: opening hours", "Je suis absent. Le secrétariat est ouvert du lundi au jeudi de 9 h à 16 h."],
      ["fr: an event", "Je suis en congés. La journée portes ouvertes aura lieu le 21 mars."],
      ["es: a deadline", "Estoy de vacaciones. El plazo de inscripción está abierto hasta el 15 de abril."],
      ["es: office hours", "Estoy fuera de la oficina. El horario es de lunes a viernes de 9 a 14."],
      ["es: since when", "Estoy de baja desde el 12 de enero."],
      ["es: two days", "Estoy de viaje y vuelvo el 16 o el 17 de marzo."],
      ["it: a deadline", "Sono fuori ufficio. Le iscrizioni sono aperte fino al 15 aprile."],
      ["it: the start alone", "Sarò in congedo a partire dal 20 marzo."],
      ["it: a weekday alone", "Sono in ferie e torno giovedì."],
      ["pt: a deadline", "Estou de férias. As inscrições estão abertas até 15 de abril."],
      ["pt: since when", "Estou de licença desde 12 de janeiro."],
      ["nl: a deadline", "Ik ben met vakantie. Inschrijven voor de cursus kan tot 15 april."],
      ["nl: days off every week", "Ik ben afwezig op woensdag en vrijdag."],
      ["sv: a deadline", "Jag är på semester. Ansökan är öppen till den 15 april."],
      ["ru: a deadline", "Я в отпуске. Заявки на стипендию принимаются до 15 апреля."],
      ["ru: since when", "Я на больничном с 12 января."],
      ["pl: a deadline", "Jestem na urlopie. Zgłoszenia przyjmujemy do 15 kwietnia."],
      ["ja: a deadline", "現在出張中です。募集の締め切りは4月15日までです。"],
      ["zh: a deadline", "我正在休假。报名截止到4月15日。"],
    ])("%s", (_, text) => {
      expect(returnsOn(text)).toBeNull();
    });
  });
});

describe("a day of return among other days", () => {
  it.each<readonly [what: string, text: string, day: string]>([
    [
      "a deadline beside it",
      "I am out of the office until 13 March. The call closes on 15 April.",
      "2026-03-14",
    ],
    ["a deadline before it", "Abstracts are due on 10 March. I am away and back on 16 March.", "2026-03-16"],
    [
      "office hours beside it",
      "I am out of the office until 13 March. Our office hours are Monday to Friday, 9 to 17.",
      "2026-03-14",
    ],
    ["the event that it is for", "I am at a congress in Oslo until 13 March.", "2026-03-14"],
    [
      "a conference and its town",
      "I am away at a conference (Lyon, 4-6 March) and will be back in the office on Monday 9 March.",
      "2026-03-09",
    ],
    ["a weekday that says the same", "I am away until Sunday 15 March and back Monday.", "2026-03-16"],
    ["a day of the month", "I am away walking and will be back at the press on the 18th.", "2026-03-18"],
    ["a day in words", "I am learning to weave, and return on Monday the sixteenth of March.", "2026-03-16"],
    ["a soldier's days", "I am on leave 02MAR26 - 13MAR26.", "2026-03-14"],
    ["a range with a year at its end", "I am on annual leave from 2 March to 13 March 2026.", "2026-03-14"],
    ["between two days", "I am out of the office between 2 and 13 March.", "2026-03-14"],
    ["over the turn of a month", "I am on leave 27 February - 6 April.", "2026-04-07"],
    ["not until", "I shall not be back at my desk until Tuesday, 17 March.", "2026-03-17"],
    ["inclusive", "I am on holiday up to and including 13 March.", "2026-03-14"],
    [
      "a shop",
      "The workshop is closed for two weeks and we light the furnace again on Monday 16 March. We are closed until 15 March.",
      "2026-03-16",
    ],
    ["a number that can only be a day", "I am out of the office until 03/25/2026.", "2026-03-26"],
    ["a phone number beside it", "I am away until 13 March. Call 555 02 03 if it burns.", "2026-03-14"],
    ["a long leave", "I am on parental leave until 31 August 2026.", "2026-09-01"],
    ["a return on a line of its own", "I am out of the office.\nReturn date: 16 March 2026", "2026-03-16"],
    ["the office's own return", "Our office is closed. The office reopens on 16 March.", "2026-03-16"],
    ["no subject but a return", "I am on leave. Back on 16 March.", "2026-03-16"],
    [
      "an American notice",
      "I will be back in the office on Monday, March 16th at 9:00 AM EST.",
      "2026-03-16",
    ],
    [
      "de: a range",
      "Ich bin vom 2. bis 13. März im Urlaub. Die Anmeldefrist endet am 31. März.",
      "2026-03-14",
    ],
    ["de: back", "Ich bin erst am Montag, den 16. März, wieder im Büro.", "2026-03-16"],
    ["de: until", "Bis einschließlich 13.03.2026 bin ich nicht im Büro.", "2026-03-14"],
    ["de: from", "Ich bin im Urlaub und ab dem 16.3. wieder erreichbar.", "2026-03-16"],
    ["fr: a range", "Je suis absente du 2 au 13 mars inclus.", "2026-03-14"],
    ["fr: back", "Je suis en congés et serai de retour le lundi 16 mars.", "2026-03-16"],
    ["fr: until", "Je suis absent jusqu'au 13 mars. Les inscriptions ferment le 31 mars.", "2026-03-14"],
    ["es: until", "Estaré de vacaciones hasta el 13 de marzo.", "2026-03-14"],
    ["es: back", "La bodega está cerrada; nos reincorporamos el 16 de marzo.", "2026-03-16"],
    ["it: a range", "Sono in ferie dal 2 al 13 marzo.", "2026-03-14"],
    ["it: back", "Sono fuori ufficio e rientrerò lunedì 16 marzo.", "2026-03-16"],
    ["pt: until", "Estou de férias até 13 de março.", "2026-03-14"],
    ["pt: back", "Estou ausente e retorno no dia 16 de março.", "2026-03-16"],
    ["nl: until", "Ik ben met vakantie tot en met 13 maart.", "2026-03-14"],
    ["nl: back", "Ik ben afwezig en maandag 16 maart weer aanwezig.", "2026-03-16"],
    ["sv: a range", "Arkivet håller stängt 2 mars - 13 mars.", "2026-03-14"],
    ["ru: until", "Я в отпуске до 13 марта включительно.", "2026-03-14"],
    ["pl: until", "Jestem na urlopie do 13 marca.", "2026-03-14"],
    ["fi: back", "Olen lomalla 2.–13.3. Palaan töihin maanantaina 16.3.", "2026-03-16"],
    ["ja: until", "3月13日まで休暇をいただいております。", "2026-03-14"],
    ["zh: a range", "我于3月2日至3月13日休假。", "2026-03-14"],
    ["ar: back", "المكتب مغلق ونعود للعمل يوم الاثنين السادس عشر من مارس.", "2026-03-16"],
  ])("%s", (_, text, day) => {
    expect(returnsOn(text)).toBe(day);
  });
});
