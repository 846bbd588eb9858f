import type { PolitenessPhrases } from "./phrases.ts";

export const de: PolitenessPhrases = {
  guilt: [
    /\b(?:noch (?:immer )?|immer noch |bisher |bislang |leider |bis heute |nach wie vor )(?:nichts|keine(?:rlei)? (?:antwort|ruckmeldung|reaktion|nachricht))\b|\bkeine (?:antwort|ruckmeldung|reaktion|nachricht) (?:von (?:ihnen|dir|euch) )?(?:gehort|erhalten|bekommen)\b|\bohne (?:antwort|ruckmeldung|reaktion) (?:geblieben|von)\b|\bunbeantwortet\b/,
    /\bwarte (?:ich )?(?:immer noch|noch immer|noch|weiterhin|nun|schon|seit)\b|\bseit \w+ warte\b|\bnach(?:zu)?haken\b|\bhake (?:ich )?(?:hiermit |nochmals |kurz |noch einmal )?nach\b|\b(?:nur|kurz|mal|nochmals|noch einmal|erneut|wieder) nach(?:zu)?fragen\b|\bfrage (?:ich )?(?:nochmals|noch einmal|erneut|wieder) nach\b/,
    /\bwie (?:ich )?(?:bereits|schon|in meiner (?:letzten|vorigen|ersten)|in der letzten)\b|\bzur erinnerung\b|\b(?:freundliche|kleine|kurze|hofliche|sanfte|nochmalige|letzte) erinnerung\b|\b(?:sie|dich|euch) (?:(?!sich )[\w-]+ ){0,4}(?:zu )?erinnern\b|\bin erinnerung (?:rufen|bringen)\b/,
    /\b(?:nicht|nie|noch nicht) (?:geantwortet|reagiert|gemeldet|zuruckgemeldet)\b|\benttauscht\b|\bignorier(?:t|en sie)\b(?! gern)|\bihr schweigen\b|\bdein schweigen\b/,
    /\bhaben sie (?:meine|meinen|die) [\w-]+(?: [\w-]+)? (?:erhalten|bekommen|gelesen|gesehen)\b|\bhast du (?:meine|meinen|die) [\w-]+ (?:erhalten|bekommen|gelesen|gesehen)\b|\bob sie (?:meine|meinen) [\w-]+(?: [\w-]+)? (?:erhalten|bekommen|gelesen|gesehen)\b|\b(?:ubersehen|untergegangen|verloren gegangen|im spam)\b/,
    /\b(?:viel|sehr) beschaftigt[^.?!,]{0,12}, aber\b|\bviel zu tun[^.?!,]{0,12}, aber\b|\b(?:zum )?(?:zweiten|dritten|vierten|wiederholten) mal\b (?=schreibe|frage|kontaktiere|bitte|wende|melde|an\b|bei\b)|\b(?:meine|die) (?:zweite|dritte|vierte) (?:e-?mail|mail|nachricht|anfrage|bitte|erinnerung)\b|\bzum (?:dritten|vierten|wiederholten) mal\b|\bmehrfach (?:geschrieben|angeschrieben|kontaktiert|angefragt)\b/,
    /\bnach oben (?:holen|schieben|bringen)\b|\b(?:ein )?gebot der hoflichkeit\b|\bzumindest eine (?:kurze )?(?:antwort|absage|ruckmeldung)\b|\bwenigstens eine (?:kurze )?(?:antwort|absage|ruckmeldung)\b|\bselbst (?:ein|eine) (?:kurze )?(?:nein|absage)\b/,
  ],
  urgency: [
    /\bdringend\w*\b|\bdringlich\w*\b|\bso (?:schnell|bald|rasch) wie moglich\b|\bschnellst(?:moglich\w*|ens)\b|\bbaldmoglichst\w*\b|\bbaldigst\b|\bbaldige[nrs]? (?:antwort|ruckmeldung|bescheid)\b|\b(?:schnelle|rasche|zugige|umgehende|zeitnahe|prompte)[nrs]? (?:antwort|ruckmeldung|reaktion)\b/,
    /\bumgehend\b|\bunverzuglich\b|\bes eilt\b(?! nicht)|\beilt sehr\b|\basap\b|\b(?:antwort\w*|melden|handeln|entscheiden)\b(?: sie)?(?: sich)? sofort\b|\bsofortige\w* (?:antwort|ruckmeldung|entscheidung)\b|\bdie zeit (?:drangt|lauft|wird knapp)\b|\bzeitkritisch\b|\bbevor es zu spat\b|\bzeitnah\b|\bnur noch wenige (?:platze|tage|stunden)\b/,
  ],
  pressure: [
    /(?<!\b(?:wenn|falls|dass|was|ob) )\bsie mussen\b(?! (?:mir )?(?:naturlich |selbstverstandlich |auch )?(?:nicht|keineswegs))|(?<!\b(?:wenn|falls) )\bdu musst\b(?! (?:mir )?nicht)|\bsie sollten (?:mir )?(?:antworten|reagieren)\b/,
    /\bich (?:erwarte|brauche|benotige|verlange|fordere) (?:noch |also |jetzt |dringend )?(?:eine|ihre|deine) (?:\w+ )?(?:antwort|ruckmeldung|entscheidung|zusage|bestatigung)\b|\bletzte (?:erinnerung|chance|mahnung|gelegenheit|aufforderung)\b|\bletzter (?:versuch|aufruf)\b|\bfristsetzung\b|\bletztmalig\b/,
    /\b(?:gehe|nehme|muss|werde|deute|werte) ich (?:davon aus|an, dass|daraus|annehmen|das als|es als|ihr schweigen|davon ausgehen)\b|\b(?:werte|deute|verstehe|betrachte) (?:ich )?(?:das|es|dies|ihr schweigen) als\b|\bals (?:absage|ablehnung|desinteresse) (?:werten|verstehen|deuten|auffassen)\b|\bgehe (?:ich )?davon aus\b/,
    /\b(?:bitte )?(?:antworten|reagieren|bestatigen|melden) sie (?:mir |sich |bitte |endlich |den )+(?!nur|gern|wann)|\bbitte um (?:antwort|ruckmeldung|bestatigung|rasche|baldige|umgehende)\b|\berwarte ihre\b|\bin erwartung ihrer\b|\b(?:positive|positiven) (?:antwort|ruckmeldung|bescheid)\b/,
    /\b(?:rufe|werde) ich (?:sie|bei ihnen) (?:an|anrufen)\b|\bihre[nm]? (?:vorgesetzte[nr]?|dekan\w*|chef\w*|direktor\w*)\b|\bbeschweren\b|\bich flehe\b|\bverzweifelt\b|\b(?:meine|mein) (?:ganze |gesamte )?(?:zukunft|karriere|leben|visum) hangt\b|\b(?:sie sind|du bist) meine (?:letzte|einzige)\b|\bwarum (?:antworten|melden|reagieren) sie\b|\bwann (?:antworten|melden) sie\b/,
  ],
  answer:
    /\b(?:antwort\w*|ruckmeldung\w*|ruckantwort|melden|meldung|bescheid|zusage|bestatig\w+|entscheid\w+|bitte (?:um|geben|teilen|sagen|schreiben))\b/,
  deadline:
    /\b(?:bis|vor|spatestens|innerhalb|binnen)\b (?:spatestens )?(?:zum|zur|am|den|der|dem|diese[nmrs]?|von|heute|morgen|ubermorgen|ende|mitte|anfang|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|nachste[nrs]?|kommende[nrs]?|fristende|ablauf|bewerbungsschluss|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|\d|(?:einer|zwei|drei|weniger) (?:woche|wochen|tagen?|stunden))\b/,
  opensDemand: /^(?:bitte|wenn moglich|falls moglich|und|ich bitte|deshalb)?[ ,]*$/,
  thanks: [/\bdank(?:e|en|bar)?\b/],
  wayOut: [
    /\bkeine (?:antwort|ruckmeldung) (?:notig|notwendig|erforderlich)\b|\bkeiner (?:antwort|ruckmeldung)\b|\bist (?:eine|auch keine) (?:antwort|ruckmeldung) (?:nicht|auch) (?:notig|in ordnung|ok)\b/,
    /\b(?:mussen|musst|brauchen|brauchst)\b (?:sie |du )?(?:mir |naturlich |selbstverstandlich |auch ){0,3}nicht (?:zu )?(?:antworten|reagieren)\b|\bgern ignorieren\b|\bignorieren sie (?:sie|diese|die) \w+ gern\b|\b(?:einfach|gern|ruhig) ignorieren\b/,
    /\bverstehe ich\b|\bverstandnis\b|\bich belasse es dabei\b|\b(?:ganz|vollig) in ordnung\b|\bkein problem\b|\bunverbindlich\b/,
  ],
};
