import type { BounceRule, Wordings } from "../wordbook.ts";

/** Exchange and Gmail and the hosters in Norwegian. */
export const bounces: Wordings<BounceRule> = {
  "failure-subject": [
    "(kan ikke|kunne ikke|ikke) (leveres|levert|sendes|avleveres)",
    "(leveringsfeil|leveringsstatus|uleverbar|leveringsrapport|leveringsvarsel)",
    "(levering|leveringen) ..3 (mislyktes|mislykket|forsinket|feilet|forsinkelse)",
    "(meldingen|e-posten|melding|e-post|posten) ..4 (ikke levert|kunne ikke|ble ikke|avvist|returnert|forsinket)",
    "(returnert|avvist) (e-post|melding|post)",
  ],
  failure: [
    "(melding|meldingen|e-post|e-posten|eposten|mailen|meldinga|e-postmeldingen) ..10 (kunne ikke|kan ikke|ble ikke|er ikke|kunne dessverre ikke) ..3 (leveres|levert|sendes|sendt|avleveres|nå)",
    "(levering|leveringen) ..8 (mislyktes|mislykket|feilet|ikke mulig)",
    "(meldingen|e-posten|melding|eposten) ..6 (avvist|returnert|blokkert)",
    "kunne ikke leveres",
  ],
  delayed: [
    "(ennå ikke|fortsatt ikke|ikke ennå) ..3 (levert|leveres)",
    "(fortsetter|forsøker|prøver) ..4 (igjen|å levere|levering|fortsatt)",
    "(levering|meldingen) ..4 forsinket",
    "trenger ikke ..3 sende",
  ],
  "unknown-address": [
    "(adressen|e-postadressen|mottakeren|brukeren|postboksen|kontoen|domenet|adresse|mottaker|bruker) ..6 (finnes ikke|eksisterer ikke|ble ikke funnet|kunne ikke finnes|ukjent|ugyldig|ikke lenger|er nedlagt|slettet|er ukjent|fantes ikke)",
    "(ukjent|ugyldig) (mottaker|bruker|adresse|domene)",
    "ikke lenger (ansatt|gyldig|i bruk|aktiv)",
  ],
  full: [
    "(postboks|postboksen|innboks|innboksen|e-postboks) ..4 (full|fylt|overskredet)",
    "(kvote|kvoten|lagringsplass|lagringsplassen) ..3 (overskredet|brukt opp)",
  ],
  passing: [
    "(server|serveren|tjeneren|systemet) ..4 (svarer ikke|svarte ikke|ikke tilgjengelig|utilgjengelig|overbelastet|opptatt)",
    "(midlertidig) ..2 (feil|problem|ikke|utilgjengelig|avvist)",
    "prøv igjen senere",
    "(tilkoblingen|forbindelsen) ..4 (avvist|brutt|mislyktes|feilet)",
  ],
  unwelcome: [
    "(som|av|for) (søppelpost|spam)",
    "(spam|virus|spamfilter|søppelpost) ..4 (avvist|blokkert|oppdaget|stoppet)",
    "(avvist|blokkert) ..4 (policy|regel|filter|regler|sikkerhet*)",
    "(ikke tillatelse|ikke tillatt|ikke godkjent|ikke autorisert)",
    "(meldingen|e-posten|vedlegget|vedlegg) ..5 (for stor|for stort|for store)",
    "svarteliste",
  ],
};
