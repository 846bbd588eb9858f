import type { ReplyRule, Wordings } from "../wordbook.ts";

export const replies: Wordings<ReplyRule> = {
  "automatic-subject": [
    "< (automaattinen vastaus|automaattivastaus|automaattinen poissaoloviesti|poissaoloilmoitus|poissaoloviesti|lomavastaus|automaattinen viesti|automaattinen vahvistus|vastaanottovahvistus|autoreply|viestisi on vastaanotettu)",
    "< (hakemuksesi|yhteydenottosi|viestisi|palvelupyyntösi) [on] (vastaanotettu|saapunut|kirjattu)",
  ],
  "absence-subject": [
    "< (poissa|poissaolo|lomalla|vuosilomalla|kesälomalla|olen lomalla|olen poissa|loma|en ole paikalla|poissa toimistolta|vanhempainvapaalla|virkavapaalla|opintovapaalla|työmatkalla|sairauslomalla)",
  ],
  away: [
    "(olen|olemme|ollessani) ..2 (lomalla|vuosilomalla|kesälomalla|talvilomalla|hiihtolomalla|joululomalla|poissa|matkoilla|työmatkalla|virkamatkalla|sairauslomalla|tavoittamattomissa|sairaana|koulutuksessa|saldovapaalla|vapaalla|ulkomailla)",
    "(en|emme|ei) ole ..2 (paikalla|toimistolla|tavoitettavissa|töissä|työpaikalla)",
    "(poissa|poissaolevana) (toimistolta|töistä|asti|saakka)",
    "(en|emme) ..1 (lue|luemme|seuraa|pääse lukemaan|tarkista) ..2 (sähköpostia|sähköposteja|sähköpostiani|postia|sähköpostejani|viestejä)",
    "(poissaoloni|lomani|matkani|lomamme) (aikana|ajan)",
    "(toimisto|toimistomme|myymälä|kirjasto|klinikka|museo) (on|pidetään) ..1 (suljettu|kiinni|suljettuna)",
    "< (lomalla|poissa|vuosilomalla|työmatkalla) ..4 (asti|saakka|palaan|ja|paluu)",
  ],
  "long-leave": [
    "(äitiyslomalla|äitiysvapaalla|vanhempainvapaalla|isyysvapaalla|isyyslomalla|hoitovapaalla|opintovapaalla|virkavapaalla|virkavapaa|vuorotteluvapaalla|perhevapaalla|sapattivapaalla|tutkimusvapaalla|työvapaalla)",
    "pitkällä (sairauslomalla|lomalla|vapaalla)",
    "toistaiseksi (poissa|lomalla|sairauslomalla)",
  ],
  gone: [
    "(en|ei) (ole|työskentele|toimi) enää (töissä|palveluksessa|palveluksessamme|yhtiössä|yrityksessä|yliopistolla|meillä|täällä|talossa)",
    "(en|ei) työskentele enää",
    "(olen|on) (jäänyt eläkkeelle|siirtynyt eläkkeelle|siirtynyt toisiin|siirtynyt uusiin|vaihtanut työpaikkaa|lopettanut|eläkkeellä|lähtenyt yrityksestä)",
    "(tämä|osoite|sähköpostiosoite|postilaatikko|tili) ..3 ei ole enää",
    "(sähköpostiosoite|osoite|postilaatikko) (on|ei ole) (poistettu|suljettu|poistunut) käytöstä",
  ],
  "write-instead": [
    "(uusi|uuden) (sähköpostiosoitteeni|osoitteeni|sähköposti|sähköpostiosoite|osoite)",
    "(ota|ottakaa|otathan|olkaa|ole) (yhteyttä|yhteydessä)",
    "(lähetä|lähettäkää|lähetäthän|kirjoita) ..4 (osoitteeseen|jatkossa|sen sijaan)",
    "(yhteydenotot|yhteydenottopyynnöt|viestit) ..3 (osoitteeseen|osoitteella)",
  ],
  "back-on": [
    "(palaan|palaamme|palaa|paluu|olen jälleen|olen taas|tulen takaisin|olen takaisin|töihin paluu|palaan takaisin|aukeamme|avaamme|toimisto aukeaa) [takaisin] [töihin|toimistolle|lomalta|työhön|työmaalle|sorvin ääreen|työpöydän ääreen|matkalta] [jälleen|taas|paikalla|töissä|tavoitettavissa|toimistolla] [vasta|viimeistään]",
    "(tavoitettavissa|paikalla|töissä|toimistolla|tavattavissa) (jälleen|taas|seuraavan kerran) [alkaen]",
    "(jälleen|taas|seuraavan kerran) (tavoitettavissa|paikalla|töissä|toimistolla|tavattavissa)",
  ],
  "day-of-return": [
    "(alkaen|lähtien) (olen|palaan|olemme|jälleen|taas|tavoitettavissa|töissä) [jälleen|taas|paikalla|töissä|tavoitettavissa]",
    "(olen|olemme) (jälleen|taas) [paikalla|töissä|tavoitettavissa|toimistolla]",
    "(palaan|palaamme) (töihin|toimistolle|lomalta)",
  ],
  "last-day-away": ["(asti|saakka)"],
  "other-dates": [
    "(määräaika|hakuaika|ilmoittautumisaika|aukioloajat|viimeinen päivä)",
    "(ilmoittautuminen|hakemukset|näyttely|tarjous|kurssi|lukukausi) ..4 (on|ovat|jatkuu|päättyy|voimassa|auki|asti)",
  ],
  "answer-on-return": [
    "(vastaan|palaan|palaan asiaan|luen|vastaamme|käsittelen) ..6 (palattuani|lomani jälkeen|loman jälkeen|töihin palattuani|palatessani|poissaoloni jälkeen|kun palaan)",
    "(palattuani|lomani jälkeen|loman jälkeen) ..4 (vastaan|palaan|luen|käsittelen)",
    "(viestejä|sähköposteja|viestiäsi|viestiä|sähköpostejani) ei (lueta|välitetä|ohjata|edelleenlähetetä|lähetetä)",
  ],
  "urgent-contact": [
    "(kiireellisissä|kiireisissä|akuuteissa|kiireelliset|tärkeissä) (asioissa|tapauksissa|asiat|tilanteissa)",
    "jos asia(si|nne) on kiireellinen",
    "(jos asiasi|mikäli asiasi|jos asia|mikäli asia) ..1 (on kiireellinen|on kiire|ei voi odottaa|on kiireinen|vaatii)",
    "(poissaoloni|lomani) aikana ..5 (ota|ottakaa|voit|minua|sijaisenani|sijaistaa|yhteyttä)",
    "minua sijaistaa",
    "sijaisenani toimii",
  ],
  "thanks-for-mail": [
    "(kiitos|kiitän|kiitokset) (viestistäsi|viestistänne|sähköpostistasi|yhteydenotostasi|yhteydenotostanne|sähköpostistanne|hakemuksestasi|hakemuksestanne|viestistä|kiinnostuksestasi|kiinnostuksestanne|palautteestasi)",
  ],
  "says-automatic": [
    "(tämä|tämä viesti) on ..1 (automaattinen|automaattisesti|automaattivastaus|automaattiviesti)",
    "(lähetetty|luotu|generoitu) automaattisesti",
    "automaattisesti (lähetetty|luotu|generoitu)",
    "(älä|älkää|ethän) ..1 vastaa* (tähän|viestiin)",
    "tähän viestiin ei (voi|tarvitse) vastata",
  ],
  received: [
    "(olemme|on) (vastaanottaneet|vastaanotettu|saaneet) (viestisi|hakemuksesi|yhteydenottosi|viestinne|palautteesi)",
    "(viestisi|hakemuksesi|yhteydenottosi|palautteesi|tilauksesi) on (vastaanotettu|saapunut|kirjattu|välitetty)",
    "(vastaamme|palaamme|otamme yhteyttä|käsittelemme) ..5 (mahdollisimman|arkipäivän|pian|kuluessa|viimeistään|arkipäivässä)",
  ],
  engaged: [
    "(voisitko|voitko|voisimmeko|sopiiko|haluaisitko|olisiko|onko|voidaanko|käykö) ..14 ?",
    "(milloin|miten|mitä|missä|mikä|kuka|miksi|mihin) ..14 ?",
    "(kuulostaa|vaikuttaa) (hyvältä|mielenkiintoiselta|kivalta|kiinnostavalta)",
    "(lähetä minulle|soita minulle|soitellaan|nähdään|jutellaan|tavataan|tule käymään|mielelläni|mielellään|ilman muuta|tottahan|toki|onnea|pahoittelut (viiveestä|myöhäisestä)|anteeksi (viive|myöhäinen)|kysyn|ehdotan|mietin|lähetän sinulle|välitän viestisi|liitteenä)",
  ],
  "opt-out": [
    "(älä|älkää) ..2 (lähetä*|kirjoita*|ota|ottako|ottakaa|häiritse*) ..3 (enää|minulle|meille|yhteyttä|viestejä|sähköpostia)",
    "(poista|poistakaa|poistathan) ..1 (minut|meidät|osoitteeni|tietoni|sähköpostini|sähköpostiosoitteeni|yhteystietoni)",
    "(en|emme) (halua|toivo|tahdo) ..2 (viestejä|sähköpostia|yhteydenottoja|vastaanottaa|saada|enempää|enää)",
    "(lopeta|lopettakaa) ..2 (lähettely|lähettäminen|häirintä|viestien|sähköpostien|spämmäys)",
  ],
  "opt-out-alone": [
    "< (peruuta tilaus|peru tilaus|poista minut|poista listalta|lopeta|en kiitos lopeta|poistakaa minut) [kiitos] [.] >",
  ],
  decline: [
    "(valitettavasti|ikävä kyllä|pahoittelen|pahoittelemme) ..8 (en|emme|ei|eivät)",
    "ei kiitos",
    "(en|emme) ole kiinnostun*",
    "(joudun|joudumme) ..1 (kieltäytymään|sanomaan ei)",
  ],
  "counter-offer": [
    "(mutta|sen sijaan) ..2 (voin|voimme|voisin|voisimme|ehkä|kokeile|ota|ehdotan)",
    "(ehkä|sopisiko|sopiiko|kävisikö) ..4 (toinen|ensi|myöhemmin|maanantai*|tiistai*|keskiviikko*|torstai*|perjantai*)",
  ],
};
