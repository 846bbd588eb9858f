import { firstMatch, fold } from "../reading/phrase.ts";
import type { Language } from "../reply/verdict.ts";
import { POLITENESS_PHRASES, type PolitenessPhrases } from "./politeness-phrases.ts";

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

/**
 * Whether a follow-up is one that its reader would take kindly.
 * @param text the letter without any quoted mail
 * @param language whose phrases apply
 * @returns every fault, with advice in words for the owner
 */
export function politeness(text: string, language: Language): Politeness {
  if (!/\p{L}/u.test(text)) return { ok: false, faults: [fault("empty", "")] };
  const phrases = POLITENESS_PHRASES[language];
  const folded = fold(text);
  const faults = [...tooLong(text), ...harshWords(text, language)];
  if (firstMatch(phrases.thanks, folded) === null) faults.push(fault("no-thanks", ""));
  if (firstMatch(phrases.wayOut, folded) === null) faults.push(fault("no-way-out", ""));
  return { ok: faults.length === 0, faults };
}

/** The faults that lie in the words themselves: guilt, urgency, pressure, capitals. For a part of a letter as for a whole. */
export function harshWords(text: string, language: Language): Fault[] {
  const phrases: PolitenessPhrases = POLITENESS_PHRASES[language];
  const folded = fold(text);
  const found: readonly (readonly [FaultRule, string | null])[] = [
    ["guilt", firstMatch(phrases.guilt, folded)],
    ["urgency", firstMatch(phrases.urgency, folded)],
    ["pressure", firstMatch(phrases.pressure, folded) ?? insistence(text)],
    ["capitals", shouting(text)],
  ];
  return found.flatMap(([rule, evidence]) => (evidence === null ? [] : [fault(rule, evidence)]));
}

const ADVICE: Readonly<Record<FaultRule, string>> = {
  empty: "Write at least a greeting, a thank-you and one sentence about what you asked.",
  "too-long": `Keep it to ${MOST_SENTENCES} sentences; four are better.`,
  guilt: "Leave out that they have not answered. They know, and there may be good reasons.",
  urgency: "Leave out the hurry. The reader owes you no speed.",
  pressure: "Ask once, without a deadline or a demand.",
  capitals: "Write it without capitals; they read as shouting.",
  "no-thanks": "Thank the reader for their time.",
  "no-way-out": 'Give an easy way out: "If this is not a good time, no answer is needed."',
};

function fault(rule: FaultRule, evidence: string): Fault {
  return { rule, evidence, advice: ADVICE[rule] };
}

function tooLong(text: string): Fault[] {
  const count = countSentences(text);
  return count > MOST_SENTENCES ? [fault("too-long", `${count} sentences`)] : [];
}

/** A full stop after these, or after a single letter, ends no sentence. */
const ABBREVIATION =
  /(?<![\p{L}\d])(?:dr|prof|mr|mrs|ms|mx|st|hr|fr|sr|sra|srta|dra|mme|mlle|vs|etc|approx|ca|bzw|ggf|usw|inkl|nr|no|e\.g|i\.e|\p{L})\.$/iu;

/** Sentences end in a mark that is followed by a blank; a block of five words or more without a mark is one as well. */
function countSentences(text: string): number {
  let count = 0;
  for (const block of text.split(/\n\s*\n/)) {
    let open = "";
    for (const word of block.split(/\s+/).filter((each) => each !== "")) {
      open = open === "" ? word : `${open} ${word}`;
      if (!/[.!?…]+["”“»’')\]]*$/.test(word) || ABBREVIATION.test(word)) continue;
      count += 1;
      open = "";
    }
    if (open.split(" ").length >= 5 && !/[,:]$/.test(open)) count += 1;
  }
  return count;
}

/** Marks that raise the voice: "??", "?!", "!!", or a third question in one letter. */
function insistence(text: string): string | null {
  const run = /[?!]{2,}/.exec(text.replace(/[\s¡¿]+(?=[?!])/g, ""));
  if (run) return run[0];
  const questions = text.match(/\?/g)?.length ?? 0;
  return questions > 2 ? `${questions} questions` : null;
}

/** Words that nobody writes in capitals but to press. Names (LEILA HADDAD) and examinations (USMLE) are no shouting. */
const LOUD =
  /(?<!\p{L})(?:PLEASE|URGENT|IMPORTANT|NOW|ASAP|MUST|NEED|NEVER|ALWAYS|STILL|ANSWER|REPLY|RESPOND|BITTE|DRINGEND|WICHTIG|SOFORT|NOCH|ANTWORT|SVP|MERCI|RÉPONDRE|RÉPONSE|FAVOR|URGENTE|IMPORTANTE|RESPUESTA|RESPONDA)(?!\p{L})/u;
const FOUR_LOUD = /(?<!\p{L})(?:\p{Lu}{2,}[\s,]+){3,}\p{Lu}{2,}(?!\p{L})/u;

function shouting(text: string): string | null {
  return (LOUD.exec(text) ?? FOUR_LOUD.exec(text))?.[0].slice(0, 120) ?? null;
}
