import type { Language } from "../reply/verdict.ts";
import { languageName } from "./language-name.ts";
import { count, type Sentences } from "./sentences.ts";

/** How a follow-up went out. */
export type GoingOutWhy =
  | {
      readonly code: "drafted";
      readonly days: number;
      /** Null for one that its owner sends. */
      readonly sendAt: number | null;
      /** Why the house's words stand in for the owner's own template; missing when they do not. */
      readonly instead?: string;
      /** The owner's main language, where the letter is too brief to tell its own; missing where it is not. */
      readonly takenFor?: Language;
    }
  | { readonly code: "sent"; readonly days: number }
  | { readonly code: "sent-by-owner" }
  | { readonly code: "already-sent" };

export const OF_GOING_OUT: Sentences<GoingOutWhy> = {
  drafted: (why, say) =>
    // It is drafted a day before those days are over.
    why.sendAt === null
      ? `No answer yet. The follow-up was put into your drafts, for you to send.${inWhichWords(why)}`
      : `No answer yet. The follow-up was put into your drafts. It goes out ${say.moment(why.sendAt)}, ${count(why.days, "day")} after your letter, unless an answer comes.${inWhichWords(why)}`,
  sent: (why) =>
    `Still no answer after ${count(why.days, "day")}, checked in Gmail a moment before: the one follow-up went out.`,
  "sent-by-owner": () => "You sent the prepared follow-up yourself. It was the one follow-up.",
  "already-sent": () => "The one follow-up has gone out. There will be no second.",
};

function inWhichWords({ instead, takenFor }: GoingOutWhy & { code: "drafted" }): string {
  const language =
    takenFor === undefined
      ? ""
      : ` Your letter is too brief to tell its language, so it is in ${languageName(takenFor)}, your main one.`;
  return instead === undefined
    ? language
    : `${language} It is in Kindly's words instead of your own template. ${instead}`;
}
