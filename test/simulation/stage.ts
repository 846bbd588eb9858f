import type { StandIn } from "../../rehearsal/gmail/standin.ts";
import type { Language } from "../../src/domain/reply/verdict.ts";
import type { Machine } from "./machine.ts";
import type { By } from "./people.ts";
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
  fromDay: number;
  languages: readonly Language[];
  blackout: readonly string[];
  per30: number;
  perDomain: number;
}

/** Everything that playing one story works on. */
export interface Stage {
  readonly story: Story;
  readonly machine: Machine;
  readonly rules: Rules;
  /** One for each owner, in their order; the second is there when the story has a colleague. */
  readonly boxes: readonly Box[];
  readonly written: Written[];
  readonly facts: Fact[];
  readonly troubles: Trouble[];
  readonly skews: (Trouble & { readonly by: number })[];
  /** Sentences that only people who answered have written. */
  readonly markers: string[];
  /** Whether the machine is at work right now, so that what leaves is its doing. */
  atWork: boolean;
  /** How often it has been. */
  runs: number;
  /** How many mails Gmail has told of, or lost. */
  pushed: number;
  /** A tick for one mailbox, as a push brings it about. */
  readonly onPush: (box: Box) => Promise<void>;
  /** No tick comes before then. */
  downUntil: number;
  skew: number;
  /** Whether its owner has taken Kindly's access away. */
  isGone: boolean;
  /** Drafts that were asked for without an answer, by their threads, since when. */
  readonly unheard: Map<string, number>;
  /** When Gmail forgot its history at once. */
  forgottenAt: number;
  /** Faults that wait for a call to befall, each with how often it has. */
  readonly lurking: { readonly hits: () => number; seen: number }[];
  /** What comes to be later, in ms. */
  later(at: number, act: () => void | Promise<void>): void;
  now(): number;
  note(fact: Deeds): void;
}

/** One owner's mailbox, as Gmail has it and as Kindly knows it. */
export interface Box {
  readonly by: By;
  readonly standIn: StandIn;
  /** Empty while it has never been connected. */
  mailboxId: string;
}

/** In whose mailbox the letter is. */
export function boxOf(stage: Stage, by: By): Box {
  const box = stage.boxes[by] ?? stage.boxes[0];
  if (box === undefined) throw new Error("a story has a mailbox");
  return box;
}

export function openStage(
  story: Story,
  machine: Machine,
  rules: Rules,
  {
    later,
    onPush,
  }: { readonly later: Stage["later"]; readonly onPush: (stage: Stage, box: Box) => Promise<void> },
): Stage {
  const facts: Fact[] = [];
  const boxes = machine.gmails.map((standIn, i): Box => ({ by: i === 0 ? 0 : 1, standIn, mailboxId: "" }));
  const now = () => machine.gmails[0]?.clock.now() ?? 0;
  const stage: Stage = {
    story,
    machine,
    rules,
    boxes,
    written: [],
    facts,
    troubles: [],
    skews: [],
    markers: [],
    atWork: false,
    runs: 0,
    pushed: 0,
    onPush: (box) => onPush(stage, box),
    downUntil: 0,
    skew: 0,
    isGone: false,
    unheard: new Map(),
    forgottenAt: 0,
    lurking: [],
    later,
    now,
    note: (fact) => void facts.push({ ...fact, at: now(), seq: facts.length } as Fact),
  };
  for (const { standIn } of boxes)
    standIn.onSent(({ threadId, recipients, from, raw }) => {
      if (stage.atWork) stage.note({ kind: "follow-up", run: stage.runs, threadId, recipients, from, raw });
    });
  return stage;
}
