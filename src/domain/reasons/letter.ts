import type { OwnersWord } from "../owner/word.ts";
import type { OutreachKind } from "../reply/verdict.ts";
import { againstOutreach } from "../rule-words.ts";
import type { Sentences } from "./sentences.ts";

/** Why a mail is tracked, or is not. */
export type LetterWhy =
  | { readonly code: "first-letter"; readonly kind: OutreachKind; readonly score: number }
  | { readonly code: "asks-nothing"; readonly kind: OutreachKind }
  | { readonly code: "not-outreach"; readonly rule: string }
  | { readonly code: "owner-tracks"; readonly by: OwnersWord["by"]; readonly rule: string }
  | {
      readonly code: "owner-ignores";
      readonly by: OwnersWord["by"];
      readonly what: string;
      readonly rule: string | null;
      readonly kind: OutreachKind;
    };

export const OF_LETTERS: Sentences<LetterWhy> = {
  "first-letter": (why) =>
    `A first letter (${kindName(why.kind)}) that asks for something, so its answer is watched for.`,
  "asks-nothing": (why) =>
    `A first letter (${kindName(why.kind)}) that asks for nothing: recorded, and never followed up.`,
  "not-outreach": (why) => `Not tracked: ${againstOutreach(why.rule)}.`,
  "owner-tracks": (why) =>
    `Tracked, as you said (${howSaid(why.by, "")}). The rules would not have followed it up: ${againstOutreach(why.rule)}.`,
  "owner-ignores": (why) =>
    why.rule === null
      ? `Not tracked, as you said (${howSaid(why.by, why.what)}). The rules would have tracked it: a first letter (${kindName(why.kind)}).`
      : `Not tracked, as you said (${howSaid(why.by, why.what)}). The rules agree: ${againstOutreach(why.rule)}.`,
};

/** What each kind of outreach is called in a sentence. */
export function kindName(kind: OutreachKind): string {
  return kind === "other" ? "of no particular kind" : kind.replaceAll("-", " ");
}

function howSaid(by: OwnersWord["by"], what: string): string {
  switch (by) {
    case "label":
      return "with a label in Gmail";
    case "page":
      return "on Kindly's page";
    case "address":
      return `you exclude ${what}`;
    case "domain":
      return `you exclude everybody at ${what}`;
    case "subject":
      return `you exclude subjects with “${what}”`;
    default:
      return by satisfies never;
  }
}
