import { addWeeks, isoWeek, mondayAt } from "../calendar.ts";
import type { Policy } from "../policy.ts";

/** When the summary of the week of `now` is due. Times are ms since the epoch. */
export interface SummaryDue {
  /** The ISO week whose one summary it is. */
  readonly week: string;
  /** Monday of that week at the owner's hour. */
  readonly at: number;
  readonly isDue: boolean;
  /** The first such Monday after `now`. */
  readonly nextAt: number;
}

/**
 * The summary of a week is due from Monday's hour until the week ends, so that one missed on Monday still comes;
 * one missed for the whole week does not.
 */
export function summaryDue(now: number, zone: string, policy: Pick<Policy, "summaryHour">): SummaryDue {
  const at = mondayAt(now, policy.summaryHour, zone);
  const isDue = now >= at;
  return { week: isoWeek(now, zone), at, isDue, nextAt: isDue ? addWeeks(at, 1, zone) : at };
}

/**
 * When the summary is due next after its owner changed zone or hour. One that was still due this week comes at the new
 * hour, or at once where that is over; one that has come does not come again.
 * @param before when it was due next before the change
 */
export function summaryDueAfterChange(
  now: number,
  before: number,
  zone: string,
  policy: Pick<Policy, "summaryHour">,
): number {
  const { at, isDue, nextAt } = summaryDue(now, zone, policy);
  const weekEnds = addWeeks(mondayAt(now, 0, zone), 1, zone);
  return isDue && before < weekEnds ? at : nextAt;
}
