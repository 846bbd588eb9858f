import { inTime } from "./in-time.ts";
import { ABSENCE_WITHOUT_DATE, LONG_HOLD, LONGEST_HOLD } from "./policy.ts";
import { RANK, type ThreadEvent } from "./thread-event.ts";
import type { ThreadState } from "./thread-state.ts";

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
      return {
        status: "opted-out",
        since: event.at,
        by: event.by,
        ...(event.isComplaint ? { isComplaint: true } : {}),
      };
    case "owner-wrote":
      if (state.status === "lapsed") return wroteAgain(event);
      // One in the same moment is another than the first letter, and so the later.
      if (!isOpen || event.at < state.anchor) return state;
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
