import { count, type Sentences } from "./sentences.ts";

/** What its owner asked for, and why it cannot be had at once or for so long. */
export type WishWhy =
  | {
      readonly code: "snoozed";
      readonly until: number;
      readonly sendAt: number;
      /** Its owner sends it; missing where Kindly does. */
      readonly isDraftOnly?: boolean;
    }
  | { readonly code: "at-once" }
  | { readonly code: "paused"; readonly closes: number }
  | { readonly code: "too-early"; readonly opens: number; readonly wasAway: boolean }
  | { readonly code: "room-from"; readonly at: number; readonly limit: number; readonly days: 30 | 365 }
  | { readonly code: "today-full"; readonly domain: string | null; readonly limit: number }
  | { readonly code: "day-has-come" }
  | { readonly code: "waits-anyway"; readonly moment: number }
  | { readonly code: "cannot-wait"; readonly last: number | null; readonly closes: number };

export const OF_WISHES: Sentences<WishWhy> = {
  snoozed: (why, say) =>
    why.isDraftOnly
      ? `You asked for the follow-up to wait until ${say.day(why.until)}. If no answer comes, it is yours to send ${say.moment(why.sendAt)}, and lies in your drafts from the day before.`
      : `You asked for the follow-up to wait until ${say.day(why.until)}. If no answer comes, it goes out ${say.moment(why.sendAt)}.`,
  "at-once": () =>
    "You asked for the follow-up to go out at once. It is checked in Gmail once more, and goes out unless an answer has come.",
  paused: (why, say) =>
    `Everything is paused, so nothing is drafted or sent. The window runs on until ${say.day(why.closes)}.`,
  "too-early": (why, say) =>
    `It may go out from ${say.moment(why.opens)} on: fourteen days after your letter${why.wasAway ? ", and as many more as the contact was away" : ""}.`,
  "room-from": (why, say) =>
    `It may go out from ${say.day(why.at)} on: until then this contact has got ${count(why.limit, "unanswered message")} in ${why.days} days, which is the limit.`,
  "today-full": (why) =>
    `It may go out from tomorrow on: ${count(why.limit, "follow-up")} a day is the limit for ${why.domain ?? "this mailbox"}, and today they are used up.`,
  "day-has-come": () => "That day has come already. Name one that is still to come.",
  "waits-anyway": (why, say) => `It does not go out before ${say.day(why.moment)} anyway. Name a later day.`,
  "cannot-wait": (why, say) =>
    why.last === null
      ? `It cannot wait any longer: its window closes on ${say.day(why.closes)}, and nothing goes out late.`
      : `It can wait until ${say.day(why.last)} at the latest: its window closes on ${say.day(why.closes)}, and nothing goes out late.`,
};
