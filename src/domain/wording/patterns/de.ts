import type { LanguagePatterns } from "./patterns.ts";

export const de: LanguagePatterns = {
  opens: /^(?:sehr|liebe|lieber|guten|hallo|hi|hey|moin|servus|gruss|werte[rs]?|verehrte[rs]?)$/,
  closes:
    /^(?:mit|beste[nr]?|viele[nr]?|liebe[nr]?|schone[nr]?|herzliche[nr]?|herzlichst|freundliche[nr]?|danke|gruss|grusse|hochachtungsvoll|lg|mfg|vg)$/,
  hour: /^guten (?:abend|morgen)\b/i,
  closesAmiss:
    /\bim voraus\b|\bin (?:erwartung|vorfreude|hoffnung)\b|\b(?:antwort|ruckmeldung|nachricht|wochenende|feiertage|abend|weihnacht\w{0,8})\b|^(?:(?:vielen|herzlichen|besten|lieben|tausend) dank|danke)\b(?!.*\bgru)/,
  askBegins: /^(?:ob|wie|was|wann|wo|wer|welche[rsnm]?|inwieweit|inwiefern)\b/,
  relativeDay:
    /\b(?:heute|morgen|ubermorgen|gestern|(?:diese|nachste|kommende|letzte|ubernachste)[rnsm]? (?:wochen?|monate?n?|tagen?)|in (?:einer|zwei|drei|\d{1,2}) (?:tagen|wochen?)|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|wochenende)\b|\b\d{1,2}\. ?(?:\d{1,2}\.|jan|feb|marz|apr|mai|jun|jul|aug|sep|okt|nov|dez)/,
  roundabout:
    /^ob (?:sie|du|ihr) mir(?: bitte| vielleicht| kurz)? (?:sagen|mitteilen|verraten) (?:können|könnten|könntest|könntet|würden|würdest), ((?:ob|wie|was|wann|wo|wer|welche[rsnm]?) )/i,
  pointsElsewhere: new RegExp(
    [
      // "es" may stand for what follows: "ob es möglich wäre, bei Ihnen zu hospitieren".
      "^\\w+ es\\b(?! (?:fur \\w+ |bei \\w+ |noch |eventuell |vielleicht )*(?:moglich|denkbar|machbar|in ordnung|gibt|gabe|eine|einen|freie))",
      "^\\w+ .+\\bes\\b(?! (?:gibt|gabe))|^\\w+ (?:sie|er|das|dies|diese|dieser|dieses|jene|solche)\\b(?= (?:noch |gerade |bereits |schon )?(?:offen|frei|besetzt|vergeben|aktuell|so|moglich)\\b)",
      "\\b(?:diese[rmns]?|dies|solche[rmns]?|jene[rmns]?|ihn|ihm|dafur|dazu|hierfur|hierzu|hieruber|hierbei|deswegen|dessen|daran|davon|damit|daruber|dabei|dort|dahin|das(?= (?:moglich|ginge|geht|ware|klappt)))\\b",
      "\\beines\\b|\\beinen?(?: (?:fur|zu|mir|uns)\\b| \\w+n$|$)|\\b(?:eine[rnms]? davon|den rest|jetzt|derzeit|momentan|zurzeit|zur zeit|aktuell|gerade|anbei|angehangte\\w*|beigefugte\\w*)\\b",
      "\\b\\d{1,2}(?:[:.]\\d{2})? ?uhr\\b",
      // With what? "ob Sie mir weiterhelfen könnten", "ob Sie sich das überlegen könnten".
      "^\\w+ \\w+ (?:mir |uns )(?:\\w+ )?(?:weiter)?helfen\\b|\\bdas \\w+en (?:konn|wurd|durf)\\w+$",
    ].join("|"),
  ),
  afterthought: /,? (?:und )?(?:falls|wenn) ja\b/i,
  emptySubject:
    /^(?:(?:hallo|hi|hey|moin|servus|guten (?:tag|morgen|abend)|sehr geehrte[rs]?)(?: .{1,60})?|(?:eine |kurze |meine )*(?:frage|fragen|anfrage|bitte|nachricht|mail|e-mail|anliegen|kontakt|kontaktaufnahme|kontaktanfrage))[.!?]*$/i,
};
