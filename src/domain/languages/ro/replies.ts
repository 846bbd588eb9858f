import type { ReplyRule, Wordings } from "../wordbook.ts";

export const replies: Wordings<ReplyRule> = {
  "automatic-subject": [
    "< (răspuns automat|raspuns automat|mesaj automat|confirmare (automată|de primire|primire|înregistrare)|notificare automată|confirmați abonarea|confirmare abonare)",
  ],
  "absence-subject": [
    "< (plecat din birou|în afara biroului|absent|absentă|absență|concediu|în concediu|sunt în concediu|nu sunt la birou|nu sunt în birou|mesaj de absență|delegație|în delegație|închis)",
  ],
  away: [
    "(sunt|suntem|voi fi|vom fi|mă aflu|ma aflu) ..2 (în concediu|în vacanță|în delegație|plecat din|plecată din|absent|absentă|în afara biroului|în străinătate|în deplasare|la o conferință|în concediu medical|indisponibil|indisponibilă|plecat|plecată)",
    "(nu|nu mai) (sunt|voi fi|suntem|vom fi|mă aflu) ..2 (la birou|în birou|disponibil|disponibilă|la serviciu|disponibili|contactat)",
    "în afara biroului",
    "în concediu (de odihnă|până|medical|începând|în perioada|legal)",
    "(în|pe|pe durata|în timpul) (absența|absenței|lipsa|perioada concediului|concediului) [mea|mele|meu]",
    "acces (limitat|restricționat|redus|intermitent) la (email|e-mail|mail|internet|poșta|emailuri)",
    "(nu am|fără|nu voi avea) acces la (email|e-mail|mail|internet)",
    "(biroul|birourile|magazinul|sediul|secretariatul|cabinetul|muzeul) ..3 (închis|închise|închisă)",
    "< în (concediu|delegație|vacanță)",
  ],
  "long-leave": [
    "concediu ..1 (de maternitate|maternitate|paternal|creștere|de creștere|parental|fără plată|pentru creșterea|sabatic|prenatal|postnatal)",
    "an sabatic",
    "până la noi (ordine|dispoziții)",
  ],
  gone: [
    "nu mai (lucrez|lucrează|sunt angajat|sunt angajată|fac parte|activez|este angajat|este angajată|face parte)",
    "(am părăsit|a părăsit|am plecat din|a plecat din) (compania|firma|universitatea|instituția|organizația|spitalul|funcția)",
    "(m-am pensionat|s-a pensionat|am ieșit la pensie|sunt pensionar|sunt pensionară|a ieșit la pensie)",
    "(adresa|adresă|contul|căsuța|această adresă) ..3 nu mai (este|e)",
    "nu mai (folosesc|utilizez|verific) ..1 (această|aceasta|adresa)",
  ],
  "write-instead": [
    "(noua|nouă) ..1 (adresă|adresa|adresa mea)",
    "adresa mea (nouă|noua)",
    "(vă rog|vă rugăm|te rog|rugăm) ..3 (să contactați|contactați|scrieți|trimiteți|să scrieți|să trimiteți|să vă adresați|adresați|să folosiți|folosiți|contactează)",
  ],
  "back-on": [
    "(revin|revenim|voi reveni|mă întorc|ma intorc|ne întoarcem|vom reveni|revine|mă voi întoarce|întoarcere|data revenirii|data întoarcerii|revenirea|reîncepem|redeschidem|reluăm activitatea|voi fi înapoi|sunt înapoi) [la (birou|serviciu|lucru|muncă)|în (birou|țară|activitate)|din (concediu|delegație|vacanță)] [abia|din nou] [pe|în|din|la|de|începând cu|data de|din data de|pe data de|începând din]",
    "(disponibil|disponibilă|la birou) (din nou|iar) [din|de|pe|începând cu|începând din|pe data de|din data de]",
  ],
  "away-until": [
    "(până|pana) (pe|la|în|la data de|pe data de|la sfârșitul|in|la data|la finalul)",
    "(până|pana)",
  ],
  "away-from": [
    "(din|de la|începând cu|începând din|între|în perioada|perioada|în intervalul|intervalul|concediu|concediul) [data de|data]",
    "nu (voi fi|sunt|mai sunt) ..2 (disponibil|disponibilă|la birou|la serviciu) [din|de|pe|începând cu]",
  ],
  "other-dates": [
    "(termen limită|termenul limită|data limită|program de lucru)",
    "(înscrieri|înscrierile|cererile|expoziția|oferta|semestrul|cursul) ..4 (este|sunt|durează|valabil*|până)",
  ],
  "answer-on-return": [
    "(voi răspunde|vă voi răspunde|răspund|voi citi|vă răspund|îți răspund|o să răspund|vă voi contacta|răspunde) ..6 (la întoarcere|când revin|după întoarcere|la revenire|când mă întorc|după revenire|imediat ce revin|de îndată ce|după concediu|imediat ce mă)",
    "(la întoarcere|la revenire|după revenire|când revin|imediat ce revin|la întoarcerea|după întoarcerea) ..4 (voi|vă|răspund|îți|voi răspunde)",
  ],
  "urgent-contact": [
    "(pentru|în) ..1 (urgențe|urgente|urgentă|probleme urgente|situații urgente|cazuri urgente|caz de urgență|chestiuni urgente|cazul|caz) ..2 (urgență|urgente|vă|contactați|rog|sunați|urgent|adresați)",
    "(dacă|în cazul în care) ..3 urgent*",
    "(în absența mea|în lipsa mea|pe durata absenței) ..4 (contactați|vă|rog|puteți|sunt înlocuit|înlocuiește)",
    "(mă înlocuiește|sunt înlocuit|sunt înlocuită)",
  ],
  "thanks-for-mail": [
    "(mulțumesc|mulțumim|vă mulțumesc|vă mulțumim|îți mulțumesc) pentru (mesaj|mesajul|email|e-mail|interes|interesul|mail|emailul|contactare|solicitare|că ne)",
  ],
  "says-automatic": [
    "(acesta|acest|aceasta|acest mesaj) ..2 (este un|este|a fost) ..2 (automat|automată|generat automat|trimis automat)",
    "(generat|trimis|expediat) automat",
    "(nu răspundeți|vă rugăm să nu răspundeți|nu răspunde|vă rugăm nu răspundeți|rugăm să nu răspundeți) ..1 (la|acestui)",
  ],
  received: [
    "(am primit|am înregistrat|am recepționat) (mesajul|solicitarea|cererea|emailul|candidatura|aplicația|sesizarea)",
    "(mesajul|solicitarea|cererea|candidatura|aplicația) ..2 a fost (primit*|înregistrat*|recepționat*|transmis*)",
    "(vă vom contacta|vom reveni|vă vom răspunde|vom răspunde) ..5 (curând|cel mai|zile|termen|scurt|ore)",
  ],
  engaged: [
    "(puteți|poți|ați putea|ai putea|putem|vă convine|îți convine|aveți|ai|sunteți|vreți) ..14 ?",
    "(când|unde|cum|ce|cine|care|de ce|cât|câte) ..14 ?",
    "(cu plăcere|cu drag|desigur|sigur că|bineînțeles|felicitări|m-aș bucura|ne-am bucura)",
    "(sună|pare) (bine|interesant|grozav)",
    "(trimiteți-mi|trimite-mi|sunați-mă|sună-mă|ne vedem|veniți|vino|haideți|hai să|să ne vedem|să vorbim|propun|întreb|mă uit|atașez|atașat|am citit|am văzut|vă trimit|îți trimit|vă recomand|îmi cer scuze pentru (întârziere|răspunsul)|scuze pentru)",
  ],
  "opt-out": [
    "nu (îmi|ne|mă|imi) mai (scrieți|trimiteți|contactați|scrie|trimite|deranjați|contacta|trimiteti|scrieti)",
    "nu mai (trimiteți|trimiteti|scrieți|scrieti|trimite|scrie|contactați) ..2 (mesaje|emailuri|mailuri|mie|mi|nimic)",
    "(ștergeți|ștergeți-mă|eliminați|scoateți|stergeti|scoateti|șterge|eliminati|dezabonați) ..1 (mă|ne|ma|adresa|datele|emailul|mail|din)",
    "nu (doresc|vreau|dorim|mai doresc|mai vreau) ..3 (primesc|mesaje|emailuri|contactat|contactată|mailuri|primim|fiu)",
    "(încetați|opriți|terminați) ..2 (mesaje*|spam|trimit*|emailuri*|să)",
  ],
  "opt-out-alone": [
    "< (dezabonare|dezabonați-mă|dezaboneaza-ma|dezabonează-mă|stop|ștergeți-mă|scoateți-mă de pe listă|opriți|dezabonati-ma) [vă rog|mulțumesc] [.] >",
  ],
  decline: [
    "(din păcate|regret|regretăm|îmi pare rău|ne pare rău|din pacate) ..8 (nu|imposibil|ocupat*)",
    "nu (mulțumesc|multumesc)",
    "nu (sunt|suntem|ne) ..1 interes*",
    "(trebuie|sunt nevoit) să (refuz|declin)",
  ],
  "counter-offer": [
    "(dar|însă|în schimb|insa) ..2 (pot|putem|aș putea|am putea|poate|vă recomand|încercați|cu plăcere|propun)",
    "(poate|ce ziceți|eventual) ..4 (altă|mai târziu|următoarea|viitoare|luni|marți|miercuri|joi|vineri|la toamnă)",
  ],
};
