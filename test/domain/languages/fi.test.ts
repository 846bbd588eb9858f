import { fi } from "../../../src/domain/languages/fi/index.ts";
import { describeDays, describePeople, describeReplies } from "./wordbook-cases.ts";

describeReplies(fi, {
  "automatic-subject": ["Automaattinen vastaus: Kysymys", "VS: Automaattinen vastaus: Kysymys"],
  "absence-subject": ["Poissa toimistolta", "Miksi olit poissa"],
  away: ["Olen lomalla.", "Lomalla satoi."],
  "long-leave": ["Olen vanhempainvapaalla.", "Vanhemmat tulivat."],
  gone: ["En työskentele enää yliopistolla.", "Ei sada enää."],
  "write-instead": ["Uusi sähköpostiosoitteeni on ada@letters.example", "Uusi pyöräni on punainen"],
  "back-on": ["Palaan töihin 5.5.", "Lähden kotiin 5.5."],
  "day-of-return": ["5.5. alkaen olen töissä", "5.5. alkaen sataa"],
  "last-day-away": ["5.5. asti", "5.5. jälkeen"],
  "other-dates": ["Ilmoittautuminen on auki 5.5. asti.", "Toimisto on suljettu 5.5. asti."],
  "answer-on-return": ["Vastaan viesteihin palattuani.", "Vastaan heti."],
  "urgent-contact": ["Kiireellisissä asioissa soita toimistoon.", "Asia ei ole kiireellinen."],
  "thanks-for-mail": ["Kiitos viestistäsi.", "Kiitos ruoasta."],
  "says-automatic": ["Tämä on automaattinen viesti.", "Tämä on hauska viesti."],
  received: ["Hakemuksesi on vastaanotettu.", "Kissasi on löytynyt."],
  engaged: ["Voisitko soittaa torstaina?", "Soitin torstaina."],
  "opt-out": ["Poista minut listalta.", "Poista lumi portailta."],
  "opt-out-alone": ["Poista minut.", "Poista minut mielestäsi, laulaja sanoi."],
  decline: ["Valitettavasti emme ota harjoittelijoita.", "Valitettavasti sataa."],
  "counter-offer": ["Mutta ehkä ensi kuussa.", "Mutta sataa."],
});

describeDays(fi, [
  ["Olen työmatkalla ja palaan toimistolle maanantaina 9. maaliskuuta.", "2026-03-09"],
  ["Olen lomalla 13.3. asti.", "2026-03-14"],
  ["Olen vuosilomalla 2.3.–13.3.2026.", "2026-03-14"],
  ["Olen poissa toimistolta. Palaan töihin 9.3.2026.", "2026-03-09"],
  ["Olen lomalla, palaan maaliskuun puolivälissä.", null],
]);

describePeople(fi, ["Hei! Olen lomalla tämän viikon, mutta voisimmeko jutella ensi tiistaina?"]);
