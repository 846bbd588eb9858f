import type { ReplyRule, Wordings } from "../wordbook.ts";

export const replies: Wordings<ReplyRule> = {
  "automatic-subject": [
    "< (autosvar|automatisk svar|automatisk melding|automatisk bekreftelse|automatisk e-post|fraværsassistent|autoreply|mottaksbekreftelse)",
    "< (vi har mottatt|bekreft) (din|henvendelsen|henvendelse|e-posten|abonnement*|påmelding*)",
  ],
  "absence-subject": [
    "< (ikke til stede|ikke på kontoret|fraværende|fravær|fraværsmelding|ferie|feriestengt|på ferie|permisjon|foreldrepermisjon|bortreist|sommerstengt|ute av kontoret|borte)",
    "< ferie (til|fra|i)",
  ],
  away: [
    "(jeg|vi) ..2 (ferie|høstferie|sommerferie|påskeferie|vinterferie|juleferie|fri|feriestengt|sommerstengt|på ferie|bortreist|fraværende|på tjenestereise|på reise|sykmeldt|på kurs|på konferanse|påskefri) ..2 (til|fra|i|og|fram|frem|uke|med)",
    "(jeg er|vi er|< er|og er) [dessverre|for tiden|nå|for øyeblikket|pt] (på ferie|bortreist|fraværende|på tjenestereise|i permisjon|sykmeldt|ute av kontoret|ute på reise|på reise|på hytta|på hytten|borte fra kontoret)",
    "(ikke|ute av stand) ..1 (til stede|på kontoret|på jobb|tilgjengelig|å treffe|treffes|på plass)",
    "(under|i) (min|mitt|vår) (ferie|fravær|permisjon|feriefravær)",
    "(uten|begrenset|ikke|dårlig) ..1 (tilgang til (e-post|mail|epost|internett)|dekning|nett)",
    "(leser|sjekker|besvarer) (ikke|bare sporadisk|sjelden|kun sporadisk) ..2 (e-post|mail|epost|mailen|e-posten|e-poster)",
    "(kontoret|butikken|klinikken|museet|biblioteket|vi) (er|har|holder) ..1 (stengt|feriestengt|sommerstengt|julestengt)",
    "< (har|tar|på) (ferie|fri|sommerferie|stengt)",
    "(jeg|vi) (har|tar|avvikler|holder) [nå|dessverre] (ferie|fri|høstferie|sommerferie|påskeferie|vinterferie|juleferie|stengt)",
  ],
  "long-leave": [
    "(foreldrepermisjon|fødselspermisjon|permisjon|svangerskapspermisjon|pappapermisjon|forskningstermin|forskerpermisjon|langtidssykmeldt|studiepermisjon|sabbatsår|pappaperm|mammaperm|foreldreperm)",
    "(sykmeldt|fraværende) (inntil videre|på ubestemt tid)",
  ],
  gone: [
    "(jobber|arbeider|er|ansatt) ikke lenger (hos|på|i|ved|ansatt|her)",
    "ikke lenger (ansatt|ansatte)",
    "(jeg|han|hun) har (sluttet|gått av|gått av med pensjon|fratrådt|byttet jobb)",
    "sluttet (i|hos|på|ved) (jobben|stillingen|min|vår|selskapet|universitetet)",
    "(har|er) (gått av med pensjon|blitt pensjonist|pensjonert|pensjonist)",
    "(e-posten|e-postadressen|adressen|postkassen|kontoen|e-postkontoen|mailadressen) ..3 ikke lenger",
    "(adressen|e-postadressen|postkassen) (er|blir) (nedlagt|stengt|avviklet|slettet)",
  ],
  "write-instead": [
    "(min|vår) nye (e-post|e-postadresse|adresse|mail|mailadresse)",
    "(kontakt|skriv til|send|henvend deg til|ring til) ..4 (i stedet|istedenfor|heretter|i fremtiden|vennligst|min kollega|mine kolleger)",
    "(vennligst|bes) (kontakt|kontakte|rettes|henvende|send)",
    "henvendelser ..3 (til|kan|bes)",
  ],
  "back-on": [
    "(tilbake|retur|igjen) [på (kontoret|jobb|plass|arbeid)|fra (ferie|permisjon)|i (butikken|norge)] [igjen|først] [den|på|d|fra|fra og med|f.o.m.]",
    "(på (kontoret|jobb|plass)|å treffe|treffes|kan treffes|kan nås|tilgjengelig) igjen [den|på|d|fra|fra og med|f.o.m.]",
    "(kommer tilbake|er tilbake|vender tilbake|åpner igjen|åpner|åpent igjen|starter igjen|svarer igjen) [på (jobb|kontoret)] [igjen|først] [den|på|d|fra|fra og med]",
    "(svarer|svare|besvarer|besvare) ..2 (først|igjen) [den|på|d]",
  ],
  "away-until": ["(til|inntil|fram til|frem til|til og med|t.o.m.|tom) [og med|den|d|ut]"],
  "away-from": [
    "(fra|fra og med|mellom|i perioden|perioden|ferie|fraværende|feriestengt|i dagene|f.o.m.|fom) [den|d|fra]",
    "ikke (tilgjengelig|til stede|på kontoret|tilbake) [fra|fra og med] [den|d|igjen]",
  ],
  "day-of-return": [
    "er (jeg|vi|kontoret|butikken) [åpen|åpent] (tilbake|igjen|på kontoret|på kontoret igjen|på plass|på plass igjen|tilbake igjen|åpen|åpent)",
  ],
  "other-dates": [
    "(frist|søknadsfrist|påmeldingsfrist|åpningstider)",
    "(påmelding|søknader|utstillingen|tilbudet|kurset|semesteret) ..4 (er|kan|løper|gjelder|til)",
  ],
  "answer-on-return": [
    "(svarer|besvarer|svare|besvare|leser|besvares|tar kontakt) ..6 (når jeg er tilbake|etter (ferien|ferie|påske|jul)|når jeg kommer (tilbake|hjem)|så snart jeg er|så fort jeg er)",
    "(når jeg er tilbake|etter ferien) ..4 (svarer|besvarer|leser|tar)",
    "(e-post|e-poster|mail) ..2 (videresendes|leses|blir lest) ikke",
  ],
  "urgent-contact": [
    "(i|ved) (hastende|akutte|presserende|viktige) (tilfeller|saker|henvendelser|ærend)",
    "(haster det|hvis det haster|om det haster|dersom det haster|er det viktig|ved hastesaker)",
    "(i mitt|under mitt|under min) (fravær|ferie) ..3 (kontakt|kontaktes|kan|bes)",
  ],
  "thanks-for-mail": [
    "(takk|mange takk|tusen takk) for (din|henvendelsen|e-posten|mailen|din henvendelse) [mail|e-post|melding|henvendelse|søknad|interesse|epost]",
  ],
  "says-automatic": [
    "(dette|denne) (er|e-posten er|meldingen er|mailen er) ..1 (et automatisk|en automatisk|automatisk|autogenerert)",
    "automatisk (generert|svar|utsendt)",
    "(kan|må|skal) ikke besvares",
    "(ikke svar|vennligst ikke svar|svar ikke) på",
  ],
  received: [
    "vi har (mottatt|registrert) (din|henvendelsen|e-posten|søknaden) [mail|henvendelse|søknad|e-post|melding|forespørsel]",
    "(svarer|kontakter deg|behandler|tar kontakt) ..6 (så snart som|innen|snarest|virkedager|så fort)",
  ],
  engaged: [
    "(kan|vil|har|passer|skal|må) (du|dere|det|vi|jeg) ..14 ?",
    "(når|hvordan|hva|hvor|hvilken|hvem) ..14 ?",
    "(høres|det høres) (bra|spennende|interessant|fint|morsomt)",
    "(vi ses|vi sees|la oss|send meg|ring meg|send gjerne|kom innom|kom gjerne|jeg vil gjerne|vi vil gjerne|veldig gjerne|selvfølgelig|gratulerer|beklager (sent|sen|forsinkelsen)|jeg (spør|tenker|synes|foreslår|kjenner|ser|sender|ringer|legger ved))",
  ],
  "opt-out": [
    "(slutt|slutt med) å (skrive|sende|maile|kontakte|spamme)",
    "(skriv|send|kontakt|ikke send|ikke skriv|ikke kontakt) ..2 (ikke til meg|ikke mer|ikke flere|meg mer|meg flere|oss flere|meg igjen|meg ikke|til meg igjen|til meg mer|flere e-poster|flere mail)",
    "(fjern|slett|meld|ta) (meg|oss|min|mitt|vår) ..3 (fra|lista|listen|adresse|e-post|av|e-postadresse|registeret)",
    "(ønsker|vil) ikke ..3 (flere|motta|kontaktes|mail|e-post|henvendelser|høre)",
    "(ikke|ingen) flere (mail|henvendelser|meldinger|e-poster)",
    "frabeder meg",
  ],
  "opt-out-alone": [
    "< (avmeld|avmeld meg|meld meg av|stopp|stop|slett meg|fjern meg) [takk|vennligst] [.] >",
  ],
  decline: [
    "(dessverre|beklager) ..8 (ikke|ingen|intet)",
    "nei takk",
    "ikke interessert*",
    "(må|blir nødt til å) ..2 (takke nei|si nei|avslå)",
  ],
  "counter-offer": [
    "(men|i stedet|derimot) ..2 (kan|kunne|kanskje|vil|gjerne|prøv|kontakt|foreslår)",
    "(kanskje|hva med|passer|kan vi) ..4 (en annen|neste|senere|til høsten|i stedet|mandag|tirsdag|onsdag|torsdag|fredag)",
  ],
};
