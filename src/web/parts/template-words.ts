import { kindName } from "../../domain/reasons/letter.ts";
import type { OutreachKind } from "../../domain/reply/verdict.ts";
import type { SampleDepth } from "../../domain/wording/sample-letters.ts";
import type { TemplateField } from "../../domain/wording/wording.ts";

/** What a kind of outreach is called at the head of a line. */
export function kindTitle(kind: OutreachKind): string {
  const name = kind === "other" ? "anything else" : kindName(kind);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const DEPTH_TITLES: Readonly<Record<SampleDepth, string>> = {
  "with-ask": "When your question could be read from your letter",
  "with-subject": "When only its subject says what it is about",
  bare: "When it has neither, nor a greeting",
};

/** What each name stands for, with an example from an English letter. */
export const FIELD_WORDS: Readonly<
  Record<TemplateField, { readonly means: string; readonly example: string }>
> = {
  greeting: { means: "the greeting of your letter", example: "Dear Dr. Patel," },
  when: { means: "the day of your letter", example: "On April 13" },
  ask: {
    means: "what you asked, when it could be read; it follows “I wrote to ask”",
    example: "whether you might have room for a volunteer",
  },
  subject: {
    means: "the subject of your letter, when it says something",
    example: "Volunteering in your lab",
  },
  sign_off: { means: "the closing line of your letter", example: "Kind regards," },
  signature: { means: "your name as you signed", example: "Leila Haddad" },
};
