import { dayOf, isSendingTime } from "./calendar.ts";
import { type Decision, sent } from "./decision.ts";
import { type Awaiting, type Case, type Draft, isOfToday, liesUntil, windowOf } from "./follow-up-case.ts";
import { momentFrom } from "./follow-up-moments.ts";
import { noneLeft, noRoomUntil, untilRoom, windowPassed } from "./follow-up-no-moment.ts";
import type { Why } from "./reasons.ts";

/** The draft lies there: leave it a day, then send it in its window, or take it back. */
export function withDraft(c: Case, state: Awaiting, draft: Draft): Decision {
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
