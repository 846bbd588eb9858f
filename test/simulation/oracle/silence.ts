import { addDays, DAY, HOUR, isWorkday, localAt, momentAt } from "../local-time.ts";
import type { Fact, Judged, Played, Trouble } from "../record.ts";
import { isCountable } from "./countable.ts";
import { heldAt } from "./holds.ts";
import {
  before,
  ignoredBy,
  isClosed,
  isPaused,
  knownIn,
  modeOf,
  rulesAt,
  samePeople,
  snoozedUntil,
} from "./state.ts";
import { gotBy, stops } from "./stops.ts";
import { wishedDays } from "./wishes.ts";

const EVER = Number.POSITIVE_INFINITY;
/** A draft lies for a day, and is made a little ahead; what changed shortly before may come too late for that morning. */
const AHEAD = 27 * HOUR;
/** Until what the owner changed has been looked at. */
const NOTICED = 2 * HOUR;
/** Until a wish to send at once is carried out for certain. */
const AT_ONCE = 45 * 60_000;

/** What should have been sent, and what of it was not. */
export interface Silence {
  readonly due: number;
  readonly missing: readonly string[];
}

/**
 * A follow-up should have gone out by the end of the first morning in its window that was calm: nothing befell the
 * machine, nobody changed the rules or wished anything for it and nobody was away from a day before it, nothing forbade
 * it, and nothing had stopped the outreach by its end. Or by three quarters of an hour after its owner was promised that
 * it goes out at once, if nothing happened meanwhile. What is left out of the count is named in `isCountable`.
 */
export function silence(played: Played): Silence {
  const missing: string[] = [];
  let due = 0;
  for (const written of played.written) {
    if (!isCountable(played, written)) continue;
    // What lies in a colleague's mailbox may be known or not; it should have gone out either way.
    const by = Math.max(dueBy(played, written), dueBy(knownIn(played, written.letter.by, EVER), written));
    if (by === EVER) continue;
    due += 1;
    const sent = before(played, "follow-up", EVER).some(
      ({ threadId, at }) => threadId === written.threadId && at <= by,
    );
    if (!sent)
      missing.push(
        `Silence: letter ${written.number + 1} should have been followed up by ${new Date(by).toISOString()}`,
      );
  }
  return { due, missing };
}

function dueBy(played: Played, written: Judged): number {
  const times = [firstCalmMorning(played, written)?.to, promisedAtOnce(played, written)];
  return Math.min(...times.map((at) => at ?? EVER));
}

/** When the first promise to send it at once should have been kept; null when there was none, or something came between. */
function promisedAtOnce(played: Played, written: Judged): number | null {
  for (const { at, seq, letter } of before(played, "hurried", EVER)) {
    const by = at + AT_ONCE;
    const isQuiet =
      !played.troubles.some((each) => each.from < by && each.to > at - HOUR) &&
      !played.facts.some((fact) => fact.seq > seq && fact.at <= by && matters(fact)) &&
      at > played.connectedAt + NOTICED &&
      by < played.endedAt;
    if (letter !== written.number || !isQuiet || isForbidden(played, written, seq + 1)) continue;
    if (stops(played, written, seq).length > 0 || heldAt(played, written, seq).until > at) continue;
    return by;
  }
  return null;
}

/** Whatever is more than the machine's own doing. */
function matters({ kind }: Fact): boolean {
  return !["draft-seen", "draft-gone", "read", "forgotten", "leaving", "follow-up", "summary"].includes(kind);
}

/** Whether its owner's word stands against it there. */
function isForbidden(played: Played, written: Judged, seq: number): boolean {
  return (
    !["auto", "draft"].includes(modeOf(played, written, seq)) ||
    isPaused(played, seq) ||
    isClosed(played, written.letter.to, seq) ||
    isWordless(played, written, seq) ||
    ignoredBy(played, written, seq) !== null
  );
}

/** Whether its owner writes nothing in its language any more, and gave no words of their own. */
function isWordless(played: Played, { letter, number }: Judged, seq: number): boolean {
  const own = before(played, "own-words", seq).findLast((fact) => fact.letter === number)?.text;
  return typeof own !== "string" && !rulesAt(played, seq).languages.includes(letter.language);
}

