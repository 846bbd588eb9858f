/** Somebody whom the owner may write to. */
export interface Someone {
  readonly name: string;
  readonly address: string;
  /** Another address of theirs, which nobody has been told. */
  readonly other: string;
}

/** Four are of one house, so that its daily limit matters; one writes through Gmail, whose addresses have many spellings. */
export const PEOPLE = [
  {
    name: "Helen Marchetti",
    address: "hmarchetti@charlesgate.example",
    other: "helen.marchetti@posteo.example",
  },
  { name: "Raymond Osei", address: "rosei@charlesgate.example", other: "ray.osei@fastpost.example" },
  { name: "Keiko Sato", address: "ksato@charlesgate.example", other: "keiko@sato-family.example" },
  { name: "Anna Brandt", address: "abrandt@charlesgate.example", other: "anna.brandt@webpost.example" },
  { name: "Jonas Lindholm", address: "jonas.lindholm@gmail.com", other: "jlindholm@northsea.example" },
  { name: "Giulia Ferraro", address: "gferraro@cedarcoast.example", other: "giulia@ferraro.example" },
] as const satisfies readonly Someone[];

/** Whose mailbox it is, and a colleague who shares the contacts. */
export const OWNERS = [
  {
    address: "leila@haddad.example",
    name: "Leila Haddad",
    aliases: [{ address: "leila@alumni.example", name: "Leila Haddad" }],
  },
  {
    address: "samir@khoury.example",
    name: "Samir Khoury",
    aliases: [{ address: "samir@alumni.example", name: "Samir Khoury" }],
  },
] as const;

/** Whose mailbox a letter is in, by its place among the owners. */
export type By = 0 | 1;

export function sender(by: By, as: "usual" | "alias"): string {
  const owner = OWNERS[by];
  return as === "alias" ? owner.aliases[0].address : owner.address;
}

/** Somebody of the same house whom nobody wrote to. */
export function colleagueOf(person: Someone): { readonly name: string; readonly address: string } {
  return { name: "Tobias Wren", address: `twren@${person.address.split("@")[1]}` };
}

/** Gmail delivers all of these to the same person; elsewhere a plus may be part of somebody's name. */
export function spelled(person: Someone, how: "plain" | "plus" | "dots"): string {
  const [local = "", domain = ""] = person.address.split("@");
  if (how === "plain" || domain !== "gmail.com") return person.address;
  return how === "plus"
    ? `${local}+research@${domain}`
    : `${[...local.replaceAll(".", "")].join(".")}@${domain}`;
}

export function person(index: number): Someone {
  return PEOPLE[index % PEOPLE.length] ?? PEOPLE[0];
}
