import type { Decision } from "../domain/decision.ts";
import { type Status, shownStatus } from "../domain/thread-state.ts";
import { eventOf } from "../domain/webhook.ts";
import type { Statement } from "../store/commit.ts";
import { keepDecision } from "../store/decisions.ts";
import { setOutreach } from "../store/outreach.ts";
import { tell } from "../store/webhooks.ts";
import type { OpenCase } from "./case.ts";
import type { Slice } from "./slice.ts";

/** The statements that keep a decision, and show the outreach as it now stands. */
export function kept(slice: Slice, open: OpenCase, decision: Decision): Statement[] {
  const { state } = open.facts;
  const shown = shownAs(slice, open, decision);
  // Whom the owner has closed they may open again, and then their own words are wanted.
  const isClosed = open.facts.closed !== null && open.facts.closed !== "do-not-contact";
  const isOver = state.status !== "awaiting" || decision.verdict === "lapse" || isClosed;
  const shownNow = setOutreach(open.outreach, { ...shown, nextLookAt: decision.nextLookAt, isOver });
  // These were explained when they came about: when the letter was read, and when the follow-up went out.
  const isTold = state.status === "recorded" || state.status === "followed-up";
  const told = toldOf(slice, open, shown);
  if (isTold && open.facts.ignored === null) return [...told, shownNow];
  const decided = keepDecision({
    mailboxId: slice.box.id,
    outreachId: open.outreach.id,
    at: slice.now,
    verdict: open.facts.ignored === null ? decision.verdict : "not-tracked",
    why: decision.why,
    nextLookAt: decision.nextLookAt,
  });
  return [...told, shownNow, decided];
}

/** What the owner's webhooks are told of it, if they have any. */
function toldOf(slice: Slice, open: OpenCase, shown: { status: Status; since: number }): Statement[] {
  if (slice.box.webhooks === 0) return [];
  const event = eventOf(open.outreach.status, shown.status, open.facts.state.status);
  return event === null ? [] : [tell(open.outreach, event, shown.since, slice.now)];
}

/** What the lists say of it. A stop that no mail brought about is shown as what brought it about. */
function shownAs(slice: Slice, open: OpenCase, decision: Decision): { status: Status; since: number } {
  const { state, ignored } = open.facts;
  if (ignored !== null) {
    const { status, statusSince } = open.outreach;
    return { status: "not-tracked", since: status === "not-tracked" ? statusSince : slice.now };
  }
  if (decision.verdict === "lapse") return { status: "lapsed", since: slice.now };
  if (decision.verdict !== "stop" || state.status !== "awaiting")
    return { status: shownStatus(state, slice.now), since: state.since };
  switch (open.facts.closed) {
    case "opt-out":
      return { status: "opted-out", since: slice.now };
    case "dead-address":
      return { status: "bounced", since: slice.now };
    case "do-not-contact":
      return { status: "vetoed", since: slice.now };
    case null:
      // Switched off, for the mailbox or for this letter alone: its answer is still awaited.
      return { status: shownStatus(state, slice.now), since: state.since };
    default:
      return open.facts.closed satisfies never;
  }
}
