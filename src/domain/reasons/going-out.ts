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
    }
  | { readonly code: "sent"; readonly days: number }
  | { readonly code: "sent-by-owner" }
  | { readonly code: "already-sent" };

export const OF_GOING_OUT: Sentences<GoingOutWhy> = {
  drafted: (why, say) =>
    why.sendAt === null
      ? `No answer after ${count(why.days, "day")}. The follow-up was put into your drafts, for you to send.${insteadOfOwn(why.instead)}`
      : `No answer after ${count(why.days, "day")}. The follow-up was put into your drafts and goes out ${say.moment(why.sendAt)}.${insteadOfOwn(why.instead)}`,
  sent: (why) =>
    `Still no answer after ${count(why.days, "day")}, checked in Gmail a moment before: the one follow-up went out.`,
  "sent-by-owner": () => "You sent the prepared follow-up yourself. It was the one follow-up.",
  "already-sent": () => "The one follow-up has gone out. There will be no second.",
};

function insteadOfOwn(problem: string | undefined): string {
  return problem === undefined ? "" : ` It is in Kindly's words instead of your own template. ${problem}`;
}
