import { PEOPLE } from "../people.ts";
import type { Fact, Played, Written } from "../record.ts";

type Of<K extends Fact["kind"]> = Extract<Fact, { kind: K }>;

/** The facts of one kind before a place in their order, the oldest first. */
export function before<K extends Fact["kind"]>(played: Played, kind: K, seq: number): Of<K>[] {
  return played.facts.filter((fact): fact is Of<K> => fact.kind === kind && fact.seq < seq);
}

/** The rules that hold at that place. */
export function rulesAt(played: Played, seq: number): Of<"rules"> {
  const rules = before(played, "rules", seq).at(-1) ?? before(played, "rules", Number.POSITIVE_INFINITY)[0];
  if (rules === undefined) throw new Error("the mailbox was never connected");
  return rules;
}

/** Everybody who is one person with these by the owner's word, themselves included. */
export function samePeople(played: Played, persons: readonly number[], seq: number): Set<number> {
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
  written: Written,
  seq: number,
): { readonly seq: number; readonly at: number; readonly what: string }[] {
  const people = samePeople(played, written.contacts, seq);
  const found: { seq: number; at: number; what: string }[] = [];
  for (const fact of played.facts) {
    if (fact.seq >= seq || fact.seq <= written.seq) continue;
    const what = stopOf(fact, written, people);
    if (what !== null) found.push({ seq: fact.seq, at: fact.at, what });
  }
  // An opt-out and a dead address hold for every letter, also for those that were written afterwards.
  for (const { person, seq: when, at } of before(played, "opt-out", seq))
    if (people.has(person)) found.push({ seq: when, at, what: "an opt-out" });
  const gone = new Set(unreachable(played, written, seq));
  if (written.contacts.every((person) => gone.has(person)))
    found.push({ seq: 0, at: 0, what: "nobody can be reached" });
  return found;
}

function stopOf(fact: Fact, written: Written, people: ReadonlySet<number>): string | null {
  switch (fact.kind) {
    case "answer":
      if (fact.letter === written.number)
        return fact.in === "thread" ? "an answer in the thread" : "an answer elsewhere";
      return fact.person !== null && people.has(fact.person)
        ? "an answer of the contact's to something else"
        : null;
    case "by-hand":
      if (fact.letter === written.number && fact.in === "thread")
        return "the owner's own letter in the thread";
      return fact.persons.some((person) => people.has(person)) ? "the owner's own letter elsewhere" : null;
    case "draft":
      return fact.letter === written.number && fact.act !== "edits"
        ? `the owner ${fact.act} the draft`
        : null;
    default:
      return null;
  }
}

/** Readers whom the letter cannot reach any more. */
export function unreachable(played: Played, written: Written, seq: number): number[] {
  const left = before(played, "left", seq).map(({ person }) => person);
  const bounced = before(played, "bounced", seq)
    .filter((fact) => fact.for === "address" || fact.letter === written.number)
    .map(({ person }) => person);
  return [...left, ...bounced].filter((person) => written.letter.to.includes(person));
}

/** Whether the owner wants it left alone at that place; null where words of different kinds make it a matter of taste. */
export function ignoredBy(played: Played, written: Written, seq: number): string | null {
  const words = before(played, "word", seq).filter(({ letter }) => letter === written.number);
  if (words.findLast(({ by }) => by === "stop")?.says === "ignore") return "the owner stopped it on the page";
  const said = words.filter(({ by }) => by !== "stop");
  const last = said.at(-1);
  const holds = last?.says === "nothing" ? said.findLast(({ by }) => by === "page") : last;
  if (holds?.says === "ignore") return `the owner said with a ${holds.by} to ignore it`;
  if (holds?.says === "track") return null;
  for (const person of written.contacts)
    if (before(played, "excluded", seq).findLast((fact) => fact.person === person)?.on === true)
      return "the owner excluded a reader";
  return null;
}

export function domainOf(person: number): string {
  return PEOPLE[person % PEOPLE.length]?.address.split("@")[1] ?? "";
}
