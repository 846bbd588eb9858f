import { dayOf, startOf, startOfNextDay } from "./calendar.ts";
import { notNow } from "./follow-up.ts";
import { type Awaiting, type Case, windowOf } from "./follow-up-case.ts";
import { momentFrom } from "./follow-up-moments.ts";
import type { Why } from "./reasons.ts";

/** Which outreach of whose mailbox. */
export interface Its {
  readonly mailboxId: string;
  readonly id: string;
}

/** What its owner may do about one follow-up, decided by the same rules as what Kindly does. */
export interface FollowUpHandles {
  /** Null when nothing can be done about it any more. */
  readonly read: (its: Its) => Promise<Handles | null>;
  /** Not before that day, an ISO date in the mailbox's zone. */
  readonly snooze: (its: Its, day: string) => Promise<Chosen>;
  readonly endSnooze: (its: Its) => Promise<Chosen>;
  readonly sendNow: (its: Its) => Promise<Chosen>;
}

/** Where a follow-up that has not gone out stands, as far as its owner may change it. */
export interface Handles {
  readonly opens: number;
  readonly closes: number;
  /** Why it cannot go out at once; null when it can. */
  readonly notNow: Why | null;
  /** Later days on which it could go out instead, as ISO dates; none when its moment is the last that it has. */
  readonly laterDays: readonly string[];
  /** Until when its owner has it wait; null when they do not. */
  readonly snoozedUntil: number | null;
  /** It lies in Gmail already. */
  readonly isDrafted: boolean;
}

/** How the owner's choice was taken. */
export type Chosen =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly why: Why }
  /** Its follow-up has gone out, is on its way out, or will never be. */
  | { readonly kind: "over" };

/** @returns null when nothing can be done about it any more */
export function handlesOf(c: Case): Handles | null {
  const { state } = c;
  if (state.status !== "awaiting") return null;
  const snoozedUntil = (c.snoozedUntil ?? 0) > c.now ? c.snoozedUntil : null;
  return {
    ...windowOf(state),
    notNow: notNow(c),
    laterDays: laterDays(c, state),
    snoozedUntil,
    isDrafted: c.drafted !== null,
  };
}

/** Until when a follow-up waits that is not to go out before `day`, an ISO date; or why it cannot wait that long. */
export function waitUntil(c: Case, state: Awaiting, day: string): { readonly until: number } | Why {
  const { zone } = c.calendar;
  if (day <= dayOf(c.now, zone)) return { code: "day-has-come" };
  const until = startOf(day, zone);
  const moment = standingMoment(c, state);
  if (moment !== null && until <= moment) return { code: "waits-anyway", moment };
  if (momentFrom(c, state, until) !== null) return { until };
  const last = laterDays(c, state).at(-1);
  const { closes } = windowOf(state);
  return { code: "cannot-wait", last: last === undefined ? null : startOf(last, zone), closes };
}

function laterDays(c: Case, state: Awaiting): string[] {
  const { zone } = c.calendar;
  const days: string[] = [];
  let moment = standingMoment(c, state);
  while (moment !== null) {
    moment = momentFrom(c, state, startOfNextDay(moment, zone));
    if (moment !== null) days.push(dayOf(moment, zone));
  }
  return days;
}

/** When it would go out as things stand; a draft not before the moment that its owner was told, as `decide` has it. */
function standingMoment(c: Case, state: Awaiting): number | null {
  const snoozedUntil = c.snoozedUntil ?? 0;
  const told = c.drafted === null ? null : momentFrom(c, state, Math.max(snoozedUntil, c.drafted.sendAt));
  return told ?? momentFrom(c, state, snoozedUntil);
}
