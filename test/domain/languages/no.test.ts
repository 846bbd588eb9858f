import { no } from "../../../src/domain/languages/no/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(no, {
  "automatic-subject": ["Autosvar: Spørsmål", "SV: Autosvar: Spørsmål"],
  "absence-subject": ["Ikke til stede", "Derfor er han ikke til stede"],
  away: ["Jeg er bortreist.", "Vi snakket om reisen."],
  "long-leave": ["Jeg er i foreldrepermisjon.", "Foreldrene er hjemme."],
  gone: ["Jeg jobber ikke lenger i kommunen.", "Jeg venter ikke lenger på bussen."],
  "write-instead": ["Min nye e-postadresse er ada@letters.example.", "Min nye sykkel er rød."],
  "back-on": ["Tilbake på kontoret 5. mai", "Billetter til 5. mai"],
  "away-until": ["til og med 5. mai", "etter 5. mai"],
  "away-from": ["fra 5. mai", "etter 5. mai"],
  "day-of-return": ["5. mai er jeg tilbake.", "5. mai er jeg trøtt."],
  "other-dates": ["Påmelding er åpen til 5. mai.", "Kontoret er stengt til 5. mai."],
  "answer-on-return": ["Jeg svarer når jeg er tilbake.", "Jeg svarer gjerne."],
  "urgent-contact": ["Haster det, ring sentralbordet.", "Det er kaldt, ring gjerne."],
  "thanks-for-mail": ["Takk for din e-post.", "Takk for maten."],
  "says-automatic": ["Dette er et automatisk svar.", "Dette er et godt svar."],
  received: ["Vi har mottatt henvendelsen.", "Vi har mottatt en katt."],
  engaged: ["Det høres spennende ut.", "Det regner."],
  "opt-out": ["Fjern meg fra listen.", "Fjern snøen fra trappen."],
  "opt-out-alone": ["Meld meg av.", "Meld meg av og til om været."],
  decline: ["Dessverre har vi ingen plasser.", "Dessverre regner det."],
  "counter-offer": ["Men kanskje neste måned.", "Men det regner."],
});

describeDays(no, [
  ["Jeg er bortreist og tilbake på kontoret mandag 9. mars.", "2026-03-09"],
  ["Jeg har ferie til og med 13. mars 2026.", "2026-03-14"],
  ["Jeg har ferie 2.–13. mars.", "2026-03-14"],
  ["Jeg er på reise. Tilbake igjen 9/3-2026.", "2026-03-09"],
  ["Den 11. mars er jeg på plass igjen etter ferien.", "2026-03-11"],
  ["Er på hytta uten dekning, tilbake etter påske.", null],
]);

describePeople(no, ["Hei, jeg er på reise til torsdag, men det høres spennende ut. Kan du ringe fredag?"]);
