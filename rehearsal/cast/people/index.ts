import type { Person } from "../person.ts";
import { AWAY_AND_GONE } from "./away-and-gone.ts";
import { CHARLESGATE_PEOPLE } from "./charlesgate.ts";
import { EUROPE_PEOPLE } from "./europe.ts";
import { FACULTY } from "./faculty.ts";
import { RESIDENTS_AND_OFFICES } from "./residents-and-offices.ts";

/** Everybody the owner writes outreach to. */
export const PEOPLE: readonly Person[] = [
  ...CHARLESGATE_PEOPLE,
  ...FACULTY,
  ...AWAY_AND_GONE,
  ...EUROPE_PEOPLE,
  ...RESIDENTS_AND_OFFICES,
];

const byAddress = new Map(PEOPLE.map((person) => [person.address, person]));

/** The person with that main address, in any case; null for everybody outside the cast. */
export function personAt(address: string): Person | null {
  return byAddress.get(address.toLowerCase()) ?? null;
}
