import { inTime } from "./in-time.ts";
import { ABSENCE_WITHOUT_DATE, LONG_HOLD, LONGEST_HOLD } from "./policy.ts";
import type { FailedRecipient } from "./reply/verdict.ts";

/** What its owner did to a draft that makes it no longer the follow-up. */
export type Spoiling = "recipients" | "emptied" | "edited" | "subject" | "sender" | "conversation";

/**
 * What can happen to an outreach, in the order of time. Mail in its own thread and mail of the same contact
 * elsewhere come as the same events; `elsewhere` keeps them apart for the reason that is given.
 */
export type ThreadEvent =
  | { readonly kind: "first-letter"; readonly at: number; readonly asks: boolean }
  | {
      readonly kind: "owner-wrote";
      readonly at: number;
      readonly elsewhere: boolean;
      /** It was a colleague, with whom the contact list is shared. */
      readonly isColleagues?: boolean;
    }
  | { readonly kind: "followed-up"; readonly at: number }
  | { readonly kind: "answered"; readonly at: number; readonly by: string; readonly elsewhere: boolean }
  | { readonly kind: "declined"; readonly at: number; readonly by: string }
  | { readonly kind: "opted-out"; readonly at: number; readonly by: string }
  /** `until`: when the hold ends, by the calendar (return date plus one business day); null when no date was named. */
  | { readonly kind: "absent"; readonly at: number; readonly by: string; readonly until: number | null }
  | { readonly kind: "acknowledged"; readonly at: number; readonly by: string }
  | {
      readonly kind: "bounced";
      readonly at: number;
      readonly failed: readonly FailedRecipient[];
      readonly isDoubtful?: boolean;
    }
  /** A notice says that the person is no longer there, at the address that sent it. */
  | { readonly kind: "left"; readonly at: number; readonly by: string; readonly address: string }
  | { readonly kind: "vetoed"; readonly at: number }
  | { readonly kind: "spoiled"; readonly at: number; readonly how: Spoiling }
  | { readonly kind: "uncertain"; readonly at: number }
  | { readonly kind: "lapsed"; readonly at: number };

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
  | { readonly status: "opted-out"; readonly since: number; readonly by: string }
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

/**
 * Folds everything that is known about an outreach into its state.
 * @param events in any order; they are taken by time
 * @param recipients addresses that the first letter went to, lower case
 * @returns null when there is no first letter among the events
 */
export function foldThread(
  events: readonly ThreadEvent[],
  recipients: readonly string[],
): ThreadState | null {
  const ordered = [...events].sort(inTime(RANK));
  const first = ordered.find((e) => e.kind === "first-letter");
  if (first === undefined) return null;
  let state: ThreadState = first.asks ? awaiting(first.at) : { status: "recorded", since: first.at };
  for (const event of ordered) state = evolve(state, event, recipients);
  return state;
}

/** The state after one more event. An answer counts whenever it comes, also after a follow-up or a lapse. */
export function evolve(state: ThreadState, event: ThreadEvent, recipients: readonly string[]): ThreadState {
  const isOpen = state.status === "awaiting";
  switch (event.kind) {
    case "first-letter":
      return state;
    case "answered":
      if (event.at < openedAt(state) || state.status === "opted-out") return state;
      if (state.status === "replied") return state;
      return { status: "replied", since: event.at, by: event.by, elsewhere: event.elsewhere };
    case "declined":
      if (event.at < openedAt(state) || state.status === "opted-out") return state;
      return { status: "declined", since: event.at, by: event.by };
    case "opted-out":
      // One from before the first letter has closed the contact; whoever opens them again means what is written then.
      if (event.at < openedAt(state)) return state;
      return { status: "opted-out", since: event.at, by: event.by };
    case "owner-wrote":
      if (state.status === "lapsed") return wroteAgain(event);
      if (!isOpen || event.at <= state.anchor) return state;
      return wroteAgain(event);
    case "followed-up":
      return isOpen || state.status === "uncertain" || state.status === "lapsed"
        ? { status: "followed-up", since: event.at }
        : state;
    case "absent":
      return isOpen ? hold(state, event) : state;
    case "acknowledged":
      return state;
    case "bounced":
      return bounce(state, event, recipients);
    case "left":
      return leave(state, event, recipients);
    case "vetoed":
      return isOpen ? { status: "vetoed", since: event.at } : state;
    case "spoiled":
      return isOpen ? { status: "spoiled", since: event.at, how: event.how } : state;
    case "uncertain":
      return isOpen ? { status: "uncertain", since: event.at } : state;
    case "lapsed":
      return isOpen ? { status: "lapsed", since: event.at } : state;
    default:
      return event satisfies never;
  }
}

