import {
  type Calendar,
  dayOf,
  isSendingTime,
  nextMoment,
  nextSendingTime,
  startOfNextDay,
} from "./calendar.ts";
import { DAY, DRAFT_MARGIN, LIES_AS_DRAFT, type Mode, WINDOW_CLOSES, WINDOW_OPENS } from "./policy.ts";
import type { Why } from "./reasons.ts";
import type { ThreadState } from "./thread.ts";

/** Everything that the decision about one follow-up rests on. */
export interface Case {
  readonly now: number;
  readonly state: ThreadState;
  /** Stable text from which the minute of the day comes: the outreach's id. */
  readonly seed: string;
  readonly calendar: Calendar;
  readonly mode: Mode;
  readonly connectedAt: number;
  /** Why it is not tracked (any more), by its owner's word; null while it is. */
  readonly ignored: Why | null;
  /** A recipient whom nothing may be sent to, and why. */
  readonly closed: "opt-out" | "dead-address" | "do-not-contact" | null;
  /** When the contact has room for it, and which limit is in the way until then. */
  readonly room: {
    readonly at: number;
    readonly full: { readonly limit: number; readonly days: 30 | 365 } | null;
  };
  /** Days on which a daily limit is used up, with the reason; keys are ISO dates in the mailbox's zone. */
  readonly fullDays: ReadonlyMap<string, Why & { code: "domain-full" | "day-full" }>;
  /** The moment of a draft that lies in Gmail already; null when none does. */
  readonly drafted: { readonly sendAt: number } | null;
}

export type Decision =
  /** Look again later. `sendAt` is given when an existing draft's moment has moved. */
  | { readonly verdict: "wait"; readonly why: Why; readonly nextLookAt: number; readonly sendAt?: number }
  | { readonly verdict: "hold"; readonly why: Why; readonly nextLookAt: number }
  | { readonly verdict: "prepare"; readonly why: Why; readonly nextLookAt: number; readonly sendAt: number }
  | { readonly verdict: "send"; readonly why: Why; readonly nextLookAt: number }
  | { readonly verdict: "stop"; readonly why: Why; readonly nextLookAt: null }
  | { readonly verdict: "lapse"; readonly why: Why; readonly nextLookAt: null };

/** When the one follow-up may go out, in ms: open <= moment <= close. Holds move both ends. */
export function windowOf(state: ThreadState & { status: "awaiting" }): {
  readonly opens: number;
  readonly closes: number;
} {
  return {
    opens: state.anchor + WINDOW_OPENS + state.shift,
    closes: state.anchor + WINDOW_CLOSES + state.shift,
  };
}

/** What to do about the one follow-up of an outreach, and why. */
export function decide(c: Case): Decision {
  if (c.ignored !== null) return stop(c.ignored);
  if (c.state.status !== "awaiting") return stop(settled(c.state));
  if (c.closed !== null) return stop({ code: "contact-closed", as: c.closed });
  if (c.mode === "off") return stop({ code: "mode-off" });
  const { state, now } = c;
  const absentee = state.absentee ?? "The contact";
  if (state.awayTooLong) return lapse({ code: "away-too-long", by: absentee });
  if (state.heldUntil > now) {
    const why: Why = { code: "absent-until", by: absentee, until: state.heldUntil };
    return { verdict: "hold", why, nextLookAt: state.heldUntil };
  }
  return c.drafted === null ? beforeDraft(c, state) : withDraft(c, state, c.drafted.sendAt);
}

/** No draft yet: find its moment, and prepare it a day ahead. */
function beforeDraft(c: Case, state: ThreadState & { status: "awaiting" }): Decision {
  const { opens, closes } = windowOf(state);
  if (c.now > closes) {
    const before = closes <= c.connectedAt;
    return lapse({ code: before ? "window-passed-before-connecting" : "window-passed", closed: closes });
  }
  if (c.room.at > closes && c.room.full !== null) return lapse({ code: "no-room", ...c.room.full });
  const found = freeMoment(c, Math.max(opens, c.now + LIES_AS_DRAFT, c.room.at), closes);
  if (found.sendAt === null) return lapse({ code: "no-business-day" });
  const prepareAt = found.sendAt - LIES_AS_DRAFT - DRAFT_MARGIN;
  if (c.now >= prepareAt) {
    const days = Math.floor((found.sendAt - state.anchor) / DAY);
    const why: Why = { code: "drafted", days, sendAt: found.sendAt };
    return { verdict: "prepare", why, nextLookAt: found.sendAt, sendAt: found.sendAt };
  }
  const why: Why = found.why ?? { code: "moment-set", sendAt: found.sendAt };
  return { verdict: "wait", why, nextLookAt: prepareAt };
}

