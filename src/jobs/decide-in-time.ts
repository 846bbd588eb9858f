import type { Decision } from "../domain/decision.ts";
import { decide } from "../domain/follow-up.ts";
import type { Case } from "../domain/follow-up-case.ts";
import { presentOf, type Slice } from "./slice.ts";

/** What is decided stands on the job's own moment; the job may have lain on the queue for most of an hour since. */

/**
 * What to do about a follow-up. Its day as a draft begins when the draft is really laid there, so its moment is found
 * from then on. What its owner wants sent at once waits for no day.
 */
export function decideInTime(slice: Slice, facts: Case): Decision {
  const decision = decide(facts);
  if (decision.verdict !== "prepare") return decision;
  const now = presentOf(slice);
  const really = decide({ ...facts, now });
  const isAtOnce = really.verdict === "prepare" && really.sendAt <= now && decision.sendAt <= slice.now;
  return isAtOnce ? decision : really;
}

/** Whether a draft that is to go out may still do so: neither after the hours nor after its window. */
export function mayLeaveNow(slice: Slice, facts: Case): boolean {
  return decide({ ...facts, now: slice.now + slice.lateBy }).verdict === "send";
}
