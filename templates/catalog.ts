import type { Language, OutreachKind } from "../src/domain/reply/verdict.ts";
import { tables } from "../src/domain/tables/tables.ts";

/** @returns the template of a follow-up; null for the kinds that never get one: a thank-you and an update ask for nothing */
export function followUpTemplate(kind: OutreachKind, language: Language): string | null {
  return kind === "thank-you" || kind === "update" ? null : named(`follow-up/${kind}.${language}`);
}

/**
 * @returns the template of a follow-up to a letter that says du, tu or tú. It has no word that addresses anybody, so
 * that it is right for one reader and for several; and it is the same for every kind, since the others are formal.
 */
export function familiarTemplate(language: Exclude<Language, "en">): string {
  return named(`follow-up/familiar.${language}`);
}

/** The weekly summary, in both forms that a mail carries. */
export function summaryTemplates(): { readonly html: string; readonly text: string } {
  return { html: named("summary.html"), text: named("summary.text") };
}

function named(name: string): string {
  const text = tables().templates[name];
  if (text === undefined) throw new Error(`there is no templates/${name}.liquid`);
  return text;
}
