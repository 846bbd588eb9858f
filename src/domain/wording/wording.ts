import { Liquid } from "liquidjs";
import { firstMatch, fold } from "../reading/phrase.ts";
import type { Language, LetterWords } from "../reply/verdict.ts";
import { LANGUAGE_WORDS } from "./language.ts";
import { oneLine } from "./line.ts";
import { harshWords } from "./politeness.ts";

/** The first letter as its follow-up speaks of it. */
export interface WordedLetter {
  readonly subject: string;
  /** Its day in the letter's language (see wordDay); empty leaves "a few weeks ago". */
  readonly sentOn: string;
  /** Display names of its recipients; an empty name where there is none. */
  readonly recipients: readonly string[];
}

export type WordedFollowUp =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/**
 * The text of a follow-up. A template may use: greeting, sign_off, signature, when ("On April 13"), ask (a clause)
 * and subject; each but greeting, sign_off and when may be missing.
 * @param template Liquid; may come from the owner, so it can neither loop nor reach any file
 * @returns the finished text, or what is wrong with the template in words for its owner
 */
export function wordFollowUp(template: string, words: LetterWords, letter: WordedLetter): WordedFollowUp {
  try {
    const rendered: string = follower.parseAndRenderSync(template, fields(words, letter), RENDER_LIMITS);
    const text = tidy(rendered);
    return text === "" ? { ok: false, problem: "The template yields no text." } : { ok: true, text };
  } catch (error) {
    const detail = error instanceof Error ? oneLine(error.message, 200) : "unknown";
    return { ok: false, problem: `The template cannot be used: ${detail}` };
  }
}

/** Tags that a letter needs. The others (loops, files, assignments) give a template ways to run long. */
const LETTER_TAGS: readonly string[] = ["if", "unless", "case", "comment", "raw", "#"];
const LONGEST_TEMPLATE = 10_000;
/** Counted in nodes and in objects, not only in time: a Worker's clock stands still while it computes. */
const RENDER_LIMITS = { templateLimit: 1_000, memoryLimit: 200_000, renderLimit: 200 };

const follower = letterEngine();

function letterEngine(): Liquid {
  const engine = new Liquid({
    templates: {},
    strictVariables: false,
    strictFilters: true,
    ownPropertyOnly: true,
    parseLimit: LONGEST_TEMPLATE,
  });
  for (const tag of Object.keys(engine.tags)) if (!LETTER_TAGS.includes(tag)) delete engine.tags[tag];
  return engine;
}

function fields(words: LetterWords, letter: WordedLetter): Record<string, string | null> {
  const language = LANGUAGE_WORDS[words.language];
  const greeting = ownGreeting(words.greeting) ?? greet(letter.recipients, words.language);
  const sentOn = oneLine(letter.sentOn, 40);
  const when = sentOn === "" ? language.someTimeAgo : language.onDay(sentOn);
  return {
    greeting,
    when: language.smallAfterComma && greeting.endsWith(",") ? lowerFirst(when) : when,
    ask: askClause(words.ask, words.language),
    subject: plainSubject(letter.subject, words.language),
    sign_off: filled(words.signOff, 80) ?? language.signOff,
    signature: filled(words.signature, 80),
  };
}

function ownGreeting(greeting: string | null): string | null {
  const line = filled(greeting, 120);
  return line === null || /[,:!.;]$/.test(line) ? line : `${line},`;
}

function greet(recipients: readonly string[], language: Language): string {
  const { greetOne, greetAny } = LANGUAGE_WORDS[language];
  const [name] = recipients;
  // Two to four plain words are a person's name; "Patel, Amina" or an address would read oddly in a greeting.
  const isName = name !== undefined && /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,3}$/u.test(name);
  return recipients.length === 1 && isName ? greetOne(name) : greetAny;
}

/** The ask when it can follow "I asked you", names no day that has since passed, and is polite enough to repeat. */
function askClause(ask: string | null, language: Language): string | null {
  const clause = filled(ask, 120)?.replace(/[\s.?!,;:…]+$/, "");
  if (clause === undefined || clause === "") return null;
  const { askBegins, relativeDay } = LANGUAGE_WORDS[language];
  const folded = fold(clause);
  if (firstMatch([askBegins], folded) === null || firstMatch([relativeDay], folded) !== null) return null;
  return harshWords(clause, language).length > 0 ? null : lowerFirst(clause);
}

/** The subject without reply prefixes; left out when it is too long or too loud to be repeated. */
function plainSubject(subject: string, language: Language): string | null {
  const plain = oneLine(subject, 200).replace(/^(?:(?:re|fwd?|aw|wg|sv|tr|rv)\s*:\s*)+/i, "");
  const isQuotable = plain !== "" && plain.length <= 90 && harshWords(plain, language).length === 0;
  return isQuotable ? plain.replace(/[“”„«»"]/g, "'") : null;
}

function filled(text: string | null, longest: number): string | null {
  const line = text === null ? "" : oneLine(text, longest);
  return line === "" ? null : line;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
