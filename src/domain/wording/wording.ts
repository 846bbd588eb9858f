import { Liquid, Tokenizer, TokenKind } from "liquidjs";
import { lazily } from "../lazily.ts";
import { isPlainName } from "../reading/person-name.ts";
import { firstMatch, fold } from "../reading/phrase.ts";
import type { Language, LetterWords } from "../reply/verdict.ts";
import { greetingAgain } from "./greeting-again.ts";
import { LANGUAGE_WORDS } from "./language.ts";
import { languagePatterns } from "./language-patterns.ts";
import { filled, oneLine, whole } from "./line.ts";
import { harshWords } from "./politeness.ts";
import { registerOf } from "./register.ts";
import { subjectAgain } from "./subject-again.ts";

/** The first letter as its follow-up speaks of it. */
export interface WordedLetter {
  readonly subject: string;
  /** Its day in the letter's language (see wordDay); empty leaves "a few weeks ago". */
  readonly sentOn: string;
  /** Display names of its recipients; an empty name where there is none. */
  readonly recipients: readonly string[];
}

/** What a template may name; each but greeting, when and sign_off may be missing in a letter. */
export const TEMPLATE_FIELDS = ["greeting", "when", "ask", "subject", "sign_off", "signature"] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** Longer than any kind follow-up, with all that it says only sometimes. */
export const LONGEST_TEMPLATE = 4_000;

export type WordedFollowUp =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/**
 * The text of a follow-up.
 * @param template Liquid; may come from the owner, so it can neither loop nor reach any file
 * @returns the finished text, or what is wrong with the template in words for its owner
 */
export function wordFollowUp(template: string, words: LetterWords, letter: WordedLetter): WordedFollowUp {
  try {
    const rendered: string = follower().parseAndRenderSync(template, fields(words, letter), RENDER_LIMITS);
    const text = tidy(rendered);
    return text === "" ? { ok: false, problem: "The template yields no text." } : { ok: true, text };
  } catch (error) {
    const detail = error instanceof Error ? inWords(error.message) : "it cannot be read.";
    return { ok: false, problem: `The template cannot be used: ${detail}` };
  }
}

/**
 * The names in a template that stand for nothing: they would leave a gap where its owner expects a word.
 * @returns null when the template cannot be read at all
 */
export function unknownNames(template: string): readonly string[] | null {
  try {
    const names: readonly string[] = follower().globalVariablesSync(template);
    return names.filter((name) => !TEMPLATE_FIELDS.some((field) => field === name));
  } catch {
    return null;
  }
}

/**
 * What a template can put into a letter as it stands there, whatever its conditions say: its text, and what is quoted
 * inside its braces.
 * @returns null when the template cannot be read at all
 */
export function writtenParts(template: string): readonly string[] | null {
  try {
    const parts: string[] = [];
    let comments = 0;
    for (const token of new Tokenizer(template).readTopLevelTokens()) {
      const tag = "name" in token ? token.name : null;
      if (tag === "comment") comments++;
      else if (tag === "endcomment") comments--;
      else if (comments > 0) continue;
      else if (token.kind === TokenKind.HTML) parts.push(token.getText());
      else if (token.kind === TokenKind.Output) parts.push(...quotedIn(token.getText()));
    }
    return parts;
  } catch {
    return null;
  }
}

function quotedIn(output: string): string[] {
  return (output.match(/"[^"]*"|'[^']*'/g) ?? []).map((quoted) => quoted.slice(1, -1));
}

/** What Liquid objects to, for an owner who has never heard of Liquid. */
function inWords(message: string): string {
  const line = /, line:(\d+)/.exec(message)?.[1];
  const where = line === undefined ? "" : ` in line ${line}`;
  const filter = /^undefined filter: ([^,]{1,40})/.exec(message)?.[1];
  if (filter !== undefined) return `nothing is called “${oneLine(filter, 40)}”${where}.`;
  if (/limit exceeded/.test(message)) return "it does more than a letter needs.";
  if (/not closed/.test(message)) return `what begins${where} with {{ or {% is never ended.`;
  const tag = /^tag "([^"]{1,40})" not found/.exec(message)?.[1];
  if (tag !== undefined) return `{% ${oneLine(tag, 40)} %} has no place${where}.`;
  return `what stands between braces${where} cannot be read.`;
}

