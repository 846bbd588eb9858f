import type { Correspondent } from "./person.ts";

/** One human answer: when it is written, what it says, and what the owner writes back a day or so later. */
export interface AnswerText {
  /** Whole days after the letter, and the time of day in the person's own zone, "HH:MM". */
  readonly afterDays: number;
  readonly at: string;
  readonly text: string;
  /** Null where the owner forgets to answer, as people do. */
  readonly ownerAnswers: string | null;
}

/** Where an answer comes from when it does not come plainly in the thread. */
export type Way =
  | { readonly way: "in-thread" }
  | { readonly way: "other-address"; readonly address: string }
  | { readonly way: "new-thread"; readonly subject: string };

/** What a person does with a letter. Days called `untilDay` are counted from day 0 of the script. */
export type Habit =
  | ({ readonly kind: "answers" } & AnswerText)
  | ({ readonly kind: "answers-from-other-address"; readonly address: string } & AnswerText)
  | ({ readonly kind: "colleague-answers"; readonly colleague: Correspondent } & AnswerText)
  | ({ readonly kind: "answers-in-new-thread"; readonly subject: string } & AnswerText)
  | ({ readonly kind: "answers-after-follow-up" } & AnswerText)
  | {
      readonly kind: "answers-before-send";
      /** Hours after the draft of a follow-up is first seen; well under the day that it lies there. */
      readonly hoursAfterDraft: number;
      readonly way: Way;
      readonly text: string;
      readonly ownerAnswers: string | null;
    }
  | {
      readonly kind: "absent-until";
      readonly untilDay: number;
      /** The auto-reply, with its date in words. */
      readonly notice: string;
      /** What comes once they are back, counted from that day; null: nothing. */
      readonly onceBack: AnswerText | null;
    }
  | { readonly kind: "absent-undated"; readonly notice: string; readonly onceBack: AnswerText | null }
  | { readonly kind: "bounces-permanently"; readonly status: string; readonly said: string }
  | { readonly kind: "bounces-temporarily"; readonly status: string; readonly said: string }
  | ({ readonly kind: "opts-out" } & AnswerText)
  | ({ readonly kind: "declines" } & AnswerText)
  | {
      readonly kind: "ticket";
      readonly system: Correspondent;
      readonly subject: string;
      readonly notice: string;
    }
  | { readonly kind: "never-answers" }
  | {
      readonly kind: "accepts-invitation";
      readonly afterDays: number;
      readonly at: string;
      readonly event: string;
      /** Day and local time of the meeting, in the owner's zone. */
      readonly onDay: number;
      readonly onTime: string;
      readonly minutes: number;
      readonly place: string;
    };

export const HABIT_KINDS = [
  "answers",
  "answers-from-other-address",
  "colleague-answers",
  "answers-in-new-thread",
  "answers-after-follow-up",
  "answers-before-send",
  "absent-until",
  "absent-undated",
  "bounces-permanently",
  "bounces-temporarily",
  "opts-out",
  "declines",
  "ticket",
  "never-answers",
  "accepts-invitation",
] as const satisfies readonly Habit["kind"][];
