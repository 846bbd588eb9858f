import { da } from "../../../src/domain/languages/da/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(da, {
  "automatic-subject": ["Autosvar: Spørgsmål", "SV: Autosvar: Spørgsmål"],
  "absence-subject": ["Ikke til stede", "Derfor er han ikke til stede"],
  away: ["Jeg er på ferie.", "Vi talte om ferien."],
  "long-leave": ["Jeg er på barselsorlov.", "Barnet sover."],
  gone: ["Jeg arbejder ikke længere hos museet.", "Jeg venter ikke længere på bussen."],
  "write-instead": ["Min nye mailadresse er ada@letters.example.", "Min nye cykel er rød."],
  "back-on": ["Tilbage på kontoret den 5. maj", "Billetter til den 5. maj"],
  "away-until": ["til og med den 5. maj", "efter den 5. maj"],
  "away-from": ["fra den 5. maj", "efter den 5. maj"],
  "day-of-return": ["Den 5. maj er jeg tilbage.", "Den 5. maj er jeg træt."],
  "other-dates": ["Tilmelding er åben til 5. maj.", "Kontoret er lukket til 5. maj."],
  "answer-on-return": ["Jeg svarer, når jeg er tilbage.", "Jeg svarer gerne."],
  "urgent-contact": ["I hastende tilfælde ring til receptionen.", "I dette tilfælde regner det."],
  "thanks-for-mail": ["Tak for din mail.", "Tak for mad."],
  "says-automatic": ["Dette er et automatisk svar.", "Dette er et godt svar."],
  received: ["Vi har modtaget din henvendelse.", "Vi har modtaget en kat."],
  engaged: ["Det lyder spændende.", "Det regner."],
  "opt-out": ["Fjern mig fra listen.", "Fjern sneen fra trappen."],
  "opt-out-alone": ["Afmeld mig.", "Afmeld mig ikke fra kurset, jeg kommer."],
  decline: ["Desværre har vi ingen pladser.", "Desværre regner det."],
  "counter-offer": ["Men måske næste måned.", "Men det regner."],
});

describeDays(da, [
  ["Jeg er på ferie og er tilbage mandag den 9. marts.", "2026-03-09"],
  ["Jeg holder ferie til og med 13. marts 2026.", "2026-03-14"],
  ["Jeg holder ferie 2.-13. marts.", "2026-03-14"],
  ["Jeg er ikke på kontoret. Tilbage igen d. 9/3.", "2026-03-09"],
  ["Den 11. marts er jeg tilbage på kontoret efter min ferie.", "2026-03-11"],
  ["Jeg er på ferie og tilbage midt i marts.", null],
]);

describePeople(da, ["Jeg er på ferie til den 15. marts, men det lyder spændende. Kan du ringe torsdag?"]);
