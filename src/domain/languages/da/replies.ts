import type { ReplyRule, Wordings } from "../wordbook.ts";

export const replies: Wordings<ReplyRule> = {
  "automatic-subject": [
    "< (autosvar|automatisk svar|automatisk besked|automatisk kvittering|autoreply|automatisk mail|automatisk meddelelse|kvittering for modtagelse)",
    "< (vi har modtaget din|bekræft din) ..1 (mail|henvendelse|ansøgning|tilmelding|e-mail)",
  ],
  "absence-subject": [
    "< (ikke til stede|ikke på kontoret|fraværende|fravær|fraværsmeddelelse|ferie|ferielukket|på ferie|barsel|orlov|bortrejst|sommerlukket)",
    "< [jeg er] ude af kontoret",
    "< ferie (til|fra|i)",
  ],
  away: [
    "(jeg|vi) ..2 (ferie|efterårsferie|sommerferie|påskeferie|vinterferie|juleferie|fri|ferielukket|sommerlukket|julelukket|på ferie|bortrejst|fraværende|på tjenesterejse|på rejse|sygemeldt|på kursus|på konference) ..2 (til|fra|i|og|indtil|frem|uge|med)",
    "(jeg er|vi er|< er|og er) [desværre|i øjeblikket|pt|p.t.|for tiden|lige nu] (på ferie|bortrejst|fraværende|på tjenesterejse|på orlov|sygemeldt|ude af kontoret|ude at rejse|på forretningsrejse)",
    "(ikke|ej) ..1 (til stede|på kontoret|på arbejde|at træffe|til at træffe|tilgængelig|kan træffes|træffes|på plads)",
    "(under|i) (min|vores) (ferie|fravær|fraværsperiode|orlov)",
    "(uden|begrænset|ikke) ..1 adgang til (mail|mails|e-mail|internet|min mail|e-mails)",
    "(læser|tjekker|ser|besvarer) (ikke|kun sporadisk|sjældent) ..2 (mail|mails|e-mails|e-mail)",
    "(kontoret|butikken|klinikken|museet|sekretariatet|biblioteket|vi) (er|har|holder) ..1 (lukket|ferielukket|sommerlukket|julelukket)",
    "< (holder|har|på) (ferie|fri|sommerferie|lukket)",
    "(jeg|vi) (holder|har|tager|afholder) [nu|desværre] (ferie|fri|efterårsferie|sommerferie|påskeferie|vinterferie|juleferie|efterårsfri|feriefri|lukket)",
  ],
  "long-leave": [
    "(barsel|barselsorlov|forældreorlov|orlov|sabbatår|sabbatical|langtidssygemeldt|sygeorlov|barselsorloven)",
    "(sygemeldt|fraværende) (indtil videre|på ubestemt tid)",
  ],
  gone: [
    "(arbejder|er|ansat) ikke længere (hos|på|i|ved|ansat|her)",
    "ikke længere (ansat|ansatte)",
    "(jeg|han|hun) (har|er) (forladt|fratrådt|opsagt|gået på pension|stoppet|gået på efterløn)",
    "(er|har) (fratrådt|stoppet|forladt) (min|sin|hos|på|i|stillingen|virksomheden)",
    "gået på pension",
    "(mail|mailen|e-mailen|postkassen|adressen|mailadressen|e-mailadressen|kontoen) ..3 ikke længere",
    "(mailadressen|adressen|e-mailadressen|postkassen) (er|bliver) (nedlagt|lukket|spærret)",
  ],
  "write-instead": [
    "(min|vores) nye (mail|mailadresse|e-mail|e-mailadresse|adresse)",
    "(kontakt|skriv til|send|henvend dig til|ring til|mail til) ..4 (i stedet|fremover|i fremtiden|venligst|min kollega|mine kolleger|på mail)",
    "(venligst|bedes) (kontakt|kontakte|rettes|henvende)",
    "(henvendelser|henvendelse) ..3 (til|kan|bedes)",
  ],
  "back-on": [
    "(tilbage|retur|igen) [på (kontoret|arbejde|arbejdet|plads|pinden|job)|fra (ferie|orlov|min ferie)|i (butikken|danmark)] [igen|først] [den|på|d|fra|fra og med]",
    "(på (kontoret|arbejde|plads)|til at træffe|at træffe|træffes|kan træffes|kan kontaktes|til stede) igen [den|på|d|fra|fra og med|fra d]",
    "(vender tilbage|kommer tilbage|er tilbage|møder igen|åbner igen|åbner|åbent igen|starter igen|svarer igen) [på (arbejde|kontoret)] [igen|først] [den|på|d|fra|fra og med]",
    "(svarer|svare|besvare|besvarer) ..2 (først|igen) [den|på|d]",
  ],
  "away-until": [
    "(til|indtil|frem til|til og med|til og med den|t.o.m.|tom|indtil og med) [og med|den|d|ud]",
  ],
  "away-from": [
    "(fra|fra og med|mellem|i perioden|perioden|ferie|fraværende|ferielukket|i dagene|f.o.m.) [den|d|fra]",
    "ikke (til at træffe|til stede|på kontoret|tilbage) [fra|fra og med] [den|d|igen]",
  ],
  "day-of-return": [
    "er (jeg|vi|kontoret|butikken) [åben|åbent] (tilbage|igen|på kontoret|på kontoret igen|til at træffe|til at træffe igen|tilbage igen|åben|åbent)",
  ],
  "other-dates": [
    "(frist|ansøgningsfrist|tilmeldingsfrist|deadline|åbningstider)",
    "(tilmelding|ansøgninger|udstillingen|tilbuddet|kurset|semesteret) ..4 (er|kan|løber|gælder|til)",
  ],
  "answer-on-return": [
    "(svarer|besvarer|vender tilbage|vender retur|svare|besvare|læser|besvares) ..6 (når jeg er (tilbage|retur)|efter (ferien|min ferie)|når jeg kommer (tilbage|hjem)|ved min tilbagekomst|hurtigst muligt efter|så snart jeg)",
    "(når jeg er tilbage|efter min ferie|ved min tilbagekomst) ..4 (svarer|besvarer|vender|læser)",
    "(mails|mail|e-mails) ..2 (videresendes|læses) ikke",
  ],
  "urgent-contact": [
    "(i|ved) (hastende|akutte|presserende|vigtige) (tilfælde|sager|henvendelser|ærinder|forhold)",
    "(er det|hvis det|haster det|hvis det er) ..1 (hastende|haster|akut|vigtigt)",
    "haster det",
    "(hvis|såfremt) ..3 haster",
    "(i min|under mit|under min) (fravær|ferie) ..3 (kontakt|kontaktes|kan|bedes|henvendelse)",
  ],
  "thanks-for-mail": [
    "(tak|mange tak) for (din|jeres|din henvendelse|henvendelsen) [mail|e-mail|besked|henvendelse|ansøgning|interesse|meddelelse]",
  ],
  "says-automatic": [
    "(dette|denne|det) (er|mail er|besked er|e-mail er) ..1 (et automatisk|en automatisk|automatisk|autogenereret|automatgenereret)",
    "automatisk (genereret|svar|udsendt)",
    "(svar|besvar) [venligst] ikke på",
    "(kan|må) ikke besvares",
    "(mailen|denne mail|denne e-mail|beskeden) kan ikke besvares",
  ],
  received: [
    "vi har (modtaget|registreret) (din|jeres) (mail|henvendelse|ansøgning|e-mail|besked|forespørgsel)",
    "(vender tilbage|svarer|kontakter dig|behandler) ..6 (hurtigst muligt|inden for|snarest|hverdage|så snart)",
  ],
  engaged: [
    "(kan|vil|har|passer|skal|må) (du|i|det|vi|jeg) ..14 ?",
    "(hvornår|hvordan|hvad|hvor|hvilken|hvem) ..14 ?",
    "(lyder|det lyder) (godt|spændende|interessant|fint|sjovt)",
    "(vi ses|lad os|send mig|ring til mig|send gerne|kom forbi|kom gerne|jeg vil gerne|vi vil gerne|meget gerne|selvfølgelig|naturligvis|tillykke|undskyld (det sene|sen|forsinkelsen)|jeg (spørger|tænker|synes|foreslår|kender|kigger|sender|vedhæfter|ringer))",
  ],
  "opt-out": [
    "(stop|lad være) med at (skrive|sende|maile|kontakte|spamme)",
    "(skriv|send|kontakt|mail|henvend) [jer|dig|mig|os] ikke [til] (mig|os|mere|flere|igen)",
    "(fjern|slet|afmeld|tag) (mig|os|min|mit|vores) ..3 (fra|liste|listen|adresse|mail|mailadresse|af|mailingliste|register)",
    "(ønsker|vil) ikke ..3 (flere|modtage|kontaktes|mails|henvendelser|høre)",
    "(ikke|ingen) flere (mails|henvendelser|beskeder|e-mails)",
    "frabeder mig",
  ],
  "opt-out-alone": [
    "< (afmeld|afmeld mig|frameld|frameld mig|stop|slet mig|fjern mig|nej stop) [tak|venligst] [.] >",
  ],
  decline: [
    "(desværre|beklager) ..8 (ikke|ingen|intet)",
    "nej tak",
    "ikke interesseret*",
    "(må|bliver nødt til at) ..2 (takke nej|sige nej|afslå)",
  ],
  "counter-offer": [
    "(men|i stedet|til gengæld) ..2 (kan|kunne|måske|vil|gerne|prøv|kontakt|foreslår)",
    "(måske|hvad med|passer|kan vi) ..4 (en anden|næste|senere|til efteråret|i stedet|mandag|tirsdag|onsdag|torsdag|fredag)",
  ],
};
