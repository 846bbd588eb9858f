/** Somebody outside for whom a machine answers. */
export interface Answerer {
  readonly name: string;
  readonly address: string;
  /** IANA name of the clocks that their machines go by. */
  readonly zone: string;
}

/** What a machine knows when it answers. */
export interface Occasion {
  /** The mail that came, as it arrived there. */
  readonly letter: string;
  /** When it answers, in ms since the epoch. */
  readonly at: number;
  readonly who: Answerer;
}

/** Two answers of the same machine to the same mail at the same moment are the same answer. */
export function seedOf({ letter, at, who }: Occasion): string {
  const id = /^Message-ID:\s*(\S+)/im.exec(letter)?.[1] ?? letter;
  return `${id} ${who.address} ${at}`;
}

export function domainOf(address: string): string {
  return address.slice(address.indexOf("@") + 1);
}
