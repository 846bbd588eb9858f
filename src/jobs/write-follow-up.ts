import { followUpTemplate } from "../../templates/catalog.ts";
import type { FollowUpWriter } from "../domain/letters.ts";
import type { Language } from "../domain/reply/verdict.ts";
import { withQuote } from "../domain/wording/html.ts";
import { wordDay } from "../domain/wording/language.ts";
import { wordFollowUp } from "../domain/wording/wording.ts";

/** Writes the follow-up from its kind's template, quoting the first letter as Gmail quotes. */
export const writeFollowUp: FollowUpWriter = (brief) => {
  const { language } = brief.words;
  const template = followUpTemplate(brief.kind, language);
  if (template === null)
    return { ok: false, problem: `${brief.kind} has no template, since it asks for nothing` };
  const worded = wordFollowUp(template, brief.words, {
    subject: brief.subject,
    sentOn: wordDay(brief.firstAt, brief.zone, language),
    recipients: brief.recipients.map((person) => person.name),
  });
  if (!worded.ok) return worded;
  const quoted =
    brief.quoted === null
      ? null
      : {
          text: brief.quoted.text,
          from: `${brief.quoted.from.name} <${brief.quoted.from.address}>`.trim(),
          on: wordMoment(brief.quoted.at, brief.zone, language),
        };
  return { ok: true, written: withQuote(worded.text, quoted, language) };
};

/** "Mon, Apr 13, 2026 at 9:12 AM", as Gmail writes it above a quotation, in the letter's language. */
function wordMoment(at: number, zone: string, language: Language): string {
  const day: Intl.DateTimeFormatOptions = {
    weekday: "short",
    month: "short",
    day: "numeric",
    year: "numeric",
  };
  const locale = language === "en" ? "en-US" : language;
  const time = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: "numeric", minute: "2-digit" }).format(
    at,
  );
  const date = new Intl.DateTimeFormat(locale, { timeZone: zone, ...day }).format(at);
  return language === "en" ? `${date} at ${time}` : `${date}, ${time}`;
}
