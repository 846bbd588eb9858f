import type { Need } from "../need.ts";
import type { Mode } from "../policy.ts";
import type { Why } from "../reasons.ts";

/** Everything that a weekly summary tells, as it was loaded for one mailbox. Times are ms since the epoch. */
export interface SummaryFacts {
  readonly mailbox: {
    readonly mode: Mode;
    readonly status: "looking-back" | "watching" | "locked-out" | "disconnected" | "erasing";
    readonly trouble: string | null;
  };
  /** The newest outreach, `LETTERS_LOADED` at most. */
  readonly letters: readonly LetterFact[];
  /** Human replies in those threads, of the last weeks at least. */
  readonly replies: readonly { readonly outreachId: string; readonly at: number }[];
  readonly upcoming: readonly UpcomingFact[];
  readonly needs: readonly NeedFact[];
  readonly notable: readonly NotableFact[];
  /** Messages that could not be read. */
  readonly unread: number;
}

export interface LetterFact {
  readonly outreachId: string;
  readonly at: number;
  readonly asks: boolean;
  readonly delivered: boolean;
  /** The first human reply, in the thread or elsewhere. */
  readonly answeredAt: number | null;
  readonly followedUpAt: number | null;
}

/** An outreach by the name of its (first) recipient. Names and subjects are strangers' words. */
export interface NamedOutreach {
  readonly outreachId: string;
  readonly name: string;
  /** How many recipients it has beside the one named. */
  readonly others: number;
  readonly subject: string;
}

export interface UpcomingFact extends NamedOutreach {
  readonly sendAt: number;
  /** It lies in Gmail as a draft already. */
  readonly drafted: boolean;
  readonly mode: Mode;
}

export interface NeedFact extends NamedOutreach {
  readonly need: Need;
  /** The reason of its newest decision. */
  readonly why: Why | null;
}

export interface NotableFact extends NamedOutreach {
  readonly at: number;
  readonly why: Why;
}

/** As far back as "so far" goes. */
export const LETTERS_LOADED = 1_000;

/** Reasons that are news to the owner and need nothing of them, by what they did to the follow-up. */
export const NOTABLE = {
  returned: ["bounced", "left"],
  held: ["absent-until"],
  lapsed: [
    "window-passed",
    "window-passed-while-paused",
    "away-too-long",
    "no-business-day",
    "letter-gone",
    "lapsed",
  ],
} as const satisfies Record<string, readonly Why["code"][]>;
export type NotableGroup = keyof typeof NOTABLE;

export const NOTABLE_CODES: readonly string[] = Object.values(NOTABLE).flat();