/**
 * Tags that a letter needs. The others (loops, files, assignments) give a template ways to run long, and `raw` gives it
 * a way to send its braces.
 */
const LETTER_TAGS: readonly string[] = ["if", "unless", "case", "comment", "#"];
/** Counted in nodes and in objects, not only in time: a Worker's clock stands still while it computes. */
const RENDER_LIMITS = { templateLimit: 1_000, memoryLimit: 200_000, renderLimit: 2_000 };

const follower = lazily(letterEngine);

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

function fields(words: LetterWords, letter: WordedLetter): Record<TemplateField, string | null> {
  const language = LANGUAGE_WORDS[words.language];
  const isFamiliar = words.register === "familiar";
  const greeting =
    greetingAgain(words.greeting, words.language) ??
    (isFamiliar ? language.familiar.greeting : greet(letter.recipients, words.language));
  const sentOn = oneLine(letter.sentOn, 40);
  const when = sentOn === "" ? language.someTimeAgo : language.onDay(sentOn);
  return {
    greeting,
    when: language.smallAfterComma && greeting.endsWith(",") ? lowerFirst(when) : when,
    ask: askClause(words.ask, words),
    subject: subjectAgain(letter.subject, words.language),
    sign_off:
      ownClosing(words.signOff, words.language) ??
      (isFamiliar || CASUAL.test(greeting) ? language.familiar.signOff : language.signOff),
    signature: whole(words.signature, 80),
  };
}

/** "Salut Karim" and "Bien cordialement" do not go together, even where two readers are vous. */
const CASUAL = /^¡?(?:hallo|hi|hey|hoi|moin|servus|salut|coucou|hola|buenas)\b/i;

/** Begins large even where its line went on from the one above: "Vielen Dank und / freundliche Grüße". */
function ownClosing(signOff: string | null, language: Language): string | null {
  const { closesAmiss } = languagePatterns(language);
  const line = whole(signOff, 160);
  if (line === null || firstMatch([closesAmiss], fold(line)) !== null) return null;
  // "*Best,*": the marks of a program that writes bold so.
  const plain = line.replace(/[*_]/g, "").replace(/(?<![!?.])([!.])[!?.]{1,9}$/, "$1");
  return plain.length > 4 ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}

function greet(recipients: readonly string[], language: Language): string {
  const { greetOne, greetAny } = LANGUAGE_WORDS[language];
  const [name] = recipients;
  return recipients.length === 1 && name !== undefined && isPlainName(name) ? greetOne(name) : greetAny;
}

/** The ask when it can follow "I asked you", is still true and clear by itself, and is polite enough to repeat. */
function askClause(ask: string | null, { language, register }: LetterWords): string | null {
  const { askBegins, relativeDay, roundabout, pointsElsewhere, afterthought } = languagePatterns(language);
  const direct = filled(ask, 120)?.replace(roundabout, "$1");
  const clause = direct?.slice(0, afterthought.exec(direct)?.index).replace(/[\s.?!,;:…]+$/, "");
  if (clause === undefined || clause === "") return null;
  const folded = fold(clause);
  if (firstMatch([askBegins], folded) === null || firstMatch([relativeDay, pointsElsewhere], folded) !== null)
    return null;
  // Sie and du in one sentence: the template around it says what the rest of the letter does.
  const spoken = registerOf(clause, language);
  if (spoken !== null && spoken !== (register ?? "formal")) return null;
  return harshWords(clause, language).length > 0 ? null : lowerFirst(clause);
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
