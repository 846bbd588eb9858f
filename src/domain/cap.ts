import { DAY, type Policy } from "./policy.ts";

/** Letters to one contact that no human reply has cleared, as they stand before a new one. */
export interface Unanswered {
  readonly in30Days: number;
  readonly in365Days: number;
}

/**
 * How many more messages a contact may get now.
 * @param sentAt when each message to any of the contact's addresses went out, ms
 * @param clearedAt the last human reply, which clears the count; null when there was none
 */
export function roomLeft(
  sentAt: readonly number[],
  clearedAt: number | null,
  now: number,
  policy: Pick<Policy, "capPer30Days" | "capPer365Days">,
): number {
  const { in30Days, in365Days } = unanswered(sentAt, clearedAt, now);
  return Math.max(0, Math.min(policy.capPer30Days - in30Days, policy.capPer365Days - in365Days));
}

/** @returns how many of the messages count at `now`; the same rule stands in SQL where the claim is made */
export function unanswered(sentAt: readonly number[], clearedAt: number | null, now: number): Unanswered {
  const counted = sentAt.filter((at) => at > (clearedAt ?? 0) && at <= now);
  return {
    in30Days: counted.filter((at) => at > now - 30 * DAY).length,
    in365Days: counted.filter((at) => at > now - 365 * DAY).length,
  };
}

/**
 * From when on a contact has room for the follow-up of an outreach.
 * @param others when other letters (not the first letter of this outreach) went to the contact, ms
 * @param from not earlier than this
 * @returns ms; `from` itself when there is room already
 */
export function roomFrom(
  others: readonly number[],
  clearedAt: number | null,
  from: number,
  policy: Pick<Policy, "capPer30Days" | "capPer365Days">,
): { readonly at: number; readonly full: { readonly limit: number; readonly days: 30 | 365 } | null } {
  const counted = others.filter((at) => at > (clearedAt ?? 0)).sort((a, b) => b - a);
  const free = (cap: number, days: number) => {
    const inTheWay = counted[othersAllowed(cap)];
    return inTheWay === undefined ? from : Math.max(from, inTheWay + days * DAY);
  };
  const at30 = free(policy.capPer30Days, 30);
  const at365 = free(policy.capPer365Days, 365);
  if (at365 > at30) return { at: at365, full: { limit: policy.capPer365Days, days: 365 } };
  return { at: at30, full: at30 > from ? { limit: policy.capPer30Days, days: 30 } : null };
}

/**
 * How many letters other than its own first one a contact may have got for a follow-up to go out. The pair of first
 * letter and follow-up has its place reserved, so that a cap of one cannot dead-lock the follow-up against its own
 * first letter; every further letter takes the place away.
 */
export function othersAllowed(cap: number): number {
  return Math.max(0, cap - 2);
}
