import { cs } from "../../../src/domain/languages/cs/index.ts";
import { da } from "../../../src/domain/languages/da/index.ts";
import { el } from "../../../src/domain/languages/el/index.ts";
import { fi } from "../../../src/domain/languages/fi/index.ts";
import { he } from "../../../src/domain/languages/he/index.ts";
import { hu } from "../../../src/domain/languages/hu/index.ts";
import { id } from "../../../src/domain/languages/id/index.ts";
import { no } from "../../../src/domain/languages/no/index.ts";
import { ro } from "../../../src/domain/languages/ro/index.ts";
import { uk } from "../../../src/domain/languages/uk/index.ts";
import { describeBounces } from "./wordbook-cases.ts";

describeBounces(cs, {
  "failure-subject": ["Nedoručitelná zpráva", "Zpráva z dovolené"],
  failure: ["Vaši zprávu se nepodařilo doručit.", "Vaši zprávu jsme dostali."],
  delayed: ["Doručení je zpožděno.", "Doručení je zdarma."],
  "unknown-address": ["Příjemce nebyl nalezen.", "Příjemce byl doma."],
  full: ["Schránka je plná.", "Schránka je modrá."],
  passing: ["Server neodpovídá.", "Server běží."],
  unwelcome: ["Zpráva byla označena jako spam.", "Zpráva byla krátká."],
});

describeBounces(da, {
  "failure-subject": ["Kan ikke leveres: Hej", "Levering på fredag"],
  failure: ["Din besked kunne ikke leveres.", "Din besked var god."],
  delayed: ["Levering er forsinket.", "Levering er gratis."],
  "unknown-address": ["Adressen findes ikke.", "Adressen findes her."],
  full: ["Postkassen er fuld.", "Postkassen er rød."],
  passing: ["Serveren svarer ikke.", "Serveren svarer."],
  unwelcome: ["Afvist som spam", "Afvist i går"],
});

describeBounces(el, {
  "failure-subject": ["Αποτυχία παράδοσης", "Παράδοση αύριο"],
  failure: ["Δεν ήταν δυνατή η παράδοση του μηνύματος.", "Ήταν καλή η παράδοση."],
  delayed: ["Η παράδοση καθυστερεί.", "Η παράδοση έγινε."],
  "unknown-address": ["Η διεύθυνση δεν υπάρχει.", "Η διεύθυνση είναι εδώ."],
  full: ["Το γραμματοκιβώτιο είναι πλήρες.", "Το γραμματοκιβώτιο είναι εδώ."],
  passing: ["Ο διακομιστής δεν αποκρίνεται.", "Ο διακομιστής αποκρίνεται."],
  unwelcome: ["Δεν έχετε δικαίωμα αποστολής.", "Έχετε δίκιο."],
});

describeBounces(fi, {
  "failure-subject": ["Toimitus epäonnistui", "Toimitus perjantaina"],
  failure: ["Viestiäsi ei voitu toimittaa.", "Viestiäsi luettiin."],
  delayed: ["Toimitus on viivästynyt.", "Toimitus on ilmainen."],
  "unknown-address": ["Osoitetta ei löydy.", "Osoitetta kysyttiin."],
  full: ["Postilaatikko on täynnä.", "Postilaatikko on punainen."],
  passing: ["Palvelin ei vastaa.", "Palvelin vastaa."],
  unwelcome: ["Viesti on liian suuri.", "Viesti on lyhyt."],
});

describeBounces(he, {
  "failure-subject": ["לא ניתן למסור: שלום", "נמסר אתמול"],
  failure: ["ההודעה לא נמסרה.", "ההודעה נמסרה."],
  delayed: ["ההודעה טרם נמסרה.", "ההודעה ארוכה."],
  "unknown-address": ["הכתובת לא נמצאה.", "הכתובת כאן."],
  full: ["תיבת הדואר מלאה.", "תיבת הדואר כאן."],
  passing: ["השרת אינו מגיב.", "השרת מגיב."],
  unwelcome: ["אין לך הרשאה.", "אין לך זמן."],
});

describeBounces(hu, {
  "failure-subject": ["Kézbesíthetetlen: Szia", "Levél a nagymamának"],
  failure: ["Levelét nem tudtuk kézbesíteni.", "Levelét megkaptuk."],
  delayed: ["A kézbesítés késik.", "A kézbesítés ingyenes."],
  "unknown-address": ["A címzett nem létezik.", "A címzett otthon van."],
  full: ["A postafiók megtelt.", "A postafiók kék."],
  passing: ["A szerver nem válaszol.", "A szerver válaszol."],
  unwelcome: ["Nincs jogosultsága.", "Nincs ideje."],
});

describeBounces(id, {
  "failure-subject": ["Pesan ditolak", "Pesan untuk Anda"],
  failure: ["Pesan Anda tidak dapat dikirim.", "Pesan Anda kami terima."],
  delayed: ["Pengiriman tertunda.", "Pengiriman gratis."],
  "unknown-address": ["Alamat tidak ditemukan.", "Alamat ada di sini."],
  full: ["Kotak masuk penuh.", "Kotak itu kosong."],
  passing: ["Server tidak merespons.", "Server berjalan."],
  unwelcome: ["Pesan dianggap spam.", "Pesan dianggap lucu."],
});

describeBounces(no, {
  "failure-subject": ["Kan ikke leveres: Hei", "Levering på fredag"],
  failure: ["Meldingen kunne ikke leveres.", "Meldingen var god."],
  delayed: ["Levering er forsinket.", "Levering er gratis."],
  "unknown-address": ["Adressen finnes ikke.", "Adressen finnes her."],
  full: ["Postboksen er full.", "Postboksen er rød."],
  passing: ["Serveren svarer ikke.", "Serveren svarer."],
  unwelcome: ["Avvist som søppelpost", "Avvist i går"],
});

describeBounces(ro, {
  "failure-subject": ["Mesaj nelivrat", "Mesaj pentru tine"],
  failure: ["Mesajul nu a putut fi livrat.", "Mesajul a fost citit."],
  delayed: ["Livrarea este întârziată.", "Livrarea este gratuită."],
  "unknown-address": ["Destinatarul nu există.", "Destinatarul este acasă."],
  full: ["Cutia poștală este plină.", "Cutia poștală este albastră."],
  passing: ["Serverul nu răspunde.", "Serverul răspunde."],
  unwelcome: ["Nu aveți permisiunea.", "Nu aveți timp."],
});

describeBounces(uk, {
  "failure-subject": ["Не доставлено: привіт", "Доставлено вчора"],
  failure: ["Лист не вдалося доставити.", "Лист прийшов."],
  delayed: ["Доставка затримується.", "Доставка безкоштовна."],
  "unknown-address": ["Адреса не існує.", "Адреса тут."],
  full: ["Скринька переповнена.", "Скринька синя."],
  passing: ["Сервер не відповідає.", "Сервер працює."],
  unwelcome: ["Ви не маєте дозволу.", "Ви не маєте часу."],
});
