import type { BounceRule, Wordings } from "../wordbook.ts";

/** Exchange and Outlook, Gmail, Telia and Spray in Swedish. */
export const bounces: Wordings<BounceRule> = {
  "failure-subject": [
    "(kan inte|kunde inte|kan ej|kunde ej|gick inte att|går inte att) (levereras|leverera|skickas|skicka)",
    "(olevererbart|olevererat|ej levererat|olevererbar|obeställbart|oleverbart)",
    "(leveransfel|leveransmisslyckande|leveransrapport|leveransstatus|felmeddelande om leverans|leveransfördröjning|returnerat meddelande|returnerad post|returpost)",
    "(misslyckad|fördröjd|försenad) leverans",
    "leveransen (misslyckades|är fördröjd|fördröjd|försenad)",
  ],
  failure: [
    "(meddelandet|meddelande|mejl|mail|mejlet|mailet|brevet|e-post|e-postmeddelandet|e-postmeddelande) ..8 (kunde inte|kan inte|kunde ej|kan ej|gick inte att|har inte|går inte att|inte kunnat) ..2 (levereras|leverera|leverats|levererats|skickas|skicka|nå|sändas|överföras)",
    "(leverans|leveransen|leverera|överföring) ..8 (misslyckades|misslyckats|har misslyckats|kunde inte|gick inte|ej möjlig)",
    "det gick inte att (leverera|skicka|nå)",
    "(kunde|kan) (inte|ej) (levereras|leverera)",
    "meddelandet [har|blev] (avvisats|avvisades|returnerats|studsade|studsat)",
    "(meddelande|meddelandet|mejl|mejlet) (levererades|skickades) inte",
    "(meddelandet|meddelande) ..4 (blockerat|blockerades|blockerats|avvisat|avvisades)",
    "leveransen (slutfördes inte|ej slutförd)",
    "(meddelandet|mejlet) ..4 (accepterades inte|togs inte emot)",
  ],
  delayed: [
    "(meddelandet|mejlet|leveransen|leverans) ..6 (fördröjd|fördröjts|försenad|försenats|försenas|fördröjs|ännu inte (levererats|kunnat)|inte levererats ännu)",
    "(fortsätta|fortsätter|försöka|försök) ..6 (leverera|ny leverans|igen i|under|ytterligare|nya försök)",
    "(du behöver|behöver) inte skicka (om|meddelandet|igen)",
    "nytt försök (görs|kommer)",
  ],
  "unknown-address": [
    "(e-postadressen|adressen|mottagaren|mottagarens|användaren|kontot|postlådan|brevlådan|domänen|adress|e-postadress|mottagare) ..6 (finns inte|hittades inte|kunde inte hittas|hittas inte|existerar inte|är okänd|är ogiltig|okänd|ogiltig|felaktig|saknas|gick inte att hitta|är inaktiverad|är inte längre)",
    "(hittade inte|hittar inte|kunde inte hitta|det gick inte att hitta|kan inte hitta) ..3 (adressen|e-postadressen|mottagaren|användaren|postlådan|domänen|adress|mottagarens)",
    "(okänd|ogiltig|felaktig) (mottagare|adress|användare|e-postadress|domän|mottagaradress)",
    "(adressen hittades inte|ingen sådan användare|ingen sådan adress|ingen sådan mottagare)",
  ],
  full: [
    "(postlåda|postlådan|brevlåda|brevlådan|inkorg|inkorgen|mejlkorg|konto|kontot) ..4 (är full|full|fullt|överfull|har överskridit|överskrider|har nått|slut på)",
    "(överskridit|överskrider|nått) ..4 (lagringsgräns*|utrymme*|kvot|kvoten|maxgräns*|lagringsutrymme*)",
    "(fullt|slut på|inte tillräckligt med) ..1 (lagringsutrymme|utrymme)",
  ],
  passing: [
    "(servern|server|system|systemet|mottagarens server) ..4 (svarar inte|svarade inte|inte tillgänglig|otillgänglig|upptagen|överbelastad|är nere)",
    "(tillfälligt|temporärt|tillfällig|temporär) (fel|problem|otillgänglig|inte|avbrott)",
    "(försök|prova) (igen senare|igen om|senare)",
    "(kunde inte|gick inte att) (ansluta|upprätta|kontakta)",
  ],
  unwelcome: [
    "(klassats|klassad|identifierats|bedömts|markerats|betraktas|klassificer*) som (spam|skräppost|skadlig*|oönskad*|misstänkt*)",
    "(spam|skräppost|skräppostfilter*|spamfilter*) ..6 (avvis*|stoppa*|blocker*|nekad*|nekat|klassa*)",
    "(avvis*|stoppa*|blocker*|nekad*) ..6 (spam|skräppost|policy|säkerhets*|innehåll)",
    "svartlist*",
    "(meddelandet|bilagan|bilagor|e-postmeddelandet) ..4 (för stort|för stor|för stora|överskrider ..4 (storlek*|gräns*))",
    "(inte|saknar|ej) ..1 (behörighet|behörig|tillåtelse|tillåtet|auktoriserad) [att|för|till]",
    "(avsändaren|avsändare|din server|din adress) ..3 (blockerad|blockerats|nekad|avvisad|ej godkänd|inte tillåten)",
    "(bilagor|bilagan|bifogade filer) ..6 (tillåts inte|inte tillåt*|blocker*|accepteras inte)",
  ],
  delivered: [
    "(meddelandet|mejlet|meddelande|ditt meddelande) har (levererats|lästs|läst|öppnats|visats)",
    "levererades (utan problem|framgångsrikt)",
    "läskvitto",
    "leveranskvitto",
  ],
  "other-address": [
    "(ny|nya) (e-postadress|mejladress|mailadress|adress) [är]",
    "(kontakta|använd|skriv till|mejla|maila) [istället|i stället|gärna]",
  ],
};
