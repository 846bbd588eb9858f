import type { Decision } from "../domain/follow-up.ts";
import { shownStatus } from "../domain/thread.ts";
import type { Statement } from "../store/commit.ts";
import { keepDecision } from "../store/decisions.ts";
import { setOutreach } from "../store/outreach.ts";
import type { OpenCase } from "./case.ts";
import type { Slice } from "./slice.ts";

/** The statements that keep a decision, and show the outreach as it now stands. */
export function kept(slice: Slice, open: OpenCase, decision: Decision): Statement[] {
  const { state } = open.facts;
  const shown =
    decision.verdict === "lapse"
      ? { status: "lapsed" as const, since: slice.now }
      : { status: shownStatus(state, slice.now), since: state.since };
  const shownNow = setOutreach(open.outreach.id, { ...shown, nextLookAt: decision.nextLookAt });
  // These were explained when they came about: when the letter was read, and when the follow-up went out.
  if (state.status === "recorded" || state.status === "followed-up") return [shownNow];
  const decided = keepDecision({
    mailboxId: slice.box.id,
    outreachId: open.outreach.id,
    at: slice.now,
    verdict: decision.verdict,
    why: decision.why,
    nextLookAt: decision.nextLookAt,
  });
  return [shownNow, decided];
}
