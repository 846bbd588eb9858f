import type { Language } from "../../src/domain/reply/verdict.ts";
import type { By } from "./people.ts";
import type { Letter, Story } from "./story.ts";

/** A letter of the story, as it really left. */
export interface Written {
  readonly letter: Letter;
  /** Its place in the story. */
  readonly number: number;
  readonly at: number;
  readonly seq: number;
  readonly id: string;
  readonly threadId: string;
  readonly raw: string;
}

/** A letter, with those of its readers who were strangers to its owner, if any were: the ones that it may be followed up to. */
export interface Judged extends Written {
  readonly contacts: readonly number[];
}

/**
 * Something true, in the order in which it came to be. `letter` is the number of the one that it belongs to; `mail` is
 * the mail that says so, and `by` in whose mailbox it lies.
 */
export type Fact = { readonly at: number; readonly seq: number } & (
  | {
      readonly kind: "answer";
      readonly letter: number;
      readonly person: number | null;
      readonly in: "thread" | "elsewhere";
      /** From an address that nobody has been told. */
      readonly isFromOther: boolean;
      readonly by: By;
      readonly mail: string;
    }
  | {
      readonly kind: "opt-out";
      readonly letter: number;
      readonly person: number;
      readonly by: By;
      readonly mail: string;
    }
  /** Also what no human wrote. */
  | { readonly kind: "wrote"; readonly person: number; readonly to: By; readonly isAutomatic: boolean }
  | {
      readonly kind: "away";
      readonly letter: number;
      readonly person: number;
      readonly back: string | null;
      readonly by: By;
      readonly mail: string;
    }
  | {
      readonly kind: "left";
      readonly letter: number;
      readonly person: number;
      readonly by: By;
      readonly mail: string;
    }
  | {
      readonly kind: "bounced";
      readonly letter: number;
      readonly person: number;
      readonly for: "address" | "letter";
      readonly by: By;
    }
  /** An owner wrote to somebody by hand: first letters too. */
  | {
      readonly kind: "by-hand";
      readonly letter: number;
      readonly persons: readonly number[];
      readonly in: "thread" | "elsewhere";
      readonly by: By;
      readonly mail: string;
    }
  /** The machine has read a mail: from now on it is known in the other mailbox, if there is one, as well. */
  | { readonly kind: "read"; readonly mail: string }
  | {
      readonly kind: "draft";
      readonly letter: number;
      readonly act: "deletes" | "edits" | "adds-recipient" | "empties" | "sends";
    }
  /** From now on nothing may go out for this letter, or may again. */
  | {
      readonly kind: "word";
      readonly letter: number;
      readonly with: "label" | "page";
      readonly says: "ignore" | "track" | "nothing";
    }
  | { readonly kind: "own-mode"; readonly letter: number; readonly mode: "auto" | "draft" | "off" | null }
  /** Not before then; null: as usual. */
  | { readonly kind: "snoozed"; readonly letter: number; readonly until: number | null }
  | { readonly kind: "hurried"; readonly letter: number }
  | { readonly kind: "own-words"; readonly letter: number; readonly text: string | null }
  | { readonly kind: "paused"; readonly on: boolean }
  | { readonly kind: "closed"; readonly person: number; readonly on: boolean }
  | { readonly kind: "mode"; readonly mode: "auto" | "draft" | "off" | "gone" }
  | {
      readonly kind: "rules";
      readonly zone: string;
      readonly country: string | null;
      readonly from: number;
      readonly to: number;
      readonly fromDay: number;
      readonly languages: readonly Language[];
      readonly blackout: readonly string[];
      readonly per30: number;
      readonly perDomain: number;
    }
  | { readonly kind: "excluded"; readonly person: number; readonly on: boolean }
  | { readonly kind: "merged"; readonly person: number; readonly other: number; readonly on: boolean }
  | { readonly kind: "draft-seen"; readonly threadId: string; readonly draftId: string }
  | { readonly kind: "draft-gone"; readonly threadId: string; readonly draftId: string }
  /** Gmail forgot its history before the machine heard whether the draft that it had asked for was made. */
  | { readonly kind: "forgotten"; readonly threadId: string }
  /** In this run it is on its way out: what comes now comes too late for it. */
  | { readonly kind: "leaving"; readonly threadId: string; readonly run: number }
  | {
      readonly kind: "follow-up";
      readonly run: number;
      readonly threadId: string;
      readonly recipients: readonly string[];
      readonly from: string;
      readonly raw: string;
    }
  | { readonly kind: "summary"; readonly by: By }
);

/** What was done, without its moment. */
export type Deeds = Fact extends infer F ? (F extends Fact ? Omit<F, "at" | "seq"> : never) : never;

/** A stretch of time in which the world kept the machine from its work, from and to in ms. */
export interface Trouble {
  readonly from: number;
  readonly to: number;
}

/** One story as it was played, by the stand-in's record and the player's. */
export interface Played {
  readonly story: Story;
  /** How many mailboxes there are. */
  readonly mailboxes: number;
  readonly written: readonly Judged[];
  readonly facts: readonly Fact[];
  readonly troubles: readonly Trouble[];
  /** By how much the machine's clock was wrong, in ms, with the moments. */
  readonly skews: readonly (Trouble & { readonly by: number })[];
  readonly connectedAt: number;
  readonly endedAt: number;
  /** What the program itself said went wrong. */
  readonly bugs: readonly string[];
  /** What only the database can know, already judged. */
  readonly remembered: readonly string[];
  /** For comparing two ways of playing: without times and ids. */
  readonly end: End;
}

export interface End {
  readonly sent: readonly string[];
  readonly drafts: readonly string[];
  readonly statuses: readonly string[];
}
