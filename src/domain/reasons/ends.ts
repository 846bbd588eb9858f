import { bouncedHow, closedAs, spoiledHow } from "../ended-how.ts";
import type { Spoiling } from "../thread-event.ts";
import { count, type Sentences } from "./sentences.ts";

/** Why nothing goes out any more. */
export type EndWhy =
  | { readonly code: "answered"; readonly by: string; readonly elsewhere: boolean }
  | { readonly code: "declined"; readonly by: string }
  | {
      readonly code: "opted-out";
      readonly by: string;
      /** It was a report of spam, which nobody wrote; missing where somebody did. */
      readonly isComplaint?: boolean;
    }
  | {
      readonly code: "bounced";
      readonly refused: boolean;
      /** Missing where the report shows what it is about. */
      readonly isDoubtful?: boolean;
    }
  | { readonly code: "left"; readonly by: string }
  | {
      readonly code: "owner-wrote-again";
      readonly elsewhere: boolean;
      /** Missing where it was the owner. */
      readonly isColleagues?: boolean;
    }
  | { readonly code: "no-room"; readonly limit: number; readonly days: 30 | 365 }
  | { readonly code: "contact-closed"; readonly as: "opt-out" | "dead-address" | "do-not-contact" }
  | { readonly code: "mode-off" }
  | { readonly code: "vetoed" }
  | { readonly code: "spoiled"; readonly how: Spoiling }
  | { readonly code: "window-passed"; readonly closed: number }
  | { readonly code: "window-passed-before-connecting"; readonly closed: number }
  | { readonly code: "window-passed-while-paused"; readonly closed: number }
  | { readonly code: "away-too-long"; readonly by: string }
  | { readonly code: "no-business-day" }
  | { readonly code: "letter-gone" }
  | { readonly code: "lapsed" }
  | { readonly code: "uncertain" };

export const OF_ENDS: Sentences<EndWhy> = {
  answered: (why) =>
    why.elsewhere
      ? `${why.by} answered in another conversation. Nothing more goes out.`
      : `${why.by} answered. Nothing more goes out.`,
  declined: (why) => `${why.by} declined. Nothing more goes out.`,
  // Who asks need not be the contact, and what lies in spam closes nobody.
  "opted-out": (why) =>
    why.isComplaint
      ? "The letter was reported as spam. Nothing more goes out."
      : `${why.by} asked not to be written to. Nothing more goes out.`,
  bounced: (why) => bouncedHow(why.refused, why.isDoubtful ?? false),
  left: (why) => `${why.by} has left, so nobody reads what goes to that address. Nothing more goes out.`,
  "owner-wrote-again": (why) =>
    why.isColleagues
      ? "A colleague wrote to this contact after you. That took the follow-up's place."
      : why.elsewhere
        ? "You wrote to this contact again in another conversation. That took the follow-up's place."
        : "You wrote again yourself. That took the follow-up's place.",
  "no-room": (why) =>
    `This contact already got ${count(why.limit, "unanswered message")} in ${why.days} days, which is the limit. No follow-up.`,
  "contact-closed": (why) => `No follow-up: ${closedAs(why.as)}.`,
  "mode-off": () => "No follow-up goes out: you switched it off.",
  vetoed: () => "You deleted the draft. No follow-up, now or later.",
  spoiled: (why) => spoiledHow(why.how),
  "window-passed": (why, say) =>
    `The window closed on ${say.day(why.closed)} before a follow-up could go out. It will not go out late.`,
  "window-passed-before-connecting": (why, say) =>
    `The window had closed on ${say.day(why.closed)}, before this mailbox was connected. Nothing goes out late.`,
  "window-passed-while-paused": (why, say) =>
    `The window closed on ${say.day(why.closed)}, while everything was paused. It will not go out late.`,
  "away-too-long": (why) => `${why.by} is away for longer than a follow-up may wait. It will not go out.`,
  "no-business-day": () => "No free business day is left in the window. It will not go out.",
  "letter-gone": () =>
    "The first letter is no longer among your sent mail, so there is nothing to follow up on.",
  lapsed: () => "The window has passed. It will not go out late.",
  uncertain: () =>
    "Kindly cannot tell what became of the follow-up, so it makes no other. Please look in the conversation.",
};
