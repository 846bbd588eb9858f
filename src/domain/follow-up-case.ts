import { type Calendar, dayOf } from "./calendar.ts";
import { LIES_AS_DRAFT, type Mode, WINDOW_CLOSES, WINDOW_OPENS } from "./policy.ts";
import type { Why } from "./reasons.ts";
import type { UnwrittenLanguage } from "./reply/verdict.ts";
import type { ThreadState } from "./thread-state.ts";

/** Everything that the decision about one follow-up rests on. */
export interface Case {
  readonly now: number;
  readonly state: ThreadState;
  /** Stable text from which the minute of the day comes: the outreach's id. */
  readonly seed: string;
  readonly calendar: Calendar;
  readonly mode: Mode;
  /** Whether its owner has everything stand still. */
  readonly isPaused: boolean;
  /** Its owner's wish that it does not go out before then; null for none. */
  readonly snoozedUntil: number | null;
  /** When its owner asked for it to go out at once; null for never. */
  readonly hurriedAt: number | null;
  /** The address of the first letter, once its owner can no longer send from it; null while they can. */
  readonly senderGone: string | null;
  readonly connectedAt: number;
  /** Why it is not tracked (any more), by its owner's word; null while it is. */
  readonly ignored: Why | null;
  /** The letter's language when nothing can be written in it; null when there are words. */
  readonly wordless: UnwrittenLanguage | null;
  /** A recipient whom nothing may be sent to, and why. */
  readonly closed: "opt-out" | "dead-address" | "do-not-contact" | null;
  /** When the contact has room for it, and which limit is in the way until then. */
  readonly room: {
    readonly at: number;
    readonly full: { readonly limit: number; readonly days: 30 | 365 } | null;
  };
  /** Days on which a daily limit is used up, with the reason; keys are ISO dates in the mailbox's zone. */
  readonly fullDays: ReadonlyMap<string, Why & { code: "domain-full" | "day-full" }>;
  /** How many days it and the letters that were written beside it take by the daily limits; 1 where that binds nothing. */
  readonly daysNeeded: number;
  /** A draft that lies in Gmail already: its moment, and since when it lies there; null when none does. */
  readonly drafted: Draft | null;
}

export interface Draft {
  readonly sendAt: number;
  readonly since: number;
}

/** An outreach whose answer is awaited. */
export type Awaiting = ThreadState & { readonly status: "awaiting" };

/** When the one follow-up may go out, in ms: opens <= moment <= closes. Holds move both ends. */
export function windowOf(state: Awaiting): {
  readonly opens: number;
  readonly closes: number;
} {
  return {
    opens: state.anchor + WINDOW_OPENS + state.shift,
    closes: state.anchor + WINDOW_CLOSES + state.shift,
  };
}

/** Whether a draft has its place among today's already. */
export function isOfToday({ drafted, now, calendar }: Case): boolean {
  return drafted !== null && dayOf(now, calendar.zone) === dayOf(drafted.sendAt, calendar.zone);
}

/** Until when it has to lie there, for its owner to see and stop it. */
export function liesUntil(draft: Draft): number {
  return draft.since + LIES_AS_DRAFT;
}
