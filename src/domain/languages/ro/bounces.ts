import type { BounceRule, Wordings } from "../wordbook.ts";

/** Exchange, Gmail and the hosters in Romanian. */
export const bounces: Wordings<BounceRule> = {
  "failure-subject": [
    "(nu se poate|nu s-a putut|nu a putut fi|nu poate fi|imposibil de) (livra|livrat|trimite|trimis|expedia)",
    "(nelivrat|nelivrabil|mesaj nelivrat|nelivrare)",
    "(eroare|eșec|întârziere|notificare|problemă|stare) ..3 (livrare|livrării|trimitere|livrarea)",
    "(livrarea|livrare) ..3 (a eșuat|eșuată|întârziată|nereușită)",
    "(mesaj|mesajul|e-mail) ..4 (returnat|respins|nelivrat|nu a fost livrat|blocat)",
  ],
  failure: [
    "(mesaj|mesajul|mesajului|e-mailul|e-mail) ..10 (nu a putut|nu a fost|nu poate|nu s-a putut|nu au putut) ..3 (fi livrat|livrat|livra|trimis|fi trimis|livrate|transmis)",
    "(livrarea|livrare|trimiterea) ..8 (a eșuat|eșuat|nu a reușit|imposibilă)",
    "(mesajul|mesaj|e-mailul) ..6 (respins|returnat|refuzat|blocat)",
    "nu a putut fi (livrat|trimis)",
  ],
  delayed: [
    "(nu a fost încă|încă nu a fost|nu a fost livrat încă) [livrat|trimis]",
    "(livrarea|mesajul) ..4 (întârziat|întârziată|amânat*)",
    "(vom încerca|va încerca|va continua|se va încerca) ..4 (livr*|din nou|să|trimit*|în continuare)",
  ],
  "unknown-address": [
    "(adresa|destinatarul|destinatarului|utilizatorul|contul|cutia poștală|domeniul|adresă|căsuța) ..8 (nu există|nu a fost găsit|nu a fost găsită|necunoscut|necunoscută|invalid|invalidă|inexistent|inexistentă|nu este valid*|nu mai|incorectă|șters*|desființat*)",
    "(utilizator|destinatar|adresă|domeniu) (necunoscut|inexistent|invalid|necunoscută|inexistentă|invalidă)",
  ],
  full: [
    "(cutia poștală|căsuța|cutia|inboxul|contul|căsuța poștală) ..5 (plină|este plină|depășit*|plin)",
    "(cota|spațiul|spațiu|limita de stocare) ..3 (depășit*|epuizat*|insuficient)",
  ],
  passing: [
    "(serverul|sistemul|server) ..4 (nu răspunde|nu a răspuns|indisponibil|nu este disponibil|ocupat|supraîncărcat)",
    "(eroare|problemă) temporară",
    "temporar ..1 (indisponibil*|respins|blocat*|suspendat*)",
    "(încercați|reîncercați|încearcă) ..4 (mai târziu|din nou|ulterior)",
    "conexiunea ..4 (refuzată|întreruptă|eșuat|pierdută)",
  ],
  unwelcome: [
    "(ca|drept|fiind|considerat) ..1 (spam|nedorit*)",
    "(spam|virus|antispam) ..4 (respins|blocat|detectat|identificat)",
    "(lista neagră|liste negre)",
    "(nu aveți|nu are|fără) ..2 (permisiun*|autorizați*|drept*)",
    "(mesajul|atașamentul|dimensiunea|fișierul) ..5 (prea mare|depășește)",
    "(politica|politicii|regulă|regula|regulile) ..5 (respins|blocat|securitate|refuz*|organizației)",
  ],
};
