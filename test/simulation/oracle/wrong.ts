import { EDITED } from "../deeds.ts";
import { DAY, HOUR, isWorkday, localAt } from "../local-time.ts";
import { person, sender, spelled } from "../people.ts";
import type { Fact, Judged, Played } from "../record.ts";
import { heldAt, longestShift } from "./holds.ts";
import {
  before,
  domainOf,
  ignoredBy,
  isClosed,
  isPaused,
  knownIn,
  modeOf,
  rulesAt,
  samePeople,
  snoozedUntil,
} from "./state.ts";
import { gotBy, stops, unreachable } from "./stops.ts";
import { earliestDays } from "./wishes.ts";
import { flat, misworded } from "./wording.ts";

type FollowUp = Extract<Fact, { kind: "follow-up" }>;

const MINUTE = 60_000;
/** A draft is seen when its tick has ended, and a tick may be interrupted for so long. */
const SEEN_LATE = 20 * MINUTE;

/** What was wrong with the follow-ups that really went out, a sentence for each fault. */
export function wrongSends(played: Played): string[] {
  const sends = before(played, "follow-up", Number.POSITIVE_INFINITY);
  return [...twoDrafts(played), ...sends.flatMap((send, i) => faultsOf(played, send, sends.slice(0, i)))];
}

function faultsOf(whole: Played, send: FollowUp, earlier: readonly FollowUp[]): string[] {
  const written = whole.written.find(({ threadId }) => threadId === send.threadId);
  const when = new Date(send.at).toISOString();
  if (written === undefined) return [`A follow-up of ${when} belongs to no letter`];
  const leaving = before(whole, "leaving", send.seq).find(
    ({ threadId, run }) => threadId === send.threadId && run === send.run,
  );
  const played = asOf(whole, written, send, leaving ?? send);
  const faults = [
    ...(earlier.some(({ threadId }) => threadId === send.threadId) ? ["Once: it is the second"] : []),
    ...answered(played, written, send),
    // A process that is held up after the mark sends as late as it is held up.
    ...untimely(played, written, { ...send, at: leaving?.at ?? send.at }),
    ...tooOften(played, written, send),
    ...unstoppable(played, written, send),
    ...misaddressed(played, written, send),
    ...misworded(played, written, send),
  ];
  return faults.map((fault) => `${fault} (follow-up to letter ${written.number + 1}, ${when})`);
}

/** What could be known of it: in its own mailbox, and before it was on its way out for good. */
function asOf(whole: Played, written: Judged, send: FollowUp, leaving: { readonly seq: number }): Played {
  const facts = whole.facts.filter(({ seq }) => seq <= leaving.seq || seq >= send.seq);
  const played = { ...whole, facts };
  return knownIn(played, written.letter.by, send.seq);
}

/** Whether its owner wanted it sent at once, a moment before: then it waits for no hour, and for no day as a draft. */
function isHurried(played: Played, written: Judged, send: FollowUp): boolean {
  const slack = skewAt(played, send.at - HOUR, send.at);
  return before(played, "hurried", send.seq).some(
    ({ letter, at }) => letter === written.number && send.at - at <= HOUR + slack,
  );
}

/** Of two drafts in one thread, the one that its owner does not see would still go out. */
function twoDrafts(played: Played): string[] {
  const lying = new Map<string, string>();
  const doubled = new Set<string>();
  for (const fact of played.facts) {
    if (fact.kind === "draft-gone") lying.delete(fact.draftId);
    if (fact.kind !== "draft-seen") continue;
    if ([...lying.values()].includes(fact.threadId)) doubled.add(fact.threadId);
    lying.set(fact.draftId, fact.threadId);
  }
  return [...doubled].map((threadId) => {
    const number = played.written.find((each) => each.threadId === threadId)?.number ?? -1;
    return `Stoppable: two drafts lie in the thread of letter ${number + 1}`;
  });
}

function answered(played: Played, written: Judged, send: FollowUp): string[] {
  const faults = stops(played, written, send.seq).map(({ what }) => `Never after an answer: ${what}`);
  const wanted = before(played, "word", send.seq).some(
    (word) => word.letter === written.number && word.says === "track",
  );
  if (!written.letter.asks && !wanted) faults.push("It follows up a letter that asks for nothing");
  return [...new Set(faults)];
}

function untimely(played: Played, written: Judged, send: FollowUp): string[] {
  const slack = skewAt(played, send.at, send.at);
  const { until } = heldAt(played, written, send.seq);
  const age = send.at - written.at;
  const faults: string[] = [];
  if (age < 14 * DAY - slack) faults.push("In its window: too early");
  if (age > 21 * DAY + longestShift(played, written, send.seq) + slack)
    faults.push("In its window: too late");
  if (send.at < until - slack) faults.push("In its window: while somebody is away");
  const rules = rulesAt(played, send.seq);
  const inHours = (at: number) => {
    const { day, minute } = localAt(at, rules.zone);
    return isWorkday(day, rules) && minute >= rules.from * 60 && minute < rules.to * 60;
  };
  const hurried = isHurried(played, written, send);
  if (![send.at, send.at - slack, send.at + slack].some(inHours) && !hurried)
    faults.push("Outside the sending hours");
  if (age < earliestDays(played, written, send) * DAY - slack && !hurried)
    faults.push("In its window: before the day that its owner wants");
  return faults;
}

