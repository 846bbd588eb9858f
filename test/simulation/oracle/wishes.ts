import { addDays, DAY, isWorkday, localAt, momentAt } from "../local-time.ts";
import type { Fact, Judged, Played } from "../record.ts";
import { longestShift } from "./holds.ts";
import { before, domainOf, rulesAt } from "./state.ts";

type Rules = Extract<Fact, { kind: "rules" }>;
type FollowUp = Extract<Fact, { kind: "follow-up" }>;

const OPENS = 14;
const CLOSES = 21;

/** The days after a letter from which on its owner may expect the follow-up: as they wish, or as late as a morning is left. */
export function wishedDays(written: Judged, rules: Rules, shift: number): number {
  const closes = written.at + CLOSES * DAY + shift;
  for (let days = rules.fromDay; days > OPENS; days--)
    if (mornings(rules, written.at + days * DAY + shift, closes).length > 0) return days;
  return OPENS;
}

/**
 * How many days after the letter it may have gone out at the earliest: those that its owner wishes, unless the wish is
 * younger than the draft, an absence moved the window, or the letters to its house may need more mornings than that leaves.
 */
export function earliestDays(played: Played, written: Judged, send: FollowUp): number {
  const seen = before(played, "draft-seen", send.seq).findLast(({ threadId }) => threadId === send.threadId);
  const rules = rulesAt(played, send.seq);
  if (seen === undefined || rules.seq > seen.seq || longestShift(played, written, send.seq) > 0) return OPENS;
  const [from, closes] = [written.at + rules.fromDay * DAY, written.at + CLOSES * DAY];
  // Its minute may lie in that part of a morning which the window leaves out.
  const left = mornings(rules, from, closes).filter(
    (morning) => morning.from >= from && morning.to <= closes,
  );
  return left.length > rivals(played, written) ? rules.fromDay : OPENS;
}

/** Other letters of its mailbox that somebody in the same house got in the month around it. */
function rivals({ written: all }: Played, { letter, contacts, number, at }: Judged): number {
  const house = domainOf(contacts[0] ?? 0);
  return all.filter(
    (each) =>
      each.number !== number &&
      each.letter.by === letter.by &&
      each.letter.to.some((to) => domainOf(to) === house) &&
      Math.abs(each.at - at) < 30 * DAY,
  ).length;
}

/** The sending hours of which some part lies between two moments. */
function mornings(
  rules: Rules,
  from: number,
  to: number,
): readonly { readonly from: number; readonly to: number }[] {
  const first = localAt(from, rules.zone).day;
  return Array.from({ length: CLOSES - OPENS + 2 }, (_, i) => addDays(first, i))
    .filter((day) => isWorkday(day, rules))
    .map((day) => ({
      from: momentAt(day, rules.from * 60, rules.zone),
      to: momentAt(day, rules.to * 60, rules.zone),
    }))
    .filter((morning) => morning.to > from && morning.from < to);
}
