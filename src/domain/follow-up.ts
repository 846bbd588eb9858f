import { dayOf } from "./calendar.ts";
import { type Decision, lapse, sent, stop } from "./decision.ts";
import { beforeDraft } from "./follow-up-before-draft.ts";
import { type Awaiting, type Case, isOfToday, windowOf } from "./follow-up-case.ts";
import { noRoomUntil } from "./follow-up-no-moment.ts";
import { settled } from "./follow-up-settled.ts";
import { withDraft } from "./follow-up-with-draft.ts";
import { AT_ONCE_HOLDS, HOUR } from "./policy.ts";
import type { Why } from "./reasons.ts";

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
  if (c.wordless !== null && now <= closes) {
    const why: Why = { code: "no-words", language: c.wordless };
    // A draft was written while its owner still had that language among theirs.
    const draft = c.drafted === null ? {} : { takesBack: true as const };
    return { verdict: "wait", why, nextLookAt: closes + 1, ...draft };
  }
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
