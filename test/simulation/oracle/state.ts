import { type By, PEOPLE } from "../people.ts";
import type { Fact, Judged, Played } from "../record.ts";

export type Of<K extends Fact["kind"]> = Extract<Fact, { kind: K }>;

/** The facts of one kind before a place in their order, the oldest first. */
export function before<K extends Fact["kind"]>(played: Pick<Played, "facts">, kind: K, seq: number): Of<K>[] {
  return played.facts.filter((fact): fact is Of<K> => fact.kind === kind && fact.seq < seq);
}

/**
 * The same story as it was known in one of two mailboxes at that place: mail in the other one counts from when it has
 * been read there, and a report there that a letter failed tells only of that letter.
 */
export function knownIn(played: Played, by: By, seq: number): Played {
  if (played.mailboxes < 2) return played;
  const read = new Set(before(played, "read", seq).map(({ mail }) => mail));
  const isKnown = (fact: Fact) =>
    !isIn(1 - by)(fact) || fact.kind === "summary" || ("mail" in fact && read.has(fact.mail));
  return { ...played, facts: played.facts.filter(isKnown) };
}

function isIn(by: number): (fact: Fact) => boolean {
  return (fact) => "by" in fact && fact.by === by;
}

/** The rules that hold at that place. */
export function rulesAt(played: Played, seq: number): Of<"rules"> {
  const rules = before(played, "rules", seq).at(-1) ?? before(played, "rules", Number.POSITIVE_INFINITY)[0];
  if (rules === undefined) throw new Error("the mailbox was never connected");
  return rules;
}

/** Everybody who is one person with these by the owner's word, themselves included. */
export function samePeople(
  played: Pick<Played, "facts">,
  persons: readonly number[],
  seq: number,
): Set<number> {
  let groups = PEOPLE.map((_, index) => new Set([index]));
  for (const { person, other, on } of before(played, "merged", seq)) {
    const [mine, theirs] = [groups.find((g) => g.has(person)), groups.find((g) => g.has(other))];
    if (mine === undefined || theirs === undefined) continue;
    groups = groups.filter((group) => group !== mine && group !== theirs);
    if (on) groups.push(new Set([...mine, ...theirs]));
    else groups.push(new Set([...mine, ...theirs].filter((each) => each !== other)), new Set([other]));
  }
  return new Set(
    groups.filter((group) => persons.some((each) => group.has(each))).flatMap((group) => [...group]),
  );
}

/** Whether the owner opened this person between the two places, alone or as one with others. */
export function isOpened(played: Played, person: number, from: number, seq: number): boolean {
  return before(played, "closed", seq).some(
    (fact) => !fact.on && fact.seq > from && samePeople(played, [person], fact.seq).has(fact.person),
  );
}

/**
 * Whether the owner wants nothing to go to one of these people. Who is closed stays so when they become one with another,
 * and the other with them; when the two are parted again, both stay what they were as one.
 */
export function isClosed(played: Played, persons: readonly number[], seq: number): boolean {
  const closed = new Set<number>();
  for (const fact of played.facts) {
    if (fact.seq >= seq) continue;
    if (fact.kind === "closed")
      for (const one of samePeople(played, [fact.person], fact.seq))
        if (fact.on) closed.add(one);
        else closed.delete(one);
    if (fact.kind !== "merged" || !fact.on) continue;
    const both = [...samePeople(played, [fact.person, fact.other], fact.seq)];
    if (both.some((one) => closed.has(one))) for (const one of both) closed.add(one);
  }
  return persons.some((one) => closed.has(one));
}

export type Mode = Of<"mode">["mode"];

/** What goes for one letter: its own mode, where its owner gave it one, else the mailbox's. */
export function modeOf(played: Played, written: Judged, seq: number): Mode {
  const box = before(played, "mode", seq).at(-1)?.mode ?? "gone";
  const own = before(played, "own-mode", seq).findLast(({ letter }) => letter === written.number)?.mode;
  return box === "gone" ? box : (own ?? box);
}

export function isPaused(played: Played, seq: number): boolean {
  return before(played, "paused", seq).at(-1)?.on === true;
}

/** Until when its owner has it wait; null when they do not. */
export function snoozedUntil(played: Played, written: Judged, seq: number): number | null {
  const wishes = played.facts.filter(
    (fact): fact is Of<"snoozed"> | Of<"hurried"> =>
      (fact.kind === "snoozed" || fact.kind === "hurried") &&
      fact.letter === written.number &&
      fact.seq < seq,
  );
  const last = wishes.at(-1);
  return last?.kind === "snoozed" ? last.until : null;
}

/** Whether the owner wants it left alone at that place; null where words of different kinds make it a matter of taste. */
export function ignoredBy(played: Played, written: Judged, seq: number): string | null {
  const words = before(played, "word", seq).filter(({ letter }) => letter === written.number);
  const last = words.at(-1);
  const holds = last?.says === "nothing" ? words.findLast((word) => word.with === "page") : last;
  if (holds?.says === "ignore") return `the owner said with a ${holds.with} to ignore it`;
  if (holds?.says === "track") return null;
  for (const person of written.contacts)
    if (before(played, "excluded", seq).findLast((fact) => fact.person === person)?.on === true)
      return "the owner excluded a reader";
  return null;
}

export function domainOf(person: number): string {
  return PEOPLE[person % PEOPLE.length]?.address.split("@")[1] ?? "";
}
