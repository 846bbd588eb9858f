import { LANGUAGES, type UnwrittenLanguage } from "../reply/verdict.ts";
import { languageName } from "./language-name.ts";
import { count, type Sentences } from "./sentences.ts";

/** Why a follow-up waits. */
export type WaitingWhy =
  | { readonly code: "moment-set"; readonly sendAt: number }
  | { readonly code: "lies-as-draft"; readonly sendAt: number }
  | { readonly code: "draft-only" }
  | { readonly code: "domain-full"; readonly domain: string; readonly limit: number }
  | { readonly code: "day-full"; readonly limit: number }
  | { readonly code: "moved"; readonly sendAt: number }
  | { readonly code: "no-longer-fits"; readonly sendAt: number }
  | { readonly code: "none-free"; readonly closes: number }
  | {
      readonly code: "no-room-yet";
      readonly limit: number;
      readonly days: 30 | 365;
      readonly at: number;
      readonly closes: number;
    }
  | { readonly code: "another-on-its-way" }
  | { readonly code: "not-written"; readonly problem: string }
  | { readonly code: "no-words"; readonly language: UnwrittenLanguage }
  | { readonly code: "unreadable" }
  | { readonly code: "in-bin" }
  | { readonly code: "stumbled" }
  | { readonly code: "sender-gone"; readonly address: string }
  | { readonly code: "absent-until"; readonly by: string; readonly until: number };

export const OF_WAITING: Sentences<WaitingWhy> = {
  "moment-set": (why, say) =>
    `No answer yet. A follow-up is due ${say.moment(why.sendAt)}, and comes into your drafts a day before.`,
  "lies-as-draft": (why, say) =>
    `The follow-up lies in your Gmail drafts and goes out ${say.moment(why.sendAt)} unless an answer comes. Delete the draft to stop it, edit it to change it.`,
  "draft-only": () =>
    "The follow-up lies in your Gmail drafts. It is yours to send: nothing goes out by itself in draft only.",
  "domain-full": (why) =>
    `Moved to a later day: ${count(why.limit, "follow-up")} a day is the limit for ${why.domain}.`,
  "day-full": (why) =>
    `Moved to a later day: ${count(why.limit, "follow-up")} a day is the limit for this mailbox.`,
  moved: (why, say) =>
    `Its moment passed without a chance to check and send, so it is moved to ${say.moment(why.sendAt)}.`,
  "no-longer-fits": (why, say) =>
    `Its moment no longer fits your settings or the cap, so it is moved to ${say.moment(why.sendAt)}.`,
  "none-free": (why, say) =>
    `Every business day left in its window is kept free or full, so nothing goes out. If one becomes free before ${say.day(why.closes)}, it can still go out.`,
  "no-room-yet": (why, say) =>
    `This contact already got ${count(why.limit, "unanswered message")} in ${why.days} days, so there is no room for another before ${say.day(why.at)}. The window closes on ${say.day(why.closes)}, so nothing goes out, unless an answer or a higher cap makes room.`,
  "another-on-its-way": () =>
    "Another follow-up to this contact is on its way, from you or from somebody who shares your contacts. Nothing goes out beside it.",
  "not-written": (why) =>
    `The follow-up could not be written, so nothing goes out unless you write it in your own words. ${why.problem}`,
  "no-words": (why) => withoutWords(why.language),
  unreadable: () =>
    "There is mail in or near this conversation that could not be read. It may be an answer, so nothing goes out. Please look at it.",
  "in-bin": () => "Your letter lies in Gmail's bin, so nothing goes out as long as it is there.",
  stumbled: () =>
    "Kindly stumbled over this letter, so nothing goes out. It tries again every hour. Please tell whoever looks after this Kindly.",
  "sender-gone": (why) =>
    `Your first letter came from ${why.address}, which Gmail no longer lets you send from. A follow-up from another address would be a stranger's, so it does not go out.`,
  "absent-until": (why, say) =>
    `${why.by} is away. Nothing goes out before ${say.day(why.until)}, and the window moves with it.`,
};

/** A follow-up half in the letter's language and half in another would embarrass whoever signs it. */
function withoutWords(language: UnwrittenLanguage): string {
  const own = "Unless you write it in your own words, nothing goes out.";
  if (LANGUAGES.some((each) => each === language))
    return `Your letter is in ${languageName(language)}, which is none of the languages that you write in by your settings. ${own}`;
  const written = LANGUAGES.map(languageName);
  const list = `${written.slice(0, -1).join(", ")} and ${written.at(-1)}`;
  return language === "unknown"
    ? `It is not certain in which language your letter is, so Kindly has no follow-up for it. ${own}`
    : `Your letter is in ${languageName(language)}, and Kindly has follow-ups in ${list} only. ${own}`;
}
