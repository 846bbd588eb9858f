import { type Decision, lapse } from "./decision.ts";
import { type Awaiting, type Case, windowOf } from "./follow-up-case.ts";
import { freeMoment } from "./follow-up-moments.ts";
import { noneLeft, noRoomUntil, untilRoom, windowPassed } from "./follow-up-no-moment.ts";
import { DAY, DRAFT_MARGIN, LIES_AS_DRAFT } from "./policy.ts";
import type { Why } from "./reasons.ts";

/** No draft yet: find its moment, and prepare it a day ahead. */
export function beforeDraft(c: Case, state: Awaiting): Decision {
  const { opens, closes } = windowOf(state);
  if (c.now > closes) {
    if (closes <= c.connectedAt) return lapse({ code: "window-passed-before-connecting", closed: closes });
    return windowPassed(c, closes);
  }
  const noRoom = noRoomUntil(c, closes);
  if (noRoom !== null) return untilRoom(noRoom, closes);
  const snoozedUntil = c.snoozedUntil ?? 0;
  const found = freeMoment(c, state, Math.max(opens, c.now + LIES_AS_DRAFT, c.room.at, snoozedUntil));
  if (found.sendAt === null) return noneLeft(c, state);
  const prepareAt = found.sendAt - LIES_AS_DRAFT - DRAFT_MARGIN;
  if (c.now >= prepareAt) {
    const days = Math.floor((found.sendAt - state.anchor) / DAY);
    const why: Why = { code: "drafted", days, sendAt: c.mode === "draft" ? null : found.sendAt };
    return { verdict: "prepare", why, nextLookAt: found.sendAt, sendAt: found.sendAt };
  }
  const why: Why =
    snoozedUntil > c.now
      ? {
          code: "snoozed",
          until: snoozedUntil,
          sendAt: found.sendAt,
          ...(c.mode === "draft" ? { isDraftOnly: true } : {}),
        }
      : (found.why ?? { code: "moment-set", sendAt: found.sendAt });
  return { verdict: "wait", why, nextLookAt: prepareAt };
}