function firstCalmMorning(played: Played, written: Judged): Trouble | null {
  const restless = unrest(played, written);
  const ends = stops(played, written, EVER).map(({ at }) => at);
  const stopped = Math.min(EVER, ...ends);
  const firstDay = localAt(written.at + 14 * DAY, played.story.zone).day;
  let isTooEarly = false;
  for (let i = -1; i < 60; i++) {
    const day = addDays(firstDay, i);
    const noon = momentAt(day, 12 * 60, played.story.zone);
    const rules = inForce(played, noon - DAY);
    if (rules === null || !isWorkday(day, rules)) continue;
    const from = momentAt(day, rules.from * 60, rules.zone);
    const to = momentAt(day, rules.to * 60, rules.zone);
    const seq = played.facts.find((fact) => fact.at > to)?.seq ?? EVER;
    const held = heldAt(played, written, seq);
    if (to > played.endedAt || to >= stopped || held.tooLong) return null;
    if (
      from < written.at + wishedDays(written, rules, held.shift) * DAY + held.shift ||
      held.until > from - AHEAD
    )
      continue;
    if (from < (snoozedUntil(played, written, seq) ?? 0) || isForbidden(played, written, seq)) continue;
    const closed = written.at + 21 * DAY;
    if (to > closed + held.shift) return null;
    const start = from - AHEAD;
    // In other conversations an absence is looked for when a follow-up is due, or else when the window closes.
    if (held.before.some((shift) => closed + shift > start && closed + shift < to)) continue;
    if (start < played.connectedAt + NOTICED || restless.some((each) => each.from <= to && each.to > start))
      continue;
    if (modeOf(played, written, seq) !== "auto") continue;
    if (!hasRoom(played, written, from, to, rules.per30)) continue;
    if (isTooEarly || !isMovedAsDraft(played, written, from)) return { from, to };
    isTooEarly = true;
  }
  return null;
}

/**
 * Whether the rules changed while its draft lay there. Its owner was told of its moment, and it does not go out before
 * that: the first morning by the new rules may be over by then.
 */
function isMovedAsDraft(played: Played, { threadId }: Judged, from: number): boolean {
  const seen = before(played, "draft-seen", EVER).findLast(
    (fact) => fact.threadId === threadId && fact.at <= from,
  );
  return (
    seen !== undefined && before(played, "rules", EVER).some((fact) => fact.seq > seen.seq && fact.at <= from)
  );
}

/** Whether each of its readers has room for it. */
function hasRoom(played: Played, written: Judged, from: number, to: number, per30: number): boolean {
  const people = [...samePeople(played, written.contacts, EVER)];
  return people.every((one) => {
    const others = played.facts.filter(
      (fact) =>
        fact.seq !== written.seq && !(fact.kind === "follow-up" && fact.threadId === written.threadId),
    );
    const got = others.filter((fact) => reaches(fact, played, one) && fact.at <= to);
    const lately = got.filter(({ at }) => at > from - 30 * DAY - HOUR);
    return lately.length <= Math.max(0, per30 - 2) && got.length <= 2;
  });
}

function reaches(fact: Fact, played: Played, one: number): boolean {
  if (fact.kind === "by-hand") return fact.persons.includes(one);
  return fact.kind === "follow-up" && gotBy(played, fact).includes(one);
}

/** Troubles, and the hours after each change of rules, or of what its owner wants of it. */
function unrest(played: Played, written: Judged): readonly Trouble[] {
  const changes = played.facts.filter((fact) => isChange(fact, written));
  return [...played.troubles, ...changes.map(({ at }) => ({ from: at, to: at + NOTICED }))];
}

function isChange(fact: Fact, { number, letter }: Judged): boolean {
  switch (fact.kind) {
    case "rules":
    case "mode":
    case "paused":
      return true;
    case "word":
    case "own-mode":
    case "snoozed":
    case "hurried":
    case "own-words":
      return fact.letter === number;
    case "closed":
    case "excluded":
      return letter.to.includes(fact.person);
    default:
      return false;
  }
}

function inForce(played: Played, at: number): Extract<Fact, { kind: "rules" }> | null {
  return before(played, "rules", EVER).findLast((rules) => rules.at <= at) ?? null;
}
