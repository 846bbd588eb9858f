import type { Director } from "./cast/director.ts";
import type { StandIn } from "./gmail/standin.ts";

/** Whose mailbox is rehearsed with, what is in it, and who acts there. */
export interface Scenario {
  /** Name of its folder inside the data folder. */
  readonly folder: string;
  readonly owner: { address: string; name: string; aliases: { address: string; name: string }[] };
  /** IANA name. */
  readonly zone: string;
  /** Where the clock stands before the mailbox is filled, in ms. */
  readonly begins: number;
  /** Fills the empty mailbox and moves the clock to the moment at which Kindly is connected. */
  fill(stage: Stage): Promise<Filled>;
  /** Who acts from then on. `memory`: what the director's `save` gave the last time, or null. */
  direct(standIn: StandIn, memory: string | null): Directed;
}

export interface Stage {
  readonly standIn: StandIn;
  /** Tells the person at the terminal how far it is. */
  readonly say: (line: string) => void;
  /** The same for a line that changes in place. */
  readonly progress: (line: string) => void;
}

interface Filled {
  /** How far back Kindly shall look when it is connected. */
  readonly lookBackDays: number;
  /** What the director has to remember; null where nobody acts. */
  readonly memory: string | null;
}

interface Directed {
  readonly director: Pick<Director, "nextAt" | "playTo">;
  /** The director's memory; null where nobody acts. */
  save(): string | null;
}
