import type { Language } from "../reply/verdict.ts";
import { LONGEST_CLAUSE, type NamedAsking, SHORTEST_CLAUSE } from "./asking.ts";
import { englishAsk } from "./english-ask.ts";
import { plainClause } from "./english-clause.ts";
import { FRENCH } from "./french-ask.ts";
import { GERMAN } from "./german-ask.ts";
import { type LetterSentence, letterSentences } from "./letter-sentences.ts";
import { SPANISH } from "./spanish-ask.ts";

/** "Wie geht es Ihnen?", "¿Cómo estás?" come before the question; any longer one is the first that is meant. */
const LONGEST_PLEASANTRY = 24;
/** Text beyond this repeats or signs off. */
const LONGEST_TEXT = 6_000;

const ASKING: Readonly<Record<Exclude<Language, "en">, readonly NamedAsking[]>> = {
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
};

/**
 * What a letter asks for, as one indirect clause in its own language.
 * @returns at most 120 characters without closing punctuation, or null when no wording is sure enough
 */
export function askOf(visible: string, language: Language): string | null {
  const clause = clauseOf(visible.slice(0, LONGEST_TEXT), language);
  return clause === null || NEGATES[language].test(clause) ? null : clause;
}

/** Told again, "whether you could not share it" asks for the opposite. */
const NEGATES: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:not|never|no longer|no more|stop)\b|n['’]t\b/i,
  de: /\b(?:nicht|nie|niemals|kein\w{0,2}|niemand\w{0,2}|nichts|statt)\b/i,
  fr: /\b(?:ne|pas|jamais|aucune?|personne|rien)\b|\bn['’]/i,
  es: /\b(?:no|nunca|jam[aá]s|nadie|ning[uú]na?|nada|sin)\b/i,
};

function clauseOf(text: string, language: Language): string | null {
  if (language === "en") return plainClause(englishAsk(text) ?? "");
  const sentences = letterSentences(text).filter(({ words }) => !OPENS_CONDITION.test(words));
  const announced = ASKING[language].filter((each) => !each.isQuestion);
  const requests = ASKING[language].filter((each) => each.isQuestion);
  const first = sentences
    .filter((each) => each.isQuestion && each.words.length > LONGEST_PLEASANTRY)
    .slice(0, 1);
  const asked = firstAsked(announced, sentences) ?? firstAsked(requests, first);
  return asked === null ? null : plain(asked);
}

/** The first sentence that asks decides: one that cannot be told again is not passed over for the next. */
function firstAsked(askings: readonly NamedAsking[], sentences: readonly LetterSentence[]): string | null {
  for (const { words } of sentences) {
    for (const { pattern, clause } of askings) {
      const found = pattern.exec(words);
      if (found !== null) return OF_NOBODY.test(words) ? null : clause(found.groups ?? {});
    }
  }
  return null;
}

/** "Nadie pudo decirme si", "Niemand konnte mir sagen, ob", "Je ne vais pas vous demander si": that is not asked here. */
const OF_NOBODY =
  /\b(?:nicht|nie|niemand\w{0,2}|kein\w{0,2}|ne|pas|personne|jamais|no|nunca|nadie)\b|\bn['’]/i;
/** "Falls nicht, wollte ich fragen, ob …": what is asked only then is not what the letter asks. */
const OPENS_CONDITION =
  /^[¿ ]*(?:und |et |y )?(?:falls|wenn|sofern|sollten?|si|s['’]ils?|sinon|au cas|dans ce cas|de (?:no|ser|haber)|en (?:tal|ese|caso)) ?\b/i;
const PLEASE = /,? (?:bitte|por favor|s['’]il (?:vous|te) pla[iî]t|svp),?(?= |$)/gi;
const THANKS = /, (?:vielen dank|danke|merci|(?:muchas )?gracias)\b/i;
/** Signs of a part of something, or of a second question. */
const NOT_ONE_CLAUSE = /[:;<>{}[\]()|*_#@\\…?!¿¡"“”„«»]| [-–—]|http|www\.|-(?:vous|tu|je|il)\b/i;

/** A part of a clause is none: its verb may stand in what is left out. */
function plain(clause: string): string | null {
  const whole = (clause.split(THANKS, 1)[0] ?? "").replace(PLEASE, "").replace(/\s+/g, " ").trim();
  const told = whole.replace(/[,.]$/, "");
  const isTold = told.length >= SHORTEST_CLAUSE && told.length <= LONGEST_CLAUSE;
  return isTold && !NOT_ONE_CLAUSE.test(told) ? told : null;
}
