import type { Fact, Written } from "../record.ts";
import { samePeople } from "./state.ts";

/**
 * Those of a letter's readers who had never written to its owner before it, if any: neither from an address of theirs nor
 * from one that the owner had given them by the time at which the letter was read. What their machines wrote makes nobody
 * known.
 */
export function contactsOf({ letter, id, seq }: Written, facts: readonly Fact[]): readonly number[] {
  const wrote = facts.flatMap((fact) =>
    fact.kind === "wrote" && !fact.isAutomatic && fact.to === letter.by && fact.seq < seq ? fact.person : [],
  );
  const readAt = facts.find((fact) => fact.kind === "read" && fact.mail === id)?.seq ?? seq;
  const known = samePeople({ facts }, wrote, readAt);
  const strangers = letter.to.filter((index) => !known.has(index));
  return strangers.length > 0 ? strangers : letter.to;
}
