import type { Machine } from "./machine.ts";
import type { Deeds, Fact, Trouble, Written } from "./record.ts";
import type { Story } from "./story.ts";

const MINUTE = 60_000;
export const QUARTER = 15 * MINUTE;

/** The rules of the mailbox as the story has them, which the machine is told. */
export interface Rules {
  zone: string;
  country: string | null;
  from: number;
  to: number;
  blackout: readonly string[];
  per30: number;
  perDomain: number;
}

/** Everything that playing one story works on. */
export interface Stage {
  readonly story: Story;
  readonly machine: Machine;
  readonly rules: Rules;
  mailboxId: string;
  readonly written: Written[];
  readonly facts: Fact[];
  readonly troubles: Trouble[];
  readonly skews: (Trouble & { readonly by: number })[];
  /** Sentences that only people who answered have written. */
  readonly markers: string[];
  /** Whether the machine is at work right now, so that what leaves is its doing. */
  atWork: boolean;
  /** No tick comes before then. */
  downUntil: number;
  skew: number;
  /** Whether its owner has taken Kindly's access away. */
  isGone: boolean;
  /** Faults that wait for a call to befall, each with how often it has. */
  readonly lurking: { readonly hits: () => number; seen: number }[];
  /** What comes to be later, in ms. */
  later(at: number, act: () => void | Promise<void>): void;
  now(): number;
  note(fact: Deeds): void;
}

export function openStage(story: Story, machine: Machine, rules: Rules, later: Stage["later"]): Stage {
  const { standIn } = machine;
  const facts: Fact[] = [];
  const stage: Stage = {
    story,
    machine,
    rules,
    mailboxId: "",
    written: [],
    facts,
    troubles: [],
    skews: [],
    markers: [],
    atWork: false,
    downUntil: 0,
    skew: 0,
    isGone: false,
    lurking: [],
    later,
    now: () => standIn.clock.now(),
    note: (fact) => void facts.push({ ...fact, at: standIn.clock.now(), seq: facts.length } as Fact),
  };
  standIn.onSent(({ threadId, recipients, from, raw }) => {
    if (stage.atWork) stage.note({ kind: "follow-up", threadId, recipients, from, raw });
  });
  return stage;
}
