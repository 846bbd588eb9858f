import { dayOf, isSendingTime } from "./calendar.ts";
import { type Awaiting, type Case, type Draft, isOfToday, liesUntil, windowOf } from "./follow-up-case.ts";
import { freeMoment, momentFrom } from "./follow-up-moments.ts";
import { settled } from "./follow-up-settled.ts";
import { AT_ONCE_HOLDS, DAY, DRAFT_MARGIN, HOUR, LIES_AS_DRAFT } from "./policy.ts";
import type { Why } from "./reasons.ts";

export type Decision =
  | {
      readonly verdict: "wait";
      readonly why: Why;
      readonly nextLookAt: number;
      /** When an existing draft's moment has moved. */
      readonly sendAt?: number;
      /** No draft may lie there meanwhile. */
      readonly takesBack?: true;
    }
  | { readonly verdict: "hold"; readonly why: Why; readonly nextLookAt: number }
  | { readonly verdict: "prepare"; readonly why: Why; readonly nextLookAt: number; readonly sendAt: number }
  | { readonly verdict: "send"; readonly why: Why; readonly nextLookAt: number }
  | { readonly verdict: "stop"; readonly why: Why; readonly nextLookAt: null }
  | { readonly verdict: "lapse"; readonly why: Why; readonly nextLookAt: null };

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
  const { closes } = windowOf(state);
  if (c.isPaused) {
    if (now > closes) return lapse({ code: "window-passed-while-paused", closed: closes });
    return { verdict: "wait", why: { code: "paused", closes }, nextLookAt: closes + 1 };
  }
  if (c.senderGone !== null) {
    const why: Why = { code: "sender-gone", address: c.senderGone };
    // The address may come back.
    return now > closes ? lapse(why) : { verdict: "wait", why, nextLookAt: now + HOUR };
  }
  if (c.drafted === null && c.wordless !== null && now <= closes)
    return { verdict: "wait", why: { code: "no-words", language: c.wordless }, nextLookAt: closes + 1 };
  if (isHurried(c) && inTheWay(c, state) === null) return atOnce(c, state);
  return c.drafted === null ? beforeDraft(c, state) : withDraft(c, state, c.drafted);
}

/** Why a follow-up that its owner would send at once cannot go out now, and when it may; null when it can. */
export function notNow(c: Case): Why | null {
  const decision = decide({ ...c, hurriedAt: c.now, snoozedUntil: null });
  if (decision.verdict === "send" || decision.why.code === "at-once") return null;
  const isOpen = decision.verdict === "wait" || decision.verdict === "prepare";
  const inItsWay = isOpen && c.state.status === "awaiting" ? inTheWay(c, c.state) : null;
  return inItsWay ?? decision.why;
}

/** A wish of the next moment is one as well: a job's time may lag a little behind the page's. */
function isHurried({ hurriedAt, now }: Case): boolean {
  return hurriedAt !== null && Math.abs(now - hurriedAt) < AT_ONCE_HOLDS;
}

/** What keeps a follow-up from going out at once, its owner's wish notwithstanding: the window, the cap, the limits. */
function inTheWay(c: Case, state: Awaiting): Why | null {
  const { opens, closes } = windowOf(state);
  if (c.now < opens) return { code: "too-early", opens, wasAway: state.shift > 0 };
  if (c.now > closes) return { code: "window-passed", closed: closes };
  const noRoom = noRoomUntil(c, closes);
  if (noRoom !== null) return noRoom;
  if (c.room.at > c.now && c.room.full !== null) return { code: "room-from", at: c.room.at, ...c.room.full };
  const full = isOfToday(c) ? undefined : c.fullDays.get(dayOf(c.now, c.calendar.zone));
  if (full === undefined) return null;
  return {
    code: "today-full",
    domain: full.code === "domain-full" ? full.domain : null,
    limit: full.limit,
  };
}

/** Its owner has read it and wants it sent: no day as a draft, no waiting for the hours. */
function atOnce(c: Case, state: Awaiting): Decision {
  const { now } = c;
  const today = { why: { code: "at-once" }, nextLookAt: now, sendAt: now } as const;
  if (c.drafted === null) return { verdict: "prepare", ...today };
  return isOfToday(c) ? sent(c, state) : { verdict: "wait", ...today };
}

/** No draft yet: find its moment, and prepare it a day ahead. */
function beforeDraft(c: Case, state: Awaiting): Decision {
  const { opens, closes } = windowOf(state);
  if (c.now > closes) {
    if (closes <= c.connectedAt) return lapse({ code: "window-passed-before-connecting", closed: closes });
    return windowPassed(c, closes);
  }
  const noRoom = noRoomUntil(c, closes);
  if (noRoom !== null) return untilRoom(noRoom, closes);
  const snoozedUntil = c.snoozedUntil ?? 0;
  const found = freeMoment(c, Math.max(opens, c.now + LIES_AS_DRAFT, c.room.at, snoozedUntil), closes);
  if (found.sendAt === null) return noneLeft(c, state);
  const prepareAt = found.sendAt - LIES_AS_DRAFT - DRAFT_MARGIN;
  if (c.now >= prepareAt) {
    const days = Math.floor((found.sendAt - state.anchor) / DAY);
    const why: Why = { code: "drafted", days, sendAt: c.mode === "draft" ? null : found.sendAt };
    return { verdict: "prepare", why, nextLookAt: found.sendAt, sendAt: found.sendAt };
  }
  const why: Why =
    snoozedUntil > c.now
      ? { code: "snoozed", until: snoozedUntil, sendAt: found.sendAt }
      : (found.why ?? { code: "moment-set", sendAt: found.sendAt });
  return { verdict: "wait", why, nextLookAt: prepareAt };
}

