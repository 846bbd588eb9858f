import { languageOf } from "../reading/language.ts";
import { LANGUAGES, type Language, type OutreachKind } from "../reply/verdict.ts";
import { type Fault, politeness } from "./politeness.ts";
import { SAMPLE_DEPTHS, type SampleDepth, sampleLetter } from "./sample-letters.ts";
import { LONGEST_TEMPLATE, TEMPLATE_FIELDS, unknownNames, wordFollowUp } from "./wording.ts";

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
  | { readonly kind: "gap"; readonly evidence: string }
  | { readonly kind: "other-language"; readonly language: Language }
  | { readonly kind: "impolite"; readonly fault: Fault };

/** Tries a template on letters of which all, something or nothing could be read: only one without objections is used. */
export function tryTemplate(template: string, kind: OutreachKind, language: Language): Trial {
  if (template.length > LONGEST_TEMPLATE)
    return { previews: [], objections: [{ kind: "too-long", characters: template.length }] };
  const worded = SAMPLE_DEPTHS.map((depth) => {
    const { words, letter } = sampleLetter(kind, language, depth);
    return { depth, ...wordFollowUp(template, words, letter) };
  });
  const previews = worded.flatMap((each) => (each.ok ? [{ depth: each.depth, text: each.text }] : []));
  const failed = worded.find((each) => !each.ok);
  const objections: Objection[] =
    failed?.ok === false
      ? [{ kind: "unusable", problem: failed.problem }]
      : [
          ...misnamed(template),
          ...previews.flatMap(({ text }) => gaps(text)),
          ...otherLanguage(previews.map(({ text }) => text).join("\n"), language),
          ...previews.flatMap(({ text }) => impolite(text, language)),
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
      return "It does not use {{ greeting }}. A name typed here would greet everybody you write to.";
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

function misnamed(template: string): Objection[] {
  const unknown = unknownNames(template) ?? [];
  const greets = /\{\{-?\s*greeting\b/.test(template);
  return [
    ...unknown.map((name): Objection => ({ kind: "unknown-name", name })),
    ...(greets ? [] : [{ kind: "no-greeting" } as const]),
  ];
}

/** What an empty name leaves behind: a blank before a full stop, two blanks, quotation marks around nothing. */
const GAP = /\S{1,30} [.,](?=\s|$)|\S{1,30} {2,}\S|[“„«]\s?[”“»]|""/u;

function gaps(text: string): Objection[] {
  const evidence = text
    .split("\n")
    .map((line) => GAP.exec(line)?.[0] ?? null)
    .find((found) => found !== null);
  return evidence === undefined ? [] : [{ kind: "gap", evidence: evidence.trim() }];
}

function otherLanguage(text: string, language: Language): Objection[] {
  const read = LANGUAGES.find((each) => each === languageOf(text));
  return read === undefined || read === language ? [] : [{ kind: "other-language", language: read }];
}

function impolite(text: string, language: Language): Objection[] {
  return politeness(text, language).faults.map((fault) => ({ kind: "impolite", fault }));
}

function distinct(objections: readonly Objection[]): Objection[] {
  return [...new Map(objections.map((each) => [objectionSentence(each), each])).values()];
}
