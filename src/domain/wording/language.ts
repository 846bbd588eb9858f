import type { Language } from "../reply/verdict.ts";

/** What each language needs beside its templates. Patterns match folded text (see reading/phrase.ts). */
export interface LanguageWords {
  /** For letters that have no greeting of their own: to one person of that name, and to nobody or several. */
  readonly greetOne: (name: string) => string;
  readonly greetAny: string;
  readonly signOff: string;
  readonly onDay: (day: string) => string;
  readonly someTimeAgo: string;
  /** A sentence that follows a greeting with a comma begins with a small letter (Duden, rule 85). */
  readonly smallAfterComma: boolean;
  /** How a clause begins that can follow "I asked you". */
  readonly askBegins: RegExp;
  /** Days that meant another day when the first letter was written. */
  readonly relativeDay: RegExp;
  /** The line that Gmail sets above a quoted mail. */
  readonly attribution: (from: string, on: string) => string;
}

export const LANGUAGE_WORDS: Readonly<Record<Language, LanguageWords>> = {
  en: {
    greetOne: (name) => `Dear ${name},`,
    greetAny: "Hello,",
    signOff: "Best regards,",
    onDay: (day) => `On ${day}`,
    someTimeAgo: "A few weeks ago",
    smallAfterComma: false,
    askBegins: /^(?:whether|if|how|what|when|where|which|who|for|about)\b/,
    relativeDay:
      /\b(?:today|tonight|tomorrow|this (?:week|month|morning|afternoon|evening)|next (?:week|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend)\b/,
    attribution: (from, on) => `On ${on} ${from} wrote:`,
  },
  de: {
    greetOne: (name) => `Guten Tag ${name},`,
    greetAny: "Sehr geehrte Damen und Herren,",
    signOff: "Mit freundlichen Grüßen",
    onDay: (day) => `Am ${day}`,
    someTimeAgo: "Vor einigen Wochen",
    smallAfterComma: true,
    askBegins: /^(?:ob|wie|was|wann|wo|wer|welche[rsnm]?|inwieweit|inwiefern)\b/,
    relativeDay:
      /\b(?:heute|morgen|ubermorgen|(?:diese|nachste|kommende)[rnsm]? (?:woche|monat)|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|wochenende)\b/,
    attribution: (from, on) => `Am ${on} schrieb ${from}:`,
  },
  fr: {
    greetOne: () => "Madame, Monsieur,",
    greetAny: "Madame, Monsieur,",
    signOff: "Bien cordialement,",
    onDay: (day) => `Le ${day}`,
    someTimeAgo: "Il y a quelques semaines",
    smallAfterComma: false,
    askBegins: /^(?:si|s'ils?|comment|quand|ou|quel(?:le)?s?|qui|ce qu[ei])\b/,
    relativeDay:
      /\b(?:aujourd'hui|demain|ce (?:matin|soir|mois)|cette semaine|(?:semaine|mois) prochaine?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end)\b/,
    attribution: (from, on) => `Le ${on}, ${from} a écrit :`,
  },
  es: {
    greetOne: () => "Buenos días:",
    greetAny: "Buenos días:",
    signOff: "Un cordial saludo,",
    onDay: (day) => `El ${day}`,
    someTimeAgo: "Hace unas semanas",
    smallAfterComma: false,
    askBegins: /^(?:si|como|cuando|donde|cual(?:es)?|que|quien(?:es)?)\b/,
    relativeDay:
      /\b(?:hoy|manana|est[ea] (?:semana|mes|tarde|noche)|(?:semana|mes) que viene|(?:proxim[oa]) (?:semana|mes)|lunes|martes|miercoles|jueves|viernes|sabado|domingo|fin de semana)\b/,
    attribution: (from, on) => `El ${on}, ${from} escribió:`,
  },
};

/**
 * A day as it stands in a follow-up: "April 13", "13. April", "13 avril", "13 de abril".
 * @param at ms since the epoch
 * @param zone IANA name of the mailbox's zone
 */
export function wordDay(at: number, zone: string, language: Language): string {
  const locale = language === "en" ? "en-US" : language;
  return new Intl.DateTimeFormat(locale, { timeZone: zone, day: "numeric", month: "long" }).format(at);
}