/** The draft lies there: leave it a day, then send it in its window, or take it back. */
function withDraft(c: Case, state: Awaiting, draft: Draft): Decision {
  const { opens, closes } = windowOf(state);
  const { sendAt } = draft;
  if (c.now > closes) return windowPassed(c, closes);
  if (c.mode === "draft") return { verdict: "wait", why: { code: "draft-only" }, nextLookAt: closes + 1 };
  const snoozedUntil = c.snoozedUntil ?? 0;
  const isSnoozed = sendAt < snoozedUntil;
  if (c.now < sendAt && !isSnoozed && isFreeAt(c, sendAt)) {
    const why: Why =
      snoozedUntil > c.now
        ? { code: "snoozed", until: snoozedUntil, sendAt }
        : { code: "lies-as-draft", sendAt };
    return { verdict: "wait", why, nextLookAt: sendAt };
  }
  // A moment that was to be at once and passed does not count: it has to lie there for its day all the same.
  const isFree = c.now >= Math.max(opens, liesUntil(draft), sendAt) && isFreeAt(c, c.now);
  if (isFree && isOfToday(c) && !isSnoozed) return sent(c, state);
  const noRoom = noRoomUntil(c, closes);
  if (noRoom !== null) return untilRoom(noRoom, closes);
  const earliest = Math.max(snoozedUntil, c.room.at);
  // Its owner was told of its moment: it does not go out before it, unless the window leaves nothing else.
  const later = c.now < sendAt ? momentFrom(c, state, Math.max(earliest, sendAt)) : null;
  const moved = later ?? momentFrom(c, state, earliest);
  if (moved === null) return noneLeft(c, state);
  const missed = isFreeAt(c, sendAt) ? "moved" : "no-longer-fits";
  const why: Why = isSnoozed
    ? { code: "snoozed", until: snoozedUntil, sendAt: moved }
    : { code: missed, sendAt: moved };
  return { verdict: "wait", why, nextLookAt: moved, sendAt: moved };
}

/** Whether a draft may go out at that moment: hours and days, limits and the cap as they are now. */
function isFreeAt(c: Case, at: number): boolean {
  return (
    isSendingTime(at, c.calendar) &&
    !c.fullDays.has(dayOf(at, c.calendar.zone)) &&
    c.room.at <= Math.max(at, c.now)
  );
}

/**
 * Why nothing can go out in the window, where it is the contact's room that comes too late.
 * @param last the last moment at which room would be of use
 */
function noRoomUntil(c: Case, closes: number, last = closes): (Why & { code: "no-room-yet" }) | null {
  const { at, full } = c.room;
  return full === null || at <= last ? null : { code: "no-room-yet", ...full, at, closes };
}

/**
 * Other rules, an answer or two contacts that turn out to be two may make room, and an absence may move the window:
 * each of them has it looked at again at once.
 */
function untilRoom(why: Why, closes: number): Decision {
  return { verdict: "wait", why, nextLookAt: closes + 1, takesBack: true };
}

function windowPassed({ room }: Case, closes: number): Decision {
  return room.full !== null && room.at > closes
    ? lapse({ code: "no-room", ...room.full })
    : lapse({ code: "window-passed", closed: closes });
}

/** No moment is left in the window. What is only kept free, or taken up, may become free again before it closes. */
function noneLeft(c: Case, state: Awaiting): Decision {
  const calendar = { ...c.calendar, policy: { ...c.calendar.policy, blackouts: [] } };
  const snoozedUntil = c.snoozedUntil ?? 0;
  const freed = { ...c, calendar, fullDays: new Map() };
  const { closes } = windowOf(state);
  if (momentFrom(freed, state, snoozedUntil) === null) {
    const noRoom = noRoomUntil(c, closes, c.now);
    const withRoom = { ...freed, room: { at: c.now, full: null } };
    return noRoom !== null && momentFrom(withRoom, state, snoozedUntil) !== null
      ? untilRoom(noRoom, closes)
      : lapse({ code: "no-business-day" });
  }
  return {
    verdict: "wait",
    why: { code: "none-free", closes },
    nextLookAt: Math.min(c.now + DAY, closes + 1),
  };
}

function sent(c: Case, state: Awaiting): Decision {
  const why: Why = { code: "sent", days: Math.floor((c.now - state.anchor) / DAY) };
  return { verdict: "send", why, nextLookAt: c.now };
}

function stop(why: Why): Decision {
  return { verdict: "stop", why, nextLookAt: null };
}

function lapse(why: Why): Decision {
  return { verdict: "lapse", why, nextLookAt: null };
}
