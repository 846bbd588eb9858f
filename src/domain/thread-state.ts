import type { Spoiling } from "./thread-event.ts";

/** Where an outreach stands. Only `awaiting` may ever lead to a follow-up. */
export type ThreadState =
  | { readonly status: "recorded"; readonly since: number }
  | {
      readonly status: "awaiting";
      readonly since: number;
      /** The owner's last message in the thread, from which the window counts. */
      readonly anchor: number;
      /** By how much holds have moved the window, in ms. */
      readonly shift: number;
      /** Nothing goes out before this moment (ms); 0 when nobody is away. */
      readonly heldUntil: number;
      readonly absentee: string | null;
      readonly longHolds: number;
      /** The absences are longer than a window may be moved, or a second long one came. */
      readonly awayTooLong: boolean;
      /** Recipients whose address is dead, so far. */
      readonly dead: readonly string[];
    }
  | { readonly status: "followed-up"; readonly since: number }
  | { readonly status: "replied"; readonly since: number; readonly by: string; readonly elsewhere: boolean }
  | { readonly status: "declined"; readonly since: number; readonly by: string }
  | {
      readonly status: "opted-out";
      readonly since: number;
      readonly by: string;
      readonly isComplaint?: boolean;
    }
  | {
      readonly status: "bounced";
      readonly since: number;
      readonly refused: boolean;
      /** Who has left, where it was a notice that said so and no mail server. */
      readonly left: string | null;
      /** The report does not show that it is about this letter. */
      readonly isDoubtful: boolean;
    }
  | {
      readonly status: "owner-wrote-again";
      readonly since: number;
      readonly elsewhere: boolean;
      readonly isColleagues?: boolean;
    }
  | { readonly status: "vetoed"; readonly since: number }
  | { readonly status: "spoiled"; readonly since: number; readonly how: Spoiling }
  | { readonly status: "uncertain"; readonly since: number }
  | { readonly status: "lapsed"; readonly since: number };

/**
 * `held` is `awaiting` while somebody is away, and `not-tracked` is any state while its owner wants it left alone: views
 * for lists, not states of their own.
 */
export const STATUSES = [
  "awaiting",
  "held",
  "followed-up",
  "replied",
  "declined",
  "opted-out",
  "bounced",
  "owner-wrote-again",
  "vetoed",
  "spoiled",
  "uncertain",
  "lapsed",
  "recorded",
  "not-tracked",
] as const;
export type Status = (typeof STATUSES)[number];

/** The status as lists show it. */
export function shownStatus(state: ThreadState, now: number): Status {
  return state.status === "awaiting" && state.heldUntil > now ? "held" : state.status;
}
