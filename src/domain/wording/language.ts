import { inWords } from "../date-in-words.ts";
import type { Language } from "../reply/verdict.ts";

/** What each language needs beside its templates. Patterns match folded text (see reading/phrase.ts). */
export interface LanguageWords {
  /** For letters that have no greeting of their own: to one person of that name, and to nobody or several. */
  readonly greetOne: (name: string) => string;
  readonly greetAny: string;
  readonly signOff: string;
  /** The first word of a greeting and of a sign-off that are of this language, and mostly of no other. */
  readonly opens: RegExp;
  readonly closes: RegExp;
  /** A greeting of the hour at which the first letter was written, and what is said at any. */
  readonly hour: readonly [RegExp, string];
  /**
   * Closings that do not stand well below a follow-up: they wait for the answer that it says is not needed, only
   * thank once more, or were meant for their day.
   */
  readonly closesAmiss: RegExp;
  /** The same for a letter that says du, tu or tú. */
  readonly familiar: { readonly greeting: string; readonly signOff: string };
  readonly onDay: (day: string) => string;
  readonly someTimeAgo: string;
  /** A sentence that follows a greeting with a comma begins with a small letter (Duden, rule 85). */
  readonly smallAfterComma: boolean;
  /** How a clause begins that can follow "I asked you". */
  readonly askBegins: RegExp;
  /** Days that meant another day when the first letter was written. */
  readonly relativeDay: RegExp;
  /** Says the same in fewer words: "whether you could tell me whether" as "whether". The first group is what stays. */
  readonly roundabout: RegExp;
  /** Words that mean something only beside the rest of the letter, or only on its day: "whether it is open now". */
  readonly pointsElsewhere: RegExp;
  /** A second question that hangs on the first: ", and if so, how early should I apply". */
  readonly afterthought: RegExp;
  /** Subjects that say nothing of what the letter is about. */
  readonly emptySubject: RegExp;
  /** The line that Gmail sets above a quoted mail; `writer` is a name and an address. */
  readonly attribution: (writer: string, on: string) => string;
  /** Around the address in that line. */
  readonly addressMarks: readonly [string, string];
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

export const LANGUAGE_WORDS: Readonly<Record<Language, LanguageWords>> = {
  en: {
    greetOne: (name) => `Dear ${name},`,
    greetAny: "Hello,",
    signOff: "Best regards,",
    opens: /^(?:dear|hi|hello|hey|good|greetings)$/,
    closes:
      /^(?:all|best|cheers|cordially|kind|kindest|looking|many|regards|respectfully|sincerely|thank|thanks|warm|warmest|with|yours)$/,
    hour: [/^(?:good )?(?:afternoon|evening)\b/i, "Hello"],
    closesAmiss:
      /\b(?:in advance|in anticipation|(?:looking|look) forward|await(?:ing)?|your (?:reply|response|answer)|hope(?:fully)?|holidays?|weekend|christmas|new year|submitted)\b|^(?:have a|happy|enjoy|see you|talk|speak|until|hoping|waiting|to your)\b|^thank you\b(?!.*(?: and |&))|\bthank(?:s|ing)?(?: [a-z]+){0,4} (?:for|again)\b/,
    familiar: { greeting: "Hello,", signOff: "Best regards," },
    onDay: (day) => `On ${day}`,
    someTimeAgo: "A few weeks ago",
    smallAfterComma: false,
    askBegins: /^(?:whether|if|how|what|when|where|which|who|for|about)\b/,
    relativeDay: new RegExp(
      [
        "\\b(?:today|tonight|tomorrow|yesterday|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\\b",
        "\\b(?:this|next|last|coming|upcoming|following) (?:\\w+ ){0,2}(?:days?|weeks?|months?|morning|afternoon|evening)\\b",
        "\\bin (?:a|one|two|three|\\d{1,2}) (?:\\w+ of )?(?:days?|weeks?)\\b|\\bend of (?:the|this) (?:week|month)\\b",
        // A certain day may be past when the follow-up goes out.
        `\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`,
        "(?<![\\d/-])\\d{1,2}/\\d{1,2}(?![\\d-])|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\bthe \\d{1,2}(?:st|nd|rd|th)\\b(?! century)",
      ].join("|"),
    ),
    roundabout:
      /^(?:whether|if) (?:you(?: (?:could|can|would|might|may)|['’]d)|i (?:could|can|might|may))(?: please| kindly| possibly| perhaps)? (?:tell me|let me know|advise me|say|ask you|ask) ((?:whether|if|how|what|when|where|which|who|for|about) )/i,
    pointsElsewhere: new RegExp(
      [
        // "it" at the start may stand for what follows: "whether it would be possible to visit".
        "^\\w+ it\\b(?! (?:would|might|could|may|is|will)(?: still)?(?: be)? (?:possible|all right|alright|appropriate|feasible|acceptable|ok|okay|worth\\w*|too much),? (?:to|for|if|that)\\b)",
        "^\\w+ .+\\b(?:it|its)\\b",
        "\\b(?:they|them|their|theirs|he|him|his|she|her|hers|these|those|aforementioned|former|latter)\\b",
        "\\bthis\\b(?! (?:coming |academic )?(?:year|spring|summer|fall|autumn|winter|season|term|semester|cycle))",
        "^\\w+ (?:this|that)\\b|\\b(?:do|does|discuss|like|see|try) that$|\\b(?:about|after|be|before|for|from|in|is|of|on|to|with) that\\b|\\bthat (?:day|week|time|end|one|way|kind|sort)\\b",
        "\\b(?:such(?! as)|do so|anything|(?:further|additional|more|other) (?:information|details|documents?|materials?)|any (?:further |other )?questions|attached|enclosed|below|above|following|the (?:same|rest|other|others))\\b",
        "\\b(?:there|here|too|either|instead|else|otherwise|one|ones|as well|right now|now|currently|at the moment)$",
        "\\b\\d{1,2}[:.]\\d{2}\\b|\\b\\d{1,2} ?[ap]\\.?m\\b",
        // To what? "whether you would be interested".
        "^\\w+ (?:\\w+ (?:of you )?)?(?:would |might |could )?(?:be|are|is) (?:\\w+ )?(?:interested|willing|open|able|available|free|happy|keen|game|right|prepared|up|around|in|comfortable)$",
        "^\\w+ \\w+ (?:could|would|might|can) (?:help|consider|agree|let me know|tell|reply|respond|answer|advise|assist|talk about|like to (?:see|know|hear|learn)|(?:take|have) a (?:quick )?look)(?: me| us| more)?$",
        "^(?:for|about) (?:an? )?(?:\\w+ )?(?:couple of |few )?(?:favou?rs?|questions?|things?|something)$",
        "^\\w+ (?:i|we) could (?:come|visit|join|apply|try|help)$",
        // An offer, and no request: "let me know whether you'd like references".
        "^\\w+ you(?:'d| would) (?:also |still )?(?:like|need|prefer|rather|require|want)\\b",
        // It lost its subject: "I would like to ask if would be possible".
        "^\\w+ (?:would|could|might|can|may|is|are|do|does|be)\\b",
        // A first letter that reminds of another, or of its writer, says nothing that could be told again.
        "^\\w+ you (?:ever |still |have |had |would |might |already )*(?:remember|recall|noticed|saw|seen|got|gotten|received|read|heard|had a chance|had the chance|realize|realise|are aware|have (?:any|further|more) questions)\\b",
      ].join("|"),
    ),
    afterthought: /,? (?:and )?if so\b/i,
    emptySubject:
      /^(?:(?:hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening)|thanks|thank you)(?:[ ,.!].{0,80})?|(?:an? |one |my |just a )?(?:quick |brief |small |short |little |big |random |general )?(?:questions?|q|inquir(?:y|ies)|enquir(?:y|ies)|requests?|message|note|e?-?mail|favou?r|ask|help|intro|chat|call|coffee|collab|important|none|\(?no subject\)?|untitled|follow(?:ing)?[ -]?up|checking in|touching base|reaching out|(?:re-?)?introducing (?:myself|ourselves))(?: please| needed| for you)?)[.!?]{0,3}$/i,
    attribution: (writer, on) => `On ${on} ${writer} wrote:`,
    addressMarks: ["<", ">"],
  },
  de: {
    greetOne: (name) => `Guten Tag ${name},`,
    greetAny: "Sehr geehrte Damen und Herren,",
    signOff: "Mit freundlichen Grüßen",
    opens: /^(?:sehr|liebe|lieber|guten|hallo|hi|hey|moin|servus|gruss|werte[rs]?|verehrte[rs]?)$/,
    closes:
      /^(?:mit|beste[nr]?|viele[nr]?|liebe[nr]?|schone[nr]?|herzliche[nr]?|herzlichst|freundliche[nr]?|danke|gruss|grusse|hochachtungsvoll|lg|mfg|vg)$/,
    hour: [/^guten (?:abend|morgen)\b/i, "Guten Tag"],
    closesAmiss:
      /\bim voraus\b|\bin (?:erwartung|vorfreude|hoffnung)\b|\b(?:antwort|ruckmeldung|nachricht|wochenende|feiertage|abend|weihnacht\w{0,8})\b|^(?:(?:vielen|herzlichen|besten|lieben|tausend) dank|danke)\b(?!.*\bgru)/,
    familiar: { greeting: "Hallo,", signOff: "Viele Grüße" },
    onDay: (day) => `Am ${day}`,
    someTimeAgo: "Vor einigen Wochen",
    smallAfterComma: true,
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
        "\\b(?:diese[rmns]?|dies|solche[rmns]?|jene[rmns]?|ihn|ihm|dafur|dazu|daran|davon|damit|daruber|dabei|dort|dahin|das(?= (?:moglich|ginge|geht|ware|klappt)))\\b",
        "\\beines\\b|\\beinen?(?: (?:fur|zu|mir|uns)\\b| \\w+n$|$)|\\b(?:eine[rnms]? davon|den rest|jetzt|derzeit|momentan|zurzeit|zur zeit|aktuell|gerade|anbei|angehangte\\w*|beigefugte\\w*)\\b",
        "\\b\\d{1,2}(?:[:.]\\d{2})? ?uhr\\b",
        // With what? "ob Sie mir weiterhelfen könnten", "ob Sie sich das überlegen könnten".
        "^\\w+ \\w+ (?:mir |uns )(?:\\w+ )?(?:weiter)?helfen\\b|\\bdas \\w+en (?:konn|wurd|durf)\\w+$",
      ].join("|"),
    ),
    afterthought: /,? (?:und )?(?:falls|wenn) ja\b/i,
    emptySubject:
      /^(?:(?:hallo|hi|hey|moin|servus|guten (?:tag|morgen|abend)|sehr geehrte[rs]?)(?: .{1,60})?|(?:eine |kurze |meine )*(?:frage|fragen|anfrage|bitte|nachricht|mail|e-mail|anliegen|kontakt|kontaktaufnahme|kontaktanfrage))[.!?]*$/i,
    attribution: (writer, on) => `Am ${on} schrieb ${writer}:`,
    addressMarks: ["<", ">"],
  },
  fr: {
    greetOne: () => "Madame, Monsieur,",
    greetAny: "Madame, Monsieur,",
    signOff: "Bien cordialement,",
    opens: /^(?:chere?s?|bonjour|bonsoir|madame|mesdames|monsieur|messieurs|docteur|salut)$/,
    closes:
      /^(?:amicalement|avec|bien|cordialement|merci|respectueusement|salutations|sinceres|sincerement|veuillez)$/,
    hour: [/^bonsoir\b/i, "Bonjour"],
    closesAmiss:
      /\b(?:d'avance|par avance|dans l'(?:attente|espoir)|vous lire|reponse|week-?end|fin de semaine|soiree|fetes|noel)\b|^merci\b(?!.*\b(?:salutations|cordialement)\b)/,
    familiar: { greeting: "Bonjour,", signOff: "Amicalement," },
    onDay: (day) => `Le ${day}`,
    someTimeAgo: "Il y a quelques semaines",
    smallAfterComma: false,
    askBegins: /^(?:si|s'ils?|comment|quand|ou|quel(?:le)?s?|qui|ce qu[ei])\b/,
    relativeDay:
      /\b(?:aujourd'hui|demain|ce (?:matin|soir|mois)|cette semaine|hier|(?:semaine|mois) (?:prochaine?|derniere?)|(?:prochaine?|derniere?)s? (?:semaines?|jours?|mois)|dans (?:une|deux|trois|\d{1,2}) (?:jours|semaines?)|\d{1,2}(?:er)? (?:janv|fevr|mars|avril|mai|juin|juil|aout|sept|oct|nov|dec)\w{0,6}|\d{1,2}\/\d{1,2}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end)\b/,
    roundabout:
      /^si (?:vous (?:pourriez|pouvez|sauriez)|tu (?:pourrais|peux|saurais)) (?:m['’]indiquer|me dire|me préciser|me faire savoir) ((?:si|s['’]ils?|comment|quand|où|quel(?:le)?s?|qui|ce qu[ei]) )/i,
    pointsElsewhere: new RegExp(
      [
        "^(?:si|s'|quand|comment) ?(?:elles?|ils?|celui-ci|celle-ci|cela|ceci|ca|c'|ce)(?:\\b|(?<='))(?! (?:vous |me |nous )?(?:(?:serait|est|sera) (?:possible|envisageable)|y aurait|y a|reste)\\b)",
        "\\b(?:ce|cet|cette|ces)\\b(?! (?:ete|automne|hiver|printemps|annee|que|qui|sujet(?! )))",
        "\\b(?:celui|celle|ceux|celles|cela|ceci|ca|lui|eux|la-bas|ci-joint\\w*|le reste|le meme|la meme)\\b|\\b(?:d'|[ns]'|[mt]'|\\b)y (?!a\\b|aurait\\b|avoir\\b)|\\b(?:[mt]'|vous |nous |d'|pour |l')en\\b",
        // No noun's article: with a noun these two run together to "du" and "au".
        "\\b(?:de|a|pour|pourrais|pourriez|peux|pouvez) les? \\w{2,20}(?:er|ir|re)\\b|\\bl'\\w{2,20}(?:er|ir|re)\\b",
        "\\b(?:maintenant|actuellement|en ce moment|encore|toujours)$|\\b(?:maintenant|actuellement)\\b",
        "\\b\\d{1,2} ?h(?:\\d{2})?\\b",
      ].join("|"),
    ),
    afterthought: /,? (?:et )?si oui\b/i,
    emptySubject:
      /^(?:(?:bonjour|bonsoir|salut|coucou|hello)(?: .{1,60})?|(?:une |ma |petite )*(?:questions?|demande|renseignements?|infos?|rdv|rendez-vous)|(?:prise de )?contact|message|mail|e-mail|courriel)\s?[.!?]*$/i,
    attribution: (writer, on) => `Le ${on}, ${writer} a écrit :`,
    addressMarks: ["<", ">"],
  },
  es: {
    greetOne: () => "Buenos días:",
    greetAny: "Buenos días:",
    signOff: "Un cordial saludo,",
    opens:
      /^(?:estimad[oa]s?|querid[oa]s?|hola|buen(?:[oa]s)?|distinguid[oa]s?|apreciad[oa]s?|respetad[oa]s?|senora?)$/,
    closes: /^(?:atentamente|atte|cordiales|cordialmente|gracias|muchas|respetuosamente|saludos?|un)$/,
    hour: [/^buenas (?:tardes|noches)\b/i, "Buenos días"],
    closesAmiss:
      /\b(?:de antemano|anticipadas|anticipadamente|en espera|a la espera|esperando|fin de semana|finde|fiestas|navidad|noches?|respuesta|atent[oa]s? a|pendiente)\b|^(?:muchas |mil |muchisimas )?gracias\b(?!.*\bsaludos?\b)/,
    familiar: { greeting: "Hola:", signOff: "Un saludo," },
    onDay: (day) => `El ${day}`,
    someTimeAgo: "Hace unas semanas",
    smallAfterComma: false,
    askBegins: /^(?:si|como|cuando|donde|cual(?:es)?|que|quien(?:es)?)\b/,
    relativeDay:
      /\b(?:hoy|manana|ayer|est[eao]s? (?:semana|mes|tarde|noche|dias)|(?:semana|mes) que viene|(?:proxim[oa]s?|pasad[oa]) (?:semanas?|mes|dias)|(?:semana|mes) (?:proxim[oa]|pasad[oa])|en (?:una|dos|tres|\d{1,2}) (?:dias|semanas?)|\d{1,2} de (?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)\w{0,7}|\d{1,2}\/\d{1,2}|lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin de semana)\b/,
    roundabout:
      /^si (?:usted )?(?:podría|podrías|puede|puedes|pudiera|pudieras) (?:decirme|indicarme|confirmarme|hacerme saber) ((?:si|cómo|cuándo|dónde|cuál(?:es)?|qué|quién(?:es)?) )/i,
    pointsElsewhere: new RegExp(
      [
        // Without its subject: "si es compatible con un trabajo".
        "^si (?:aun |todavia |ya )?(?:es|son|sigue|siguen|fue|era|seria|seran?)\\b(?! (?:usted |tan |posible|factible|viable|necesari))",
        "^(?:si|cuando|como) (?:ella|el|esto|eso|ellas|ellos) (?=\\w+)|\\b(?:est[eao]s?|es[eao]s?|aquell[oa]s?|dich[oa]s?)\\b(?! (?:verano|invierno|otono|primavera|ano|curso|semestre))",
        "\\b(?:alli|ahi|al respecto|lo mismo|la misma|el mismo|el resto|adjunt[oa]s?|un[oa] de (?:ellos|ellas)|ahora|actualmente|en este momento)\\b|\\bun[oa]$",
        // Pronouns joined to a verb: "enviármelo", "visitarla"; no "charla".
        "\\b(?!charlas?\\b|perlas?\\b)\\w{2,20}[aei]r(?:me|te|se|nos)?l[oa]s?\\b|\\b(?:me|te|se|nos) l[oa]s? \\w",
        "\\b\\d{1,2}[:.]\\d{2}\\b",
      ].join("|"),
    ),
    afterthought: /,? (?:y )?(?:si es asi|si es así|en caso afirmativo|de ser asi|de ser así)/i,
    emptySubject:
      /^¡?(?:(?:hola|buen[oa]s? ?(?:días?|tardes|noches)?|estimad[oa]s?)(?: .{1,60})?|(?:una |mi |breve )*(?:preguntas?|consulta|duda|solicitud|petición|información|contacto)|mensaje|correo)[.!?]*$/i,
    attribution: (writer, on) => `El ${on}, ${writer} escribió:`,
    addressMarks: ["(<", ">)"],
  },
};

/**
 * A day as it stands in a follow-up: "April 13", "13. April", "13 avril", "13 de abril".
 * @param at ms since the epoch
 * @param zone IANA name of the mailbox's zone
 */
export function wordDay(at: number, zone: string, language: Language): string {
  return format(at, zone, language, { day: "numeric", month: "long" });
}

/** A moment as Gmail writes it above a quotation: "Mon, Apr 13, 2026 at 9:12 AM", in the letter's language. */
export function wordMoment(at: number, zone: string, language: Language): string {
  const date = format(at, zone, language, {
    weekday: "short",
    month: "short",
    day: "numeric",
    year: "numeric",
  });
  const time = format(at, zone, language, {
    hour: language === "de" || language === "fr" ? "2-digit" : "numeric",
    minute: "2-digit",
  });
  return MOMENT[language](date, time);
}

const MOMENT: Readonly<Record<Language, (date: string, time: string) => string>> = {
  en: (date, time) => `${date} at ${time}`,
  de: (date, time) => `${date} um ${time} Uhr`,
  fr: (date, time) => `${date} à ${time}`,
  es: (date, time) => `${date} a las ${time}`,
};

function format(at: number, zone: string, language: Language, parts: Intl.DateTimeFormatOptions): string {
  const locale = language === "en" ? "en-US" : language;
  // "9:12 AM" with a plain blank: a mail program that knows no narrow one would show a box.
  return inWords(at, locale, { timeZone: zone, ...parts }).replaceAll("\u202f", " ");
}
