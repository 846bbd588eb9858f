import type { ReplyRule } from "./wordbook.ts";

/** From this weight on, a mail was sent by no one's hand. */
export const AUTOMATIC_FROM = 4;

/** What each wording counts for automatic mail. Those that are not listed decide other things. */
export const REPLY_WEIGHTS: Readonly<Partial<Record<ReplyRule, number>>> = {
  "automatic-subject": 4,
  "absence-subject": 4,
  away: 2,
  "long-leave": 1,
  gone: 2,
  "write-instead": 1,
  "answer-on-return": 2,
  "urgent-contact": 2,
  "thanks-for-mail": 1,
  "says-automatic": 6,
  ticket: 2,
  received: 2,
  "list-notice": 8,
};
