import { familiarTemplate, followUpTemplate } from "../../templates/catalog.ts";
import type { FollowUpBrief, FollowUpWriter } from "../domain/letters.ts";
import { LANGUAGES } from "../domain/reply/verdict.ts";
import { withQuote } from "../domain/wording/html.ts";
import { wordDay, wordMoment } from "../domain/wording/language.ts";
import { registerOf } from "../domain/wording/register.ts";
import { type WordedFollowUp, wordFollowUp } from "../domain/wording/wording.ts";

/**
 * Writes the follow-up, quoting the first letter as Gmail quotes: in its owner's own words for this one, else from
 * their template for that kind and language, else from the house's. A template of the owner's that fails at the last
 * moment must not cost the follow-up its window: the house's words stand in, and the decision says so.
 */
export const writeFollowUp: FollowUpWriter = (asked) => {
  const brief = inKnownLanguage(asked);
  const {
    ownText,
    words: { unwritten },
  } = brief;
  if (ownText === null && unwritten !== undefined)
    return { ok: false, problem: `there is no template in its language (${unwritten})` };
  const own: WordedFollowUp | null = ownText === null ? ownFollowUp(brief) : { ok: true, text: ownText };
  const worded = own?.ok ? own : houseFollowUp(brief);
  if (!worded.ok) return worded;
  const { words, quoted, zone } = brief;
  const quotation =
    quoted === null
      ? null
      : { text: quoted.text, from: quoted.from, on: wordMoment(quoted.at, zone, words.language) };
  return {
    ok: true,
    written: withQuote(worded.text, quotation, words.language),
    instead: own === null || own.ok ? null : own.problem,
  };
};

/** Words that were kept by a version that wrote more languages: the owner's own go out, with the quotation in English. */
function inKnownLanguage(brief: FollowUpBrief): FollowUpBrief {
  const { words } = brief;
  if (LANGUAGES.includes(words.language)) return brief;
  return { ...brief, words: { ...words, language: "en", unwritten: words.unwritten ?? "unknown" } };
}

/** The house's template for a kind and language, as the owner sees it before writing their own. */
export const houseTemplate = followUpTemplate;

function ownFollowUp(brief: FollowUpBrief): WordedFollowUp | null {
  const { ownTemplate, words } = brief;
  if (ownTemplate === null) return null;
  const spoken = registerOf(ownTemplate, words.language);
  if (spoken !== null && words.register !== undefined && spoken !== words.register) {
    return {
      ok: false,
      problem: `The template's address is ${spoken}, and the letter's is ${words.register}.`,
    };
  }
  return word(ownTemplate, brief);
}

function houseFollowUp(brief: FollowUpBrief): WordedFollowUp {
  const { kind, words } = brief;
  const isFamiliar = words.register === "familiar" && words.language !== "en";
  const template = followUpTemplate(kind, words.language);
  if (template === null) return { ok: false, problem: `${kind} has no template, since it asks for nothing` };
  return word(isFamiliar ? familiarTemplate(words.language) : template, brief);
}

function word(
  template: string,
  { words, subject, firstAt, zone, recipients }: FollowUpBrief,
): WordedFollowUp {
  return wordFollowUp(template, words, {
    subject,
    sentOn: wordDay(firstAt, zone, words.language),
    recipients: recipients.map((person) => person.name),
  });
}
