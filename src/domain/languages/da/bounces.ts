import type { BounceRule, Wordings } from "../wordbook.ts";

/** Exchange and Gmail and the hosters in Danish. */
export const bounces: Wordings<BounceRule> = {
  "failure-subject": [
    "(kan ikke|kunne ikke|ikke) (leveres|leveret|afleveres|sendes|afleveret)",
    "(leveringsfejl|leveringsstatus|uleverbar|ikke-leveret|leveringsrapport)",
    "(levering|aflevering) ..3 (mislykkedes|mislykket|forsinket|fejlede|forsinkelse)",
    "(meddelelsen|beskeden|mailen|besked|mail) ..4 (ikke leveret|kunne ikke|blev ikke|afvist|returneret|forsinket)",
    "(returneret|afvist) (mail|besked|meddelelse|post)",
  ],
  failure: [
    "(meddelelse|meddelelsen|besked|beskeden|mail|mailen|e-mail|e-mailen) ..10 (kunne ikke|kan ikke|blev ikke|er ikke|kunne desværre ikke) ..3 (leveres|leveret|afleveres|afleveret|sendes|sendt|nå)",
    "(levering|aflevering) ..8 (mislykkedes|mislykket|fejlede|ikke muligt|ikke mulig)",
    "(besked|beskeden|meddelelsen|mailen|mail) ..6 (afvist|returneret|blokeret|tilbagesendt)",
    "kunne ikke leveres",
  ],
  delayed: [
    "(endnu ikke|ikke endnu) ..3 (leveret|afleveret|leveres)",
    "(fortsætter|forsøger|prøver) ..4 (igen|at levere|levering|fortsat)",
    "(levering|beskeden|meddelelsen) ..4 forsinket",
    "behøver ikke ..3 (sende|gensende)",
  ],
  "unknown-address": [
    "(adressen|e-mailadressen|mailadressen|modtageren|brugeren|postkassen|kontoen|domænet|adresse|modtager|bruger) ..6 (findes ikke|eksisterer ikke|blev ikke fundet|kunne ikke findes|ukendt|ugyldig|ikke længere|er nedlagt|slettet|er ukendt)",
    "(ukendt|ugyldig) (modtager|bruger|adresse|domæne)",
    "ikke længere (ansat|gyldig|i brug|aktiv)",
  ],
  full: [
    "(postkasse|postkassen|indbakke|indbakken|mailboks|mailboksen|postboks) ..4 (fuld|fyldt|overskredet|fyldt op)",
    "(kvote|kvoten|lagerplads|pladsen) ..3 (overskredet|opbrugt)",
  ],
  passing: [
    "(server|serveren|systemet) ..4 (svarer ikke|svarede ikke|ikke tilgængelig|utilgængelig|overbelastet|optaget)",
    "(midlertidig|midlertidigt) ..2 (fejl|problem|ikke|utilgængelig|afvist)",
    "prøv igen senere",
    "(forbindelsen|forbindelse) ..4 (afvist|afbrudt|mislykkedes|fejlede)",
  ],
  unwelcome: [
    "(som|af|for) spam",
    "(spam|virus|spamfilter) ..4 (afvist|blokeret|registreret|opdaget)",
    "(afvist|blokeret) ..4 (politik|regel|filter|regler|sikkerhed*)",
    "(ikke tilladelse|ikke tilladt|ikke godkendt|ikke autoriseret)",
    "(beskeden|meddelelsen|mailen|vedhæftning|vedhæftede) ..5 (for stor|for store)",
    "(sortliste|blacklist)",
  ],
};
