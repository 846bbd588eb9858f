import { type By, PEOPLE, person, spelled } from "../people.ts";
import type { Fact, Judged, Played } from "../record.ts";

type Of<K extends Fact["kind"]> = Extract<Fact, { kind: K }>;

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

/** Facts that end an outreach for good, each with what to call it. */
export function stops(
  played: Played,
  written: Judged,
  seq: number,
): { readonly seq: number; readonly at: number; readonly what: string }[] {
  const people = samePeople(played, written.contacts, seq);
  const found: { seq: number; at: number; what: string }[] = [];
  for (const fact of played.facts) {
    if (fact.seq >= seq || fact.seq <= written.seq) continue;
    const what = stopOf(played, fact, written, people);
    if (what !== null) found.push({ seq: fact.seq, at: fact.at, what });
  }
  // An opt-out and a dead address hold for every letter, also for those that were written afterwards, until the owner
  // opens the contact again.
  for (const { person, seq: when, at } of before(played, "opt-out", seq))
    if (people.has(person) && !isOpened(played, people, when, seq))
      found.push({ seq: when, at, what: "an opt-out" });
  const gone = new Set(unreachable(played, written, seq));
  if (written.contacts.every((person) => gone.has(person)))
    found.push({ seq: 0, at: 0, what: "nobody can be reached" });
  return found;
}

function stopOf(played: Played, fact: Fact, written: Judged, people: ReadonlySet<number>): string | null {
  switch (fact.kind) {
    case "answer":
      if (fact.letter === written.number && fact.in === "thread") return "an answer in the thread";
      if (fact.letter === written.number && !isByAcquaintance(fact, written)) return "an answer elsewhere";
      // From an address that nobody knows only the name tells who it is, as it stands in a letter to them.
      if (
        fact.isFromOther &&
        !played.written.some(({ contacts }) => contacts.some((to) => to === fact.person))
      )
        return null;
      return fact.person !== null && people.has(fact.person)
        ? "an answer of the contact's to something else"
        : null;
    case "by-hand":
      if (fact.letter === written.number && fact.in === "thread")
        return "the owner's own letter in the thread";
      // Of two in one moment either may be taken for the later, and a follow-up to one stops that to the other.
      return fact.at > written.at && fact.persons.some((person) => people.has(person))
        ? "the owner's own letter elsewhere"
        : null;
    case "follow-up": {
      const isToThem = gotBy(played, fact).some((person) => people.has(person));
      return isToThem && fact.threadId !== written.threadId ? "a follow-up to another letter" : null;
    }
    case "draft":
      return fact.letter === written.number && fact.act !== "edits"
        ? `the owner ${fact.act} the draft`
        : null;
    default:
      return null;
  }
}

/** The contacts whom a follow-up really went to: whoever has left or cannot be reached is left out of it. */
export function gotBy(played: Played, { threadId, recipients }: Of<"follow-up">): readonly number[] {
  const written = played.written.find((each) => each.threadId === threadId);
  if (written === undefined) return [];
  const { to, spelled: how } = written.letter;
  return written.contacts.filter((one) =>
    recipients.includes(spelled(person(one), one === to[0] ? how : "plain")),
  );
}

/**
 * Whether a reader who knew the owner wrote it in another conversation. They are no contact, and may write of anything:
 * nobody can tell that it answers the letter.
 */
function isByAcquaintance(fact: Of<"answer">, { letter, contacts }: Judged): boolean {
  const { person } = fact;
  return (
    fact.in === "elsewhere" && person !== null && letter.to.includes(person) && !contacts.includes(person)
  );
}

/** Readers whom the letter cannot reach any more. What another letter told of an address is over once its owner opens it. */
export function unreachable(played: Played, written: Judged, seq: number): number[] {
  const reports = [
    ...before(played, "left", seq),
    ...before(played, "bounced", seq).filter(
      (fact) => fact.for === "address" || fact.letter === written.number,
    ),
  ];
  return reports
    .filter(
      ({ letter, person, seq: when }) =>
        letter === written.number || !isOpened(played, samePeople(played, [person], seq), when, seq),
    )
    .map(({ person }) => person)
    .filter((person) => written.letter.to.includes(person));
}

/** Whether the owner opened one of these contacts between the two places. */
function isOpened(played: Played, people: ReadonlySet<number>, from: number, seq: number): boolean {
  return before(played, "closed", seq).some((fact) => !fact.on && fact.seq > from && people.has(fact.person));
}

/** Whether the owner wants nothing to go to one of these people. */
export function isClosed(played: Played, persons: readonly number[], seq: number): boolean {
  const people = samePeople(played, persons, seq);
  return before(played, "closed", seq).findLast((fact) => people.has(fact.person))?.on === true;
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
