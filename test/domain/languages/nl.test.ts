import { nl } from "../../../src/domain/languages/nl/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(nl, {
  "automatic-subject": ["Automatisch antwoord: Vraag", "Antw: Automatisch antwoord: Vraag"],
  "absence-subject": ["Afwezig tot maandag", "Vraag over afwezige leerlingen"],
  away: ["Ik ben met vakantie.", "Ik ben met de fiets."],
  "long-leave": ["Ik ben met zwangerschapsverlof.", "Ik ben met de trein."],
  gone: ["Hij is niet meer werkzaam bij ons.", "Hij is werkzaam bij ons."],
  "write-instead": ["Mijn nieuwe adres is ada@letters.example.", "Mijn nieuwe keuken is rood."],
  "back-on": ["Weer op kantoor op 5 mei.", "Het feest op 5 mei."],
  "away-until": ["tot 5 mei", "op 5 mei"],
  "away-from": ["van 5 mei", "op 5 mei"],
  "day-of-return": ["Op 5 mei ben ik weer aanwezig.", "Op 5 mei regent het."],
  "other-dates": ["Aanmelden kan tot 5 mei.", "Het kantoor is dicht tot 5 mei."],
  "answer-on-return": ["Ik antwoord na mijn terugkomst.", "Ik antwoord morgen."],
  "urgent-contact": ["Voor dringende zaken belt u Jan.", "Voor de deur staat Jan."],
  "thanks-for-mail": ["Dank voor uw bericht.", "Dank voor de bloemen."],
  "says-automatic": ["Dit is een automatisch bericht.", "Dit is een goed bericht."],
  ticket: ["Uw ticketnummer is 4711.", "Uw huisnummer is 47."],
  "answer-in-ticket": ["Uw aanvraag is bijgewerkt.", "Uw kaart is bijgewerkt."],
  received: ["Wij hebben uw bericht ontvangen.", "Wij hebben een hond."],
  "list-notice": ["Bevestig uw aanmelding.", "Bevestig de lamp."],
  engaged: ["Leuk, bel me morgen.", "Het regent."],
  "opt-out": ["Stuur mij geen mails meer.", "Stuur mij de foto's."],
  "opt-out-alone": ["Uitschrijven aub.", "Ik zal de brief uitschrijven."],
  decline: ["Helaas hebben wij geen plaats.", "Helaas regent het."],
  rejection: [
    "Helaas moeten wij u meedelen dat uw sollicitatie is afgewezen.",
    "Wij zullen u de datum meedelen.",
  ],
  "counter-offer": ["Maar ik kan u wel helpen.", "Maar het regent."],
});

describeDays(nl, [
  ["Ik ben tot en met 15 maart met vakantie.", "2026-03-16"],
  ["Op maandag 16 maart ben ik weer aanwezig.", "2026-03-16"],
  ["Ik ben afwezig van 2 t/m 15 maart.", "2026-03-16"],
  ["Ik ben vanaf 16 maart weer bereikbaar.", "2026-03-16"],
  ["Ik ben met vakantie en terug op 16-03-2026.", "2026-03-16"],
  ["Ik ben met verlof en rond eind maart terug.", null],
  ["Ik ben volgende week weer op kantoor.", null],
]);

describePeople(nl, [
  "Ik ben deze week met vakantie, maar bel me gerust maandag!",
  "Prima, kom donderdag langs.",
  "Ik neem even waar voor Jan. Wat wilt u weten?",
]);