function tooOften(played: Played, written: Judged, send: FollowUp): string[] {
  const rules = rulesAt(played, send.seq);
  const faults: string[] = [];
  for (const reader of written.contacts) {
    const people = samePeople(played, [reader], send.seq);
    const cleared = before(played, "answer", send.seq).findLast(
      (fact) => fact.person !== null && people.has(fact.person),
    );
    const byHand = before(played, "by-hand", send.seq).filter(({ persons }) =>
      persons.some((each) => people.has(each)),
    );
    const bySelf = before(played, "follow-up", send.seq).filter((fact) =>
      gotBy(played, fact).some((to) => people.has(to)),
    );
    const got = [...byHand, ...bySelf, send]
      .filter(({ seq }) => seq > (cleared?.seq ?? -1))
      .map(({ at }) => at);
    // A letter and its one follow-up have their place, however low the cap.
    if (got.filter((at) => at > send.at - 30 * DAY).length > Math.max(2, rules.per30))
      faults.push("Not too often: 30 days");
    if (got.length > 4) faults.push("Not too often: 365 days");
  }
  const { day } = localAt(send.at, rules.zone);
  const domain = domainOf(written.contacts[0] ?? 0);
  const thatDay = before(played, "follow-up", send.seq + 1).filter(({ at, threadId }) => {
    const other = played.written.find((each) => each.threadId === threadId);
    const isOfHouse = other?.letter.by === written.letter.by && domainOf(other.contacts[0] ?? 0) === domain;
    return isOfHouse && localAt(at, rules.zone).day === day;
  });
  if (thatDay.length > rules.perDomain)
    faults.push(`Not too often: ${thatDay.length} to ${domain} on one day`);
  return [...new Set(faults)];
}

function unstoppable(played: Played, written: Judged, send: FollowUp): string[] {
  const faults: string[] = [];
  const seen = before(played, "draft-seen", send.seq).findLast(({ threadId }) => threadId === send.threadId);
  const hurried = isHurried(played, written, send);
  if (seen === undefined) {
    if (!hurried) faults.push("Stoppable: its draft was never seen");
  } else {
    const slack = SEEN_LATE + skewAt(played, seen.at, send.at);
    if (send.at - seen.at < DAY - slack && !hurried)
      faults.push(`Stoppable: its draft lay there for ${((send.at - seen.at) / HOUR).toFixed(1)} hours`);
    const edits = before(played, "draft", send.seq).filter(
      (fact) => fact.letter === written.number && fact.seq > seen.seq,
    );
    if (edits.some(({ act }) => act === "edits") && !flat(send.raw).includes(EDITED))
      faults.push("Stoppable: an edit was lost");
  }
  const ignored = ignoredBy(played, written, send.seq);
  if (ignored !== null) faults.push(`Stoppable: ${ignored}`);
  const mode = modeOf(played, written, send.seq);
  if (mode !== "auto" && !(mode === "draft" && hurried)) faults.push(`Stoppable: the mode is ${mode}`);
  if (isPaused(played, send.seq)) faults.push("Stoppable: everything is paused");
  if (isClosed(played, written.contacts, send.seq)) faults.push("Stoppable: the owner closed a contact");
  const until = snoozedUntil(played, written, send.seq);
  if (until !== null && send.at < until - skewAt(played, send.at, send.at))
    faults.push("Stoppable: its owner has it wait");
  return faults;
}

function misaddressed(played: Played, written: Judged, send: FollowUp): string[] {
  const dead = unreachable(played, written, send.seq);
  const allowed = written.letter.to
    .filter((to) => !dead.includes(to))
    .map((to, i) =>
      i === 0 && to === written.letter.to[0]
        ? spelled(person(to), written.letter.spelled)
        : person(to).address,
    );
  const faults: string[] = [];
  if (send.recipients.some((address) => !allowed.includes(address)) || send.recipients.length === 0)
    faults.push(`Wrong readers: ${send.recipients.join(", ") || "none"}`);
  if (send.from.toLowerCase() !== sender(written.letter.by, written.letter.as))
    faults.push(`Wrong sender: ${send.from}`);
  return faults;
}

/** By how much the machine's clock was wrong between two moments, at most, in ms. */
function skewAt(played: Played, from: number, to: number): number {
  const wrong = played.skews.filter((skew) => skew.from <= to && skew.to >= from);
  return Math.max(0, ...wrong.map(({ by }) => Math.abs(by)));
}
