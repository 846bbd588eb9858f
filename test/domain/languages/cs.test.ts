import { cs } from "../../../src/domain/languages/cs/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(cs, {
  "automatic-subject": ["Automatická odpověď: Dotaz", "Re: Automatická odpověď: Dotaz"],
  "absence-subject": ["Mimo kancelář", "Oběd mimo kancelář"],
  away: ["Jsem na dovolené.", "Na dovolené jsem četla vaši knihu."],
  "long-leave": ["Jsem na mateřské dovolené.", "Mateřská škola je zavřená."],
  gone: ["Již nepracuji ve firmě.", "Tiskárna nepracuje."],
  "write-instead": ["Obracejte se na mou kolegyni.", "Otočte se na mou lodičku."],
  "back-on": ["Vrátím se 5. května.", "Pojedu domů 5. května."],
  "away-until": ["do 5. května", "kolem 5. května"],
  "away-from": ["od 5. května", "kolem 5. května"],
  "other-dates": ["Přihlášky přijímáme do 5. května.", "Kancelář je zavřená do 5. května."],
  "answer-on-return": ["Odpovím po návratu.", "Odpovím hned."],
  "urgent-contact": ["V naléhavých případech volejte sekretariát.", "V tomto případě prší."],
  "thanks-for-mail": ["Děkuji za zprávu.", "Děkuji za oběd."],
  "says-automatic": ["Toto je automatická odpověď.", "Toto je dobrá odpověď."],
  received: ["Vaše zpráva byla doručena.", "Vaše kočka byla nalezena."],
  engaged: ["To zní zajímavě, zavolejte mi.", "To prší, seďte doma."],
  "opt-out": ["Už mi nepište.", "Už mi neprší."],
  "opt-out-alone": ["Odhlaste mě.", "Odhlaste mě z kurzu, kam nechodím."],
  decline: ["Bohužel nemáme volná místa.", "Bohužel prší."],
  "counter-offer": ["Ale mohu příští týden.", "Ale prší."],
});

describeDays(cs, [
  ["Jsem na služební cestě, vrátím se v pondělí 9. března.", "2026-03-09"],
  ["Jsem na dovolené do 13. března 2026.", "2026-03-14"],
  ["Od 2. 3. do 13. 3. nejsem v kanceláři.", "2026-03-14"],
  ["Jsem na dovolené, v kanceláři budu opět v pondělí 9. 3. ", "2026-03-09"],
  ["Jsem na dovolené, vrátím se v polovině března.", null],
]);

describePeople(cs, [
  "Dobrý den, do pátku jsem na služební cestě, ale rád se sejdu příští úterý. Hodí se vám to?",
]);
