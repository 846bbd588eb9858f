import type { Recipient } from "../../store/read-lines.ts";

/** What a person is called: the name, or the address when there is none. */
export function nameOf(person: Recipient): string {
  return person.name.trim() === "" ? person.address : person.name;
}

/** "Dr. Amara Osei", "Amara Osei and Jonas Weber", "Amara Osei and 2 others". */
export function namesOf(people: readonly Recipient[]): string {
  const [first, second] = people;
  if (first === undefined) return "nobody";
  if (second === undefined) return nameOf(first);
  if (people.length === 2) return `${nameOf(first)} and ${nameOf(second)}`;
  return `${nameOf(first)} and ${people.length - 1} others`;
}

/** The first of some people by name, the rest by their number: "Amara Osei and 2 more". */
export function firstOf({ name, others }: { readonly name: string; readonly others: number }): string {
  return others === 0 ? name : `${name} and ${others} more`;
}

/** "1 person", "3 people". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? `1 ${one}` : `${n} ${many}`;
}