/** The draft lies there: leave it a day, then send it in its window, or take it back. */
function withDraft(c: Case, state: ThreadState & { status: "awaiting" }, sendAt: number): Decision {
  const { opens, closes } = windowOf(state);
  if (c.now > closes) return lapse({ code: "window-passed", closed: closes });
  if (c.mode === "draft") return { verdict: "wait", why: { code: "draft-only" }, nextLookAt: closes + 1 };
  if (c.now < sendAt) return { verdict: "wait", why: { code: "lies-as-draft", sendAt }, nextLookAt: sendAt };
  const onItsDay = dayOf(c.now, c.calendar.zone) === dayOf(sendAt, c.calendar.zone);
  if (onItsDay && c.now >= opens && isSendingTime(c.now, c.calendar)) {
    const why: Why = { code: "sent", days: Math.floor((c.now - state.anchor) / DAY) };
    return { verdict: "send", why, nextLookAt: c.now };
  }
  const moved = anotherMoment(c, Math.max(opens, c.now), closes, sendAt);
  if (moved === null) return lapse({ code: "no-business-day" });
  return { verdict: "wait", why: { code: "moved", sendAt: moved }, nextLookAt: moved, sendAt: moved };
}

/** The first moment from `from` to `closes` on a day that has room; and why days were passed over, if any were. */
function freeMoment(c: Case, from: number, closes: number): { sendAt: number | null; why: Why | null } {
  let why: Why | null = null;
  let moment = nextMoment(from, c.seed, c.calendar);
  while (moment !== null && moment <= closes) {
    const full = c.fullDays.get(dayOf(moment, c.calendar.zone));
    if (full === undefined) return { sendAt: moment, why };
    why = full;
    moment = nextMoment(startOfNextDay(moment, c.calendar.zone), c.seed, c.calendar);
  }
  return { sendAt: null, why };
}

/**
 * A draft that has missed its moment: the next one from `from` to `closes`, on the day where it has its place, or on
 * one that has room, since the daily limits count a follow-up on the day of its moment. At its usual minute if that
 * still comes that day, else as soon as it may leave.
 */
function anotherMoment(c: Case, from: number, closes: number, sendAt: number): number | null {
  const { zone } = c.calendar;
  const itsDay = dayOf(sendAt, zone);
  let time = nextSendingTime(from, c.calendar);
  while (time !== null && time <= closes) {
    const day = dayOf(time, zone);
    if (day === itsDay || !c.fullDays.has(day)) {
      const usual = nextMoment(time, c.seed, c.calendar);
      return usual !== null && usual <= closes && dayOf(usual, zone) === day ? usual : time;
    }
    time = nextSendingTime(startOfNextDay(time, zone), c.calendar);
  }
  return null;
}

/** Why an outreach in this state gets no follow-up (any more). */
function settled(state: Exclude<ThreadState, { status: "awaiting" }>): Why {
  switch (state.status) {
    case "recorded":
      return { code: "asks-nothing", kind: "other" };
    case "followed-up":
      return { code: "already-sent" };
    case "replied":
      return { code: "answered", by: state.by, elsewhere: state.elsewhere };
    case "declined":
      return { code: "declined", by: state.by };
    case "opted-out":
      return { code: "opted-out", by: state.by };
    case "bounced":
      return state.left === null
        ? { code: "bounced", refused: state.refused }
        : { code: "left", by: state.left };
    case "owner-wrote-again":
      return { code: "owner-wrote-again", elsewhere: state.elsewhere };
    case "vetoed":
      return { code: "vetoed" };
    case "spoiled":
      return { code: "spoiled", how: state.how };
    case "uncertain":
      return { code: "uncertain" };
    case "lapsed":
      return { code: "lapsed" };
    default:
      return state satisfies never;
  }
}

function stop(why: Why): Decision {
  return { verdict: "stop", why, nextLookAt: null };
}

function lapse(why: Why): Decision {
  return { verdict: "lapse", why, nextLookAt: null };
}
