import * as z from "zod";
import { addresses, type Person } from "../../src/domain/address/address.ts";
import type { Figures } from "./score.ts";

/** A header's value, and the people in it; a name that is null is left open. */
export const AddressCase = z.object({
  value: z.string(),
  expect: z.array(z.object({ name: z.string().nullable().default(null), address: z.string() })),
  note: z.string().default(""),
});
export type AddressCase = z.infer<typeof AddressCase>;

interface JudgedAddresses {
  readonly label: AddressCase;
  readonly people: readonly Person[];
}

export function judgedAddresses(label: AddressCase): JudgedAddresses {
  // A header reaches the rules unfolded (RFC 5322, section 2.2.3).
  return { label, people: addresses(label.value.replace(/\r?\n(?=[ \t])/g, "")) };
}

const all = () => true;

export const ADDRESS_FIGURES: Figures<JudgedAddresses> = {
  measures: [
    {
      name: "names and addresses right",
      among: all,
      counts: ({ label, people }) =>
        people.length === label.expect.length && label.expect.every((one, at) => isOne(one, people[at])),
      wanted: true,
    },
    {
      name: "addresses right",
      among: all,
      counts: ({ label, people }) => onlyAddresses(people) === onlyAddresses(label.expect),
      wanted: true,
    },
  ],
  tables: [],
  describe: ({ label, people }) => ({
    name: label.value,
    language: "",
    expected: written(label.expect),
    got: written(people),
    remarks: label.note,
  }),
};

type Expected = AddressCase["expect"][number];

function isOne({ name, address }: Expected, person: Person | undefined): boolean {
  return person?.address === address && (name === null || person.name === name);
}

function written(people: readonly Expected[]): string {
  return people.map(({ name, address }) => `${name ?? "(any name)"} <${address}>`.trim()).join(", ");
}

function onlyAddresses(people: readonly Expected[]): string {
  return people.map((person) => person.address).join(", ");
}
