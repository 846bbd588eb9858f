import { de } from "../../../src/domain/languages/de/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(de, {
  "automatic-subject": ["Automatische Antwort: Anfrage", "AW: Automatische Antwort: Anfrage"],
  "absence-subject": ["Abwesenheitsnotiz", "Frage zur Abwesenheitsnotiz"],
  away: ["Ich bin nicht im Büro.", "Das Büro ist im Keller."],
  "long-leave": ["Ich bin in Elternzeit.", "Die Eltern haben Zeit."],
  gone: ["Er arbeitet nicht mehr bei uns.", "Es regnet nicht mehr."],
  "write-instead": ["Meine neue Adresse lautet ada@letters.example.", "Meine neue Küche ist rot."],
  "back-on": ["Wieder im Büro am 5. Mai.", "Im Büro am 5. Mai."],
  "away-until": ["bis 5. Mai", "am 5. Mai"],
  "away-from": ["vom 5. Mai", "am 5. Mai"],
  "day-of-return": ["Am 5. Mai bin ich wieder da.", "Am 5. Mai regnet es."],
  "other-dates": ["Die Ausstellung läuft bis zum 5. Mai.", "Der Leiter ist bis zum 5. Mai im Urlaub."],
  "answer-on-return": ["Ich antworte nach meiner Rückkehr.", "Ich antworte nicht."],
  "urgent-contact": ["In dringenden Fällen rufen Sie an.", "In den Fällen der Rhone."],
  "thanks-for-mail": ["Vielen Dank für Ihre Nachricht.", "Vielen Dank für die Blumen."],
  "says-automatic": ["Dies ist eine automatische Nachricht.", "Dies ist eine gute Nachricht."],
  ticket: ["Ihre Ticketnummer lautet 4711.", "Ihre Hausnummer lautet 47."],
  "answer-in-ticket": ["Ihr Ticket wurde aktualisiert.", "Ihr Hund wurde gesehen."],
  received: ["Ihre Bewerbung ist eingegangen.", "Ihr Hund ist eingegangen."],
  "list-notice": ["Bitte bestätigen Sie Ihre Anmeldung.", "Bitte beachten Sie die Stufe."],
  engaged: ["Sehr gerne, rufen Sie mich an.", "Es regnet."],
  "opt-out": ["Bitte schreiben Sie mir nicht mehr.", "Bitte schreiben Sie mir morgen."],
  "opt-out-alone": ["Bitte abmelden!", "Bitte abmelden Sie das Auto nicht."],
  decline: ["Leider haben wir keinen Platz.", "Leider regnet es."],
  rejection: [
    "Leider müssen wir Ihnen mitteilen, dass die Stelle bereits besetzt ist.",
    "Wir werden Ihnen den Termin mitteilen.",
  ],
  "counter-offer": ["Wie wäre es mit Mittwoch?", "Es ist Mittwoch."],
});

describeDays(de, [
  ["Ich bin bis einschließlich 15. März nicht im Büro.", "2026-03-16"],
  ["Ich bin ab dem 16. März wieder für Sie da.", "2026-03-16"],
  ["Am Montag, den 16. März, bin ich wieder im Büro.", "2026-03-16"],
  ["Ich bin vom 2. bis 15. März im Urlaub.", "2026-03-16"],
  ["Ich bin bis zum 10.03.2026 nicht erreichbar.", "2026-03-11"],
  ["Ich werde ab 02.03.2026 nicht im Büro sein. Ich kehre zurück am 16.03.2026.", "2026-03-16"],
  ["Ich bin bis Ende März im Urlaub.", "2026-04-01"],
  ["Ich bin bis Freitag auf Dienstreise.", null],
  ["Ich bin bis Mitte März im Urlaub.", null],
  ["Ich bin bis 31.02. im Urlaub.", null],
  ["Ich bin nächste Woche wieder da.", null],
]);

describePeople(de, [
  "Ich bin bis Freitag im Urlaub, danach gerne! Passt Ihnen der Montag?",
  "Svea ist in Elternzeit, ich vertrete sie. Wir haben Platz ab April.",
  "Gerne, rufen Sie mich an.",
]);
