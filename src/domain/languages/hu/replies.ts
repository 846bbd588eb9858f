import type { ReplyRule, Wordings } from "../wordbook.ts";

export const replies: Wordings<ReplyRule> = {
  "automatic-subject": [
    "< (automatikus (válasz|válaszüzenet|üzenet|visszaigazolás|értesítés|levél)|automata válasz|visszaigazolás|érkeztetési igazolás|házon kívüli válasz)",
  ],
  "absence-subject": [
    "< (házon kívül|nem vagyok az irodában|szabadságon|szabadság|távollét|távol vagyok|irodán kívül|nem vagyok elérhető|szabadságon vagyok|távolléti értesítés|táppénz|szülési szabadság)",
  ],
  away: [
    "(szabadságon|betegszabadságon|táppénzen|üzleti úton|kiküldetésben|külföldön|konferencián|továbbképzésen|házon kívül|irodán kívül|távol) ..2 (vagyok|leszek|vagyunk|leszünk|tartózkodom)",
    "(vagyok|leszek|vagyunk|jelenleg|éppen|most) ..2 (szabadságon|betegszabadságon|táppénzen|üzleti úton|házon kívül|kiküldetésben|külföldön|távol)",
    "szabadságomat töltöm",
    "nem (vagyok|leszek|vagyunk|leszünk) ..3 (elérhető|az irodában|irodában|bent|a munkahelyemen|elérhetők)",
    "(távollétem|szabadságom|távollétünk) (alatt|ideje alatt|idején|idejére)",
    "(iroda|irodánk|hivatal|üzlet|rendelő|múzeum|könyvtár|cégünk) ..4 (zárva|nem tart nyitva)",
    "(korlátozott|korlátozottan|nem) ..3 (hozzáférésem|hozzáférek|férek hozzá|olvasom) ..3 (e-mail*|levelei*|postafiók*|leveleimhez)",
  ],
  "long-leave": [
    "(szülési|gyermekgondozási|szülői|fizetés nélküli|tartós) (szabadságon|szabadság|szabadságra|távollét|betegszabadságon)",
    "(gyes|gyed|gyesen|gyeden|csed|alkotói szabadságon|kutatói szabadságon)",
    "határozatlan ideig",
  ],
  gone: [
    "(már|többé) nem (dolgozom|dolgozik|vagyok|dolgozunk)",
    "nem dolgozom (már|tovább)",
    "nem dolgozik (már|tovább)",
    "(nyugdíjba (vonultam|mentem|vonult|ment)|nyugdíjas vagyok|munkaviszonyom megszűnt|munkaviszonya megszűnt|megszűnt a munkaviszonyom|munkahelyet váltottam|távoztam a cégtől|távozott a cégtől|kilépett|kiléptem)",
    "(cím|e-mail cím|postafiók|fiók|címet) ..3 (már nem|megszűnt|nem használom|nem aktív|nem él|megszűnik)",
  ],
  "write-instead": [
    "(új|az új) (e-mail címem|email címem|címem|elérhetőségem|e-mail cím|címünk|e-mail címünk)",
    "(kérem|kérjük|kérném) ..4 (forduljon|forduljanak|írjon|írjanak|keresse|keressék|küldje|küldjék|vegye fel|vegyék fel)",
    "(megkereséseiket|leveleiket|üzeneteiket) ..4 (címre|küldjék|szíveskedjenek)",
  ],
  "back-on": [
    "(visszatérek|visszajövök|visszatérünk|visszaérkezem|újra itt vagyok|ismét itt vagyok|újra elérhető leszek|ismét elérhető leszek|legközelebb|visszatérés|visszatérésem|munkába állok|dolgozom újra|újra dolgozom|ismét dolgozom|nyitunk|újra nyitunk) [az irodába|munkába|napja|időpontja|várható időpontja|elérhető leszek|várhatóan|leghamarabb|legközelebb]",
    "(újra|ismét) (elérhető leszek|elérhető vagyok|az irodában leszek|bent leszek|munkában leszek|leszek elérhető|nyitva)",
  ],
  "day-of-return": [
    "(én|án|jén|től|tól|on|en|ön|napján|napjától|i) ..2 (térek vissza|jövök vissza|leszek elérhető|leszek újra|vagyok újra|vagyok elérhető|újra elérhető|ismét elérhető|leszek ismét|vagyok ismét|dolgozom újra|nyitunk|állok munkába|leszek bent|leszek legközelebb)",
    "(térek vissza|jövök vissza|leszek újra|leszek ismét|leszek elérhető|vagyok újra elérhető|vagyok ismét elérhető|leszek legközelebb)",
  ],
  "last-day-away": ["(ig|áig|éig|jéig|bezárólag|napjáig)", "(közötti időszakban|között|között szabadságon)"],
  "other-dates": [
    "(határidő|nyitvatartás|jelentkezési határidő)",
    "(jelentkezés|pályázat|kiállítás|ajánlat|regisztráció|félév) ..4 (tart|érvényes|nyitva|lehetséges|ig)",
  ],
  "answer-on-return": [
    "(válaszolok|válaszolni|válaszolunk|jelentkezem|felveszem|olvasom el|olvasom) ..6 (visszatérésem|visszaérkezésem|szabadságom|visszatértem|visszatérésemkor|amint)",
    "(visszatérésem|visszaérkezésem|szabadságom) (után|utáni|követően|utána) ..5 (válaszolok|válaszolni|jelentkezem|tudok|olvasom|felveszem)",
    "(leveleit|üzenetét|levelét|leveleket) nem (továbbítjuk|továbbítom|továbbítják|olvassák)",
  ],
  "urgent-contact": [
    "(sürgős|halaszthatatlan|halasztást nem tűrő) (esetben|ügyben|ügyekben|esetekben|kérdésben|probléma|kérdés*|ügy*)",
    "(ha|amennyiben) ..4 sürgős",
    "(távollétem|szabadságom) (alatt|idején|ideje alatt) ..4 (kérem|helyettesít|forduljon|keresse|kollégám|kérjük)",
    "(helyettesít|helyettesem|helyettesítem)",
  ],
  "thanks-for-mail": [
    "(köszönöm|köszönjük) (levelét|üzenetét|e-mailjét|emailjét|megkeresését|érdeklődését|leveled|üzeneted|jelentkezését|a megkeresést|a levelét|az üzenetét|az érdeklődését|megkeresésed)",
  ],
  "says-automatic": [
    "(ez|jelen) ..2 (automatikus|automatikusan|automata) ..3 (üzenet|levél|válasz|küldött|generált|e-mail|értesítés|üzenetre)",
    "automatikusan (generált|küldött|létrehozott)",
    "(ne válaszoljon|ne válaszoljanak|kérjük ne válaszoljon|nem kell válaszolni)",
    "erre (a levélre|az üzenetre|az e-mailre) ne",
  ],
  received: [
    "(levelét|üzenetét|megkeresését|jelentkezését|pályázatát|kérelmét) ..3 (megkaptuk|fogadtuk|rögzítettük|iktattuk|regisztráltuk)",
    "(hamarosan|munkanapon belül|órán belül|napon belül|a lehető leghamarabb) ..4 (válaszolunk|jelentkezünk|felvesszük|keressük)",
  ],
  engaged: [
    "(tudna|tudnál|lehetne|lenne|jó lenne|megfelel|van|ráér|ráérsz|szeretne) ..14 ?",
    "(mikor|hol|hogyan|hogy|mit|ki|melyik|miért|mennyi) ..14 ?",
    "(szívesen|örömmel|természetesen|persze|rendben|gratulálok)",
    "(jól|érdekesen) hangzik",
    "(küldje el|küldd el|küldjön|hívjon|hívj|jöjjön|gyere|találkozzunk|beszéljünk|találkozhatunk|beszélhetünk|javaslom|megkérdezem|megnézem|átküldöm|továbbítom a|mellékelem|csatolom|elnézést a (késői|késedelmes))",
  ],
  "opt-out": [
    "(ne|többet ne|többé ne) ..2 (írjon|írjanak|küldjön|küldjenek|keressen|keressenek|zaklasson|zaklassanak|írj|küldj)",
    "(töröljön|töröljenek|töröld|törölje|töröljék|vegyen le|vegyenek le|távolítsanak el|leiratkozom) ..3 (listáról|engem|minket|címemet|adataimat|adatbázis*|e-mail*|nevemet|a)",
    "nem (kérek|kérünk|szeretnék|szeretnénk|kívánok) ..3 (több|levelet|levelek*|e-mail*|megkeresés*|üzenet*|hírlevel*)",
  ],
  "opt-out-alone": [
    "< (leiratkozás|leiratkozom|töröljenek|töröljön|stop|leiratkozni) [kérem|köszönöm] [.] >",
  ],
  decline: [
    "(sajnos|sajnálom|sajnálattal|sajnáljuk) ..8 (nem|nincs|nincsen|nincsenek)",
    "(köszönöm|köszönjük) nem",
    "nem érdekel*",
    "(el kell|kénytelen vagyok) ..2 (utasítanom|elutasítani)",
  ],
  "counter-offer": [
    "(de|viszont|ehelyett|azonban) ..2 (tudok|tudunk|szívesen|talán|javaslom|esetleg|lehet|próbálja)",
    "(talán|esetleg|inkább) ..4 (máskor|később|jövő|hétfőn|kedden|szerdán|csütörtökön|pénteken|következő)",
  ],
};
