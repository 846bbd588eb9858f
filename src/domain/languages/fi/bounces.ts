import type { BounceRule, Wordings } from "../wordbook.ts";

/** Exchange, Gmail and the hosters in Finnish. */
export const bounces: Wordings<BounceRule> = {
  "failure-subject": [
    "(ei voida toimittaa|ei voitu toimittaa|ei toimitettu|toimittamaton|toimittamatta)",
    "(toimitusvirhe|toimitusraportti|toimitusilmoitus|toimitusviive|palautettu viesti|palautunut viesti)",
    "(toimitus|toimittaminen|lähetys|viestin toimitus) ..3 (epäonnistui|epäonnistunut|viivästynyt|viivästyi|ei onnistunut)",
    "(viestiä|sähköpostia|viestisi) ..4 (ei voitu|ei voida|ei toimitettu|hylätty|palautettu)",
  ],
  failure: [
    "(viestiä|viestiäsi|sähköpostia|sähköpostiviestiä|viesti|viestin) ..8 (ei voitu|ei voida|ei pystytty|ei ole|ei toimitettu|ei saatu) ..3 (toimittaa|toimitettu|lähettää|perille|välittää|lähetetty)",
    "(toimitus|toimittaminen|lähetys|toimittaminen) ..8 (epäonnistui|epäonnistunut|ei onnistunut)",
    "viesti ..6 (hylättiin|hylätty|palautettu|palautettiin|estetty|torjuttu)",
    "ei voitu toimittaa",
  ],
  delayed: [
    "(vielä ei|ei ole vielä|ei vielä) ..4 (toimitettu|toimittaa|perille)",
    "(toimitus|viesti|toimittaminen) ..4 (viivästynyt|viivästyy|viivästyi)",
    "(yritetään|yritämme|yrittää) ..4 (uudelleen|edelleen|toimittaa)",
  ],
  "unknown-address": [
    "(osoitetta|osoite|vastaanottajaa|vastaanottaja|käyttäjää|käyttäjä|postilaatikkoa|postilaatikko|toimialuetta|verkkotunnusta|tiliä|verkkotunnus|sähköpostiosoitetta|sähköpostiosoite) ..6 (ei ole olemassa|ei löydy|ei löytynyt|ei löydetty|tuntematon|virheellinen|ei enää|poistettu|ei ole|on suljettu|ei ole käytössä)",
    "(tuntematon|virheellinen|väärä) (vastaanottaja|käyttäjä|osoite|verkkotunnus)",
    "ei enää (käytössä|voimassa|työskentele)",
  ],
  full: [
    "(postilaatikko|postilaatikkoon|saapuneet|postilokero|sähköpostilaatikko|laatikko) ..4 (täynnä|on täynnä|täysi)",
    "(kiintiö|tallennustila|levytila|tila) ..3 (ylitetty|ylittynyt|täynnä|lopussa)",
  ],
  passing: [
    "(palvelin|palvelimeen|järjestelmä) ..4 (ei vastaa|ei vastannut|ei ole käytettävissä|ei saada yhteyttä|ylikuormitettu|varattu)",
    "(tilapäinen|väliaikainen|tilapäisesti|väliaikaisesti) ..2 (virhe|ongelma|poissa|estetty|hylätty)",
    "(yritä|kokeile) ..2 (myöhemmin uudelleen|uudelleen myöhemmin|myöhemmin)",
    "yhteys ..4 (katkesi|evättiin|epäonnistui|aikakatkaistiin)",
  ],
  unwelcome: [
    "(roskapostiksi|roskapostina|roskapostisuodatin|roskapostia)",
    "(virus|roskaposti) ..4 (havaittu|estetty|hylätty|löytyi)",
    "(ei oikeutta|ei oikeuksia|ei ole oikeutta|ei sallittu|ei sallita|ei ole sallittu)",
    "(viesti|liite|viestin koko|liitetiedosto) ..5 (liian suuri|ylittää)",
    "(mustalla listalla|estolistalla)",
    "käytännön vastainen",
  ],
};
