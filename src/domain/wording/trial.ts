import { languageOf } from "../reading/language.ts";
import { LANGUAGES, type Language, type OutreachKind } from "../reply/verdict.ts";
import { oneLine } from "./line.ts";
import { type Fault, harshWords, politeness } from "./politeness.ts";
import { SAMPLE_DEPTHS, type SampleDepth, sampleLetter } from "./sample-letters.ts";
import { LONGEST_TEMPLATE, TEMPLATE_FIELDS, unknownNames, wordFollowUp, writtenParts } from "./wording.ts";

/** A template as it reads on sample letters, and what keeps it from being used. */
export interface Trial {
  readonly previews: readonly { readonly depth: SampleDepth; readonly text: string }[];
  readonly objections: readonly Objection[];
}

/** Why a template cannot be used, or whom it would displease. */
export type Objection =
  | { readonly kind: "too-long"; readonly characters: number }
  | { readonly kind: "unusable"; readonly problem: string }
  | { readonly kind: "unknown-name"; readonly name: string }
  | { readonly kind: "no-greeting" }
  | { readonly kind: "braces"; readonly evidence: string }
  | { readonly kind: "gap"; readonly evidence: string }
  | { readonly kind: "other-language"; readonly language: Language }
  | { readonly kind: "impolite"; readonly fault: Fault };

/** Tries a template on letters of which all, something or nothing could be read: only one without objections is used. */
export function tryTemplate(template: string, kind: OutreachKind, language: Language): Trial {
  if (template.length > LONGEST_TEMPLATE)
    return { previews: [], objections: [{ kind: "too-long", characters: template.length }] };
  const worded = SAMPLE_DEPTHS.map((depth) => {
    const { words, letter } = sampleLetter(kind, language, depth);
    const greeting = wordFollowUp("{{ greeting }}", words, letter);
    return { depth, greeting: greeting.ok ? greeting.text : "", ...wordFollowUp(template, words, letter) };
  });
  const previews = worded.flatMap((each) => (each.ok ? [{ depth: each.depth, text: each.text }] : []));
  const failed = worded.find((each) => !each.ok);
  const written = writtenParts(template) ?? [];
  const objections: Objection[] =
    failed?.ok === false
      ? [{ kind: "unusable", problem: failed.problem }]
      : [
          ...(unknownNames(template) ?? []).map((name): Objection => ({ kind: "unknown-name", name })),
          ...worded.flatMap((each) => (each.ok ? ungreeted(each.text, each.greeting) : [])),
          ...written.flatMap(braces),
          ...previews.flatMap(({ text }) => gaps(text)),
          ...otherLanguage(previews.map(({ text }) => text).join("\n"), language),
          ...previews.flatMap(({ text }) => politeness(text, language).faults.map(impolite)),
          // No sample may fall under a condition, and a letter does one day.
          ...written.flatMap((part) => harshWords(part, language).map(impolite)),
        ];
  return { previews, objections: distinct(objections) };
}

/** One sentence for the owner. */
export function objectionSentence(objection: Objection): string {
  switch (objection.kind) {
    case "too-long":
      return `It has ${objection.characters} characters; there is room for ${LONGEST_TEMPLATE}.`;
    case "unusable":
      return objection.problem;
    case "unknown-name":
      return `Nothing is called “${objection.name}” here. These can be used: ${TEMPLATE_FIELDS.join(", ")}.`;
    case "no-greeting":
      return "It does not greet with {{ greeting }} in every case. A name typed here would greet everybody you write to.";
    case "braces":
      return `Your readers would see the braces in “${objection.evidence}”. A name stands between {{ and }}, a condition between {% and %}.`;
    case "gap":
      return `A word is missing in “${objection.evidence}” when a letter does not give it. Put the part between {% if … %} and {% endif %}.`;
    case "other-language":
      return "It reads as another language than the letters that it is for.";
    case "impolite": {
      const { evidence, advice } = objection.fault;
      return evidence === "" ? advice : `“${evidence}”: ${advice}`;
    }
    default:
      return objection satisfies never;
  }
}

function ungreeted(text: string, greeting: string): Objection[] {
  return text.includes(greeting) ? [] : [{ kind: "no-greeting" }];
}

function braces(text: string): Objection[] {
  const brace = /[{}]/.exec(text);
  return brace === null ? [] : [{ kind: "braces", evidence: wholeWords(text, brace.index, brace.index + 1) }];
}

/** What an empty name leaves behind: a blank before a full stop, two blanks, quotation marks around nothing. */
const GAP = /\S [.,](?=\s|$)|\S {2,}\S|[“„«]\s?[”“»]|""/u;

function gaps(text: string): Objection[] {
  const gap = GAP.exec(text);
  if (gap === null) return [];
  return [{ kind: "gap", evidence: wholeWords(text, gap.index, gap.index + gap[0].length) }];
}

/** That part of a text, with the words whole that it begins and ends in. */
function wholeWords(text: string, from: number, to: number): string {
  const before = text.slice(0, from).split(/\s/).at(-1) ?? "";
  const after = /^\S*/.exec(text.slice(to))?.[0] ?? "";
  return oneLine(before + text.slice(from, to) + after, 80);
}

function otherLanguage(text: string, language: Language): Objection[] {
  const read = LANGUAGES.find((each) => each === languageOf(text));
  return read === undefined || read === language ? [] : [{ kind: "other-language", language: read }];
}

function impolite(fault: Fault): Objection {
  return { kind: "impolite", fault };
}

function distinct(objections: readonly Objection[]): Objection[] {
  return [...new Map(objections.map((each) => [objectionSentence(each), each])).values()];
}
