import { person, spelled } from "../people.ts";
import type { Fact, Judged, Played } from "../record.ts";
import { before, isOpened, type Of, samePeople } from "./state.ts";

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
  for (const told of before(played, "opt-out", seq))
    if (
      people.has(told.person) &&
      !isOpened(played, told.person, told.seq, seq) &&
      !isOverruled(played, written, told, seq)
    )
      found.push({ seq: told.seq, at: told.at, what: "an opt-out" });
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

/**
 * Whether the owner wanted this letter tracked with a word of their own, whatever its rules and readers, and an opt-out
 * from before it stands in another conversation that is not tracked: the machine has never read it, and the owner's word
 * is the later one.
 */
function isOverruled(played: Played, written: Judged, optOut: Of<"opt-out">, seq: number): boolean {
  return (
    optOut.letter !== written.number &&
    optOut.seq < written.seq &&
    !before(played, "read", seq).some(({ mail }) => mail === optOut.mail) &&
    before(played, "word", seq).some(({ letter, says }) => letter === written.number && says === "track")
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
      ({ letter, person, seq: when }) => letter === written.number || !isOpened(played, person, when, seq),
    )
    .map(({ person }) => person)
    .filter((person) => written.letter.to.includes(person));
}
