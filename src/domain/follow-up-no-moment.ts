import { type Decision, lapse } from "./decision.ts";
import { type Awaiting, type Case, windowOf } from "./follow-up-case.ts";
import { momentFrom } from "./follow-up-moments.ts";
import { DAY } from "./policy.ts";
import type { Why } from "./reasons.ts";

/**
 * Why nothing can go out in the window, where it is the contact's room that comes too late.
 * @param last the last moment at which room would be of use
 */
export function noRoomUntil(c: Case, closes: number, last = closes): (Why & { code: "no-room-yet" }) | null {
  const { at, full } = c.room;
  return full === null || at <= last ? null : { code: "no-room-yet", ...full, at, closes };
}

/**
 * Other rules, an answer or two contacts that turn out to be two may make room, and an absence may move the window:
 * each of them has it looked at again at once.
 */
export function untilRoom(why: Why, closes: number): Decision {
  return { verdict: "wait", why, nextLookAt: closes + 1, takesBack: true };
}

export function windowPassed({ room }: Case, closes: number): Decision {
  return room.full !== null && room.at > closes
    ? lapse({ code: "no-room", ...room.full })
    : lapse({ code: "window-passed", closed: closes });
}

/** No moment is left in the window. What is only kept free, or taken up, may become free again before it closes. */
export function noneLeft(c: Case, state: Awaiting): Decision {
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
