import { hu } from "../../../src/domain/languages/hu/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(hu, {
  "automatic-subject": ["Automatikus válasz: Kérdés", "Re: Automatikus válasz: Kérdés"],
  "absence-subject": ["Házon kívül", "Az élet házon kívül"],
  away: ["Szabadságon vagyok.", "A szabadság jó volt."],
  "long-leave": ["Szülési szabadságon vagyok.", "A szülők itthon vannak."],
  gone: ["Már nem dolgozom a cégnél.", "Már nem esik."],
  "write-instead": ["Az új e-mail címem: ada@letters.example", "Az új biciklim: piros"],
  "back-on": ["Visszatérek március 5-én", "Elutazom március 5-én"],
  "day-of-return": ["Március 5-én térek vissza", "Március 5-én utazom el"],
  "last-day-away": ["Március 5-ig", "Március 5-én"],
  "other-dates": ["A jelentkezési határidő május 5.", "Az iroda zárva van május 5-ig."],
  "answer-on-return": ["Visszatérésem után válaszolok.", "Azonnal válaszolok."],
  "urgent-contact": ["Sürgős esetben hívja az irodát.", "Nem sürgős."],
  "thanks-for-mail": ["Köszönöm levelét.", "Köszönöm az ebédet."],
  "says-automatic": ["Ez egy automatikus üzenet.", "Ez egy kedves üzenet."],
  received: ["Levelét megkaptuk.", "Levelét eldobtuk."],
  engaged: ["Szívesen beszélek kedden.", "Kedden esik."],
  "opt-out": ["Ne küldjön több levelet!", "Ne felejtse el!"],
  "opt-out-alone": ["Leiratkozás.", "Leiratkozás nélkül olvasom az újságot."],
  decline: ["Sajnos nem tudunk gyakornokot fogadni.", "Sajnos esik."],
  "counter-offer": ["De talán jövő héten.", "De esik."],
});

describeDays(hu, [
  ["Szabadságon vagyok, március 9-én térek vissza.", "2026-03-09"],
  ["Március 13-ig szabadságon vagyok.", "2026-03-14"],
  ["2026. március 2-13. között szabadságon vagyok.", "2026-03-14"],
  ["Szabadságon vagyok. Visszatérek: 2026. március 9.", "2026-03-09"],
  ["Szabadságon vagyok, március közepén térek vissza.", null],
]);

describePeople(hu, [
  "Kedves Ada! Ezen a héten szabadságon vagyok, de jövő kedden szívesen beszélek. Mikor lenne jó?",
]);
