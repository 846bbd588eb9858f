import { type Folded, firstMatch, fold } from "../reading/phrase.ts";
import type { Language } from "../reply/verdict.ts";
import { tables } from "../tables/tables.ts";
import type { PolitenessPhrases } from "./phrases/phrases.ts";
import { insistence, shouting } from "./raised-voice.ts";
import { countSentences } from "./sentence-count.ts";
import { unwritten } from "./written.ts";

export interface Politeness {
  readonly ok: boolean;
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly rule: FaultRule;
  /** The words at fault, as written; empty when something is missing. */
  readonly evidence: string;
  readonly advice: string;
}

export type FaultRule =
  | "empty"
  | "too-long"
  | "guilt"
  | "urgency"
  | "pressure"
  | "capitals"
  | "no-thanks"
  | "no-way-out";

/** More than this is not read to its end by the people it is written to. */
export const MOST_SENTENCES = 8;

const read = new Map<Language, PolitenessPhrases>();

/** Made ready when the first text in its language is judged. */
function phrasesOf(language: Language): PolitenessPhrases {
  const phrases = read.get(language) ?? unwritten<PolitenessPhrases>(tables().politeness[language]);
  read.set(language, phrases);
  return phrases;
}

/**
 * Whether a follow-up is one that its reader would take kindly.
 * @param text the letter without any quoted mail
 * @param language whose phrases apply; null for one that has none here, of which only length and voice are judged
 * @returns every fault, with advice in words for the owner
 */
export function politeness(text: string, language: Language | null): Politeness {
  if (!/\p{L}/u.test(text)) return { ok: false, faults: [fault("empty", "")] };
  const faults = [...tooLong(text), ...harshWords(text, language)];
  if (language !== null) faults.push(...missing(fold(text), phrasesOf(language)));
  return { ok: faults.length === 0, faults };
}

/** The faults that lie in the words themselves: guilt, urgency, pressure, capitals. For a part of a letter as for a whole. */
export function harshWords(text: string, language: Language | null): Fault[] {
  const worded = language === null ? [] : harshPhrases(fold(text), phrasesOf(language));
  const voice: Found[] = [
    ["pressure", worded.some(([rule]) => rule === "pressure") ? null : insistence(text)],
    ["capitals", shouting(text)],
  ];
  return [...worded, ...voice].flatMap(([rule, evidence]) =>
    evidence === null ? [] : [fault(rule, evidence)],
  );
}

type Found = readonly [FaultRule, string | null];

function harshPhrases(text: Folded, phrases: PolitenessPhrases): Found[] {
  const found: readonly Found[] = [
    ["guilt", firstMatch(phrases.guilt, text)],
    ["urgency", firstMatch(phrases.urgency, text)],
    ["pressure", firstMatch(phrases.pressure, text) ?? deadlineIn(text, phrases)],
  ];
  return found.filter(([, evidence]) => evidence !== null);
}

function missing(text: Folded, phrases: PolitenessPhrases): Fault[] {
  const faults: Fault[] = [];
  if (firstMatch(phrases.thanks, text) === null) faults.push(fault("no-thanks", ""));
  if (firstMatch(phrases.wayOut, text) === null) faults.push(fault("no-way-out", ""));
  return faults;
}

/** How far apart an answer and its deadline may stand. */
const WITHIN = 60;

/**
 * A day by which an answer is asked for, in one sentence: "let me know by Friday", "By Friday, please reply". A day by
 * which the writer does something of their own ("I apply by 15 September and would be glad to hear from you") is none.
 */
function deadlineIn(text: Folded, { answer, deadline, opensDemand }: PolitenessPhrases): string | null {
  let start = 0;
  for (const sentence of text.folded.split(/(?<=[^\d][.?!]) /)) {
    const asked = answer.exec(sentence);
    const due = deadline.exec(sentence);
    if (asked !== null && due !== null) {
      const after = due.index - (asked.index + asked[0].length);
      const before = asked.index - (due.index + due[0].length);
      const isDemand =
        (after >= 0 && after <= WITHIN) ||
        (before >= 0 && before <= WITHIN && opensDemand.test(sentence.slice(0, due.index)));
      const from = Math.min(asked.index, due.index);
      const to = Math.max(asked.index + asked[0].length, due.index + due[0].length);
      if (isDemand) return text.flat.slice(start + from, start + to).slice(0, 120);
    }
    start += sentence.length + 1;
  }
  return null;
}

const ADVICE: Readonly<Record<FaultRule, string>> = {
  empty: "Write at least a greeting, a thank-you and one sentence about what you asked.",
  "too-long": `Keep it to ${MOST_SENTENCES} sentences; four are better.`,
  guilt: "Leave out that they have not answered. They know, and there may be good reasons.",
  urgency: "Leave out the hurry. The reader owes you no speed.",
  pressure: "Ask once, without a deadline or a demand.",
  capitals: "Write it without capitals; they read as shouting.",
  "no-thanks": "Thank the reader for their time.",
  "no-way-out": "Give an easy way out: “If this is not a good time, no answer is needed.”",
};

function fault(rule: FaultRule, evidence: string): Fault {
  return { rule, evidence, advice: ADVICE[rule] };
}

function tooLong(text: string): Fault[] {
  const count = countSentences(text);
  return count > MOST_SENTENCES ? [fault("too-long", `${count} sentences`)] : [];
}
