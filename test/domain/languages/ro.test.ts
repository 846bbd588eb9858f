import { ro } from "../../../src/domain/languages/ro/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(ro, {
  "automatic-subject": ["Răspuns automat: Întrebare", "Re: Răspuns automat: Întrebare"],
  "absence-subject": ["În concediu", "Poze din concediu"],
  away: ["Sunt în concediu.", "Concediul a fost frumos."],
  "long-leave": ["Sunt în concediu de maternitate.", "Sunt la maternitate în vizită."],
  gone: ["Nu mai lucrez la muzeu.", "Nu mai plouă."],
  "write-instead": ["Adresa mea nouă este ada@letters.example", "Casa mea este mare"],
  "back-on": ["Revin pe 5 mai", "Plec pe 5 mai"],
  "away-until": ["până pe 5 mai", "după 5 mai"],
  "away-from": ["din 5 mai", "după 5 mai"],
  "other-dates": ["Înscrierile sunt deschise până la 5 mai.", "Biroul este închis până la 5 mai."],
  "answer-on-return": ["Voi răspunde la întoarcere.", "Voi răspunde imediat."],
  "urgent-contact": ["Pentru urgențe vă rog să sunați.", "Nu este o problemă."],
  "thanks-for-mail": ["Vă mulțumesc pentru mesaj.", "Vă mulțumesc pentru prânz."],
  "says-automatic": ["Acesta este un mesaj automat.", "Acesta este un mesaj frumos."],
  received: ["Am primit mesajul dumneavoastră.", "Am primit o pisică."],
  engaged: ["Cu plăcere, să vorbim marți.", "Plouă marți."],
  "opt-out": ["Nu îmi mai scrieți.", "Nu îmi mai plouă."],
  "opt-out-alone": ["Dezabonare.", "Dezabonare de la ziar nu am cerut."],
  decline: ["Din păcate nu avem locuri.", "Din păcate plouă."],
  "counter-offer": ["Dar putem vorbi marți.", "Dar plouă."],
});

describeDays(ro, [
  ["Nu sunt la birou. Revin luni, 9 martie.", "2026-03-09"],
  ["Sunt în concediu până pe 13 martie 2026.", "2026-03-14"],
  ["În perioada 2-13 martie sunt în concediu.", "2026-03-14"],
  ["Sunt în concediu de odihnă. Revin la birou pe 09.03.2026.", "2026-03-09"],
  ["Sunt în concediu, revin la mijlocul lunii martie.", null],
]);

describePeople(ro, ["Bună! Săptămâna asta sunt în concediu, dar putem vorbi marți. Vă convine?"]);
