import { inWords } from "../date-in-words.ts";
import type { Language } from "../reply/verdict.ts";
import { de } from "./languages/de.ts";
import { en } from "./languages/en.ts";
import { es } from "./languages/es.ts";
import { fr } from "./languages/fr.ts";
import type { LanguageWords } from "./languages/words.ts";

export const LANGUAGE_WORDS: Readonly<Record<Language, LanguageWords>> = { en, de, fr, es };

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