function wroteAgain({ at, elsewhere, isColleagues }: ThreadEvent & { kind: "owner-wrote" }): ThreadState {
  return {
    status: "owner-wrote-again",
    since: at,
    elsewhere,
    ...(isColleagues === undefined ? {} : { isColleagues }),
  };
}

/** The status as lists show it. */
export function shownStatus(state: ThreadState, now: number): Status {
  return state.status === "awaiting" && state.heldUntil > now ? "held" : state.status;
}

function awaiting(at: number): ThreadState & { status: "awaiting" } {
  return {
    status: "awaiting",
    since: at,
    anchor: at,
    shift: 0,
    heldUntil: 0,
    absentee: null,
    longHolds: 0,
    awayTooLong: false,
    dead: [],
  };
}

/** An absence holds the person: nothing goes out before it ends, and the window moves by its length. */
function hold(
  state: ThreadState & { status: "awaiting" },
  event: ThreadEvent & { kind: "absent" },
): ThreadState {
  const from = Math.max(event.at, state.anchor, state.heldUntil);
  const until = event.until ?? event.at + ABSENCE_WITHOUT_DATE;
  if (until <= from) return state;
  const shift = state.shift + (until - from);
  const longHolds = state.longHolds + (until - from > LONG_HOLD ? 1 : 0);
  return {
    ...state,
    shift: Math.min(shift, LONGEST_HOLD),
    heldUntil: until,
    absentee: event.by,
    longHolds,
    awayTooLong: state.awayTooLong || shift > LONGEST_HOLD || longHolds > 1,
  };
}

/** A letter that reached nobody ends the outreach; one dead address among several only leaves that one out. */
function bounce(
  state: ThreadState,
  event: ThreadEvent & { kind: "bounced" },
  recipients: readonly string[],
): ThreadState {
  const final = event.failed.filter((f) => f.class !== "temporary" && recipients.includes(f.address));
  const addresses = final.map((f) => f.address);
  const refused = final.length > 0 && final.every((f) => f.class === "refused");
  return withoutReaders(state, addresses, recipients, {
    status: "bounced",
    since: event.at,
    refused,
    left: null,
    isDoubtful: event.isDoubtful ?? false,
  });
}

/** Like a dead address. A single reader may send the notice from another address than was written to. */
function leave(
  state: ThreadState,
  event: ThreadEvent & { kind: "left" },
  recipients: readonly string[],
): ThreadState {
  const isKnown = recipients.includes(event.address) || recipients.length > 1;
  return withoutReaders(state, isKnown ? [event.address] : recipients, recipients, {
    status: "bounced",
    since: event.at,
    refused: false,
    left: event.by,
    isDoubtful: false,
  });
}

function withoutReaders(
  state: ThreadState,
  addresses: readonly string[],
  recipients: readonly string[],
  end: ThreadState & { status: "bounced" },
): ThreadState {
  if (state.status !== "awaiting" && state.status !== "followed-up" && state.status !== "lapsed")
    return state;
  // A report from before the first letter speaks of another letter.
  if (end.since < openedAt(state)) return state;
  const gone = addresses.filter((address) => recipients.includes(address));
  if (gone.length === 0) return state;
  const before = state.status === "awaiting" ? state.dead : [];
  const dead = [...new Set([...before, ...gone])];
  if (recipients.every((recipient) => dead.includes(recipient))) return end;
  return state.status === "awaiting" ? { ...state, dead } : state;
}

/** An answer from before the first letter answers something else. */
function openedAt(state: ThreadState): number {
  switch (state.status) {
    case "awaiting":
      return state.anchor;
    case "recorded":
      return state.since;
    default:
      return 0;
  }
}

/** Of two events in the same millisecond, the one that forbids more is taken first. */
const RANK = [
  "first-letter",
  "opted-out",
  "answered",
  "declined",
  "bounced",
  "left",
  "owner-wrote",
  "vetoed",
  "spoiled",
  "uncertain",
  "absent",
  "acknowledged",
  "followed-up",
  "lapsed",
] as const satisfies readonly ThreadEvent["kind"][];
