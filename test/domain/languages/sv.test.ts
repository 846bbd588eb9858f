import { sv } from "../../../src/domain/languages/sv/index.ts";
import { describeBounces, describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(sv, {
  "automatic-subject": ["Autosvar: Fråga", "Sv: Autosvar: Fråga"],
  "absence-subject": ["Semester till den 10 juli", "Tips till din semester"],
  away: ["Jag är på semester.", "Vi reser gärna till semestern."],
  "long-leave": ["Jag är föräldraledig.", "Föräldrarna är hemma."],
  gone: ["Jag har slutat på museet.", "Det har slutat regna."],
  "write-instead": ["Min nya e-postadress är ada@letters.example.", "Min nya båt är röd."],
  "back-on": ["Åter i tjänst 5 maj.", "Affären fyller år 5 maj."],
  "away-until": ["till och med 5 maj", "den 5 maj"],
  "away-from": ["från den 5 maj", "den 5 maj"],
  "day-of-return": ["Den 5 maj är jag tillbaka.", "Den 5 maj är jag ute."],
  "other-dates": ["Anmälan är öppen till den 5 maj.", "Kontoret är stängt till den 5 maj."],
  "answer-on-return": ["Jag svarar när jag är tillbaka.", "Jag svarar gärna."],
  "urgent-contact": ["Vid brådskande ärenden ring växeln.", "Det är ett roligt ärende."],
  "thanks-for-mail": ["Tack för ditt mejl.", "Tack för maten."],
  "says-automatic": ["Detta är ett automatiskt svar.", "Detta är ett bra svar."],
  ticket: ["Ditt ärendenummer är 4711.", "Ditt husnummer är 47."],
  "answer-in-ticket": ["Ditt ärende har uppdaterats.", "Kartan har uppdaterats."],
  received: ["Vi har tagit emot din ansökan.", "Vi har tagit emot en hund."],
  "list-notice": ["Meddelandet väntar på godkännande av moderator.", "Bilen väntar på besiktning."],
  engaged: ["Ring mig gärna, det låter spännande.", "Ring växeln."],
  "opt-out": ["Ta bort mig från listan.", "Ta bort snön från trappan."],
  "opt-out-alone": ["Avregistrera mig.", "Avregistrera bilen innan du säljer den."],
  decline: ["Tack, men nej tack.", "Tack, det var snällt."],
  rejection: ["Vi måste tyvärr meddela att tjänsten är tillsatt.", "Vi kommer att meddela tiden."],
  "counter-offer": ["Men jag känner en som har det.", "Men det regnar."],
});

describeBounces(sv, {
  "failure-subject": ["Kan inte levereras: Fråga", "Levererat: paket"],
  failure: ["Meddelandet kunde inte levereras.", "Meddelandet kom fram."],
  delayed: ["Meddelandet har fördröjts.", "Tåget har fördröjts."],
  "unknown-address": ["Adressen hittades inte.", "Adressen står på kuvertet."],
  full: ["Mottagarens postlåda är full.", "Mottagarens kylskåp är fullt."],
  passing: ["Servern svarar inte.", "Chefen svarar inte."],
  unwelcome: ["Meddelandet har klassats som skräppost.", "Huset har klassats som ruin."],
  delivered: ["Meddelandet har levererats.", "Meddelandet har inte levererats."],
  "other-address": ["Ny e-postadress: ada@letters.example", "Okänd e-postadress: ada@letters.example"],
});

describeDays(sv, [
  ["Jag har semester och är tillbaka måndag den 9 mars.", "2026-03-09"],
  ["På tjänsteresa. Åter torsdag 2026-03-05.", "2026-03-05"],
  ["Jag är bortrest t.o.m. 15/3.", "2026-03-16"],
  ["Jag är ledig 2–13 mars.", "2026-03-14"],
  ["Den 11 mars är jag tillbaka på kontoret från semestern.", "2026-03-11"],
  ["Jag är inte anträffbar från den 9 mars.", null],
  ["Semester! Tillbaka i mitten av mars.", null],
  ["Jag är på semester men är på kontoret igen den 25:e mars.", "2026-03-25"],
]);

describePeople(sv, [
  "Hej! Jag var på semester förra veckan. Självklart får du använda siffrorna, ring gärna på onsdag.",
  "Hej Tuva, vi har inga älgar men jag känner en gubbe som har. Ska jag koppla ihop er?",
  "Absolut, skicka gärna uppsatsen så läser jag den.",
]);
