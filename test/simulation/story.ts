import type { Unsure } from "../../rehearsal/gmail/unsure.ts";
import type { Language } from "../../src/domain/reply/verdict.ts";
import type { By } from "./people.ts";

/** Ten weeks. */
export const DAYS = 70;

/** A moment of the story: its day, counted from 0, and the minute of that day (as clocks stand on the first day). */
export interface Moment {
  readonly day: number;
  readonly minute: number;
}

/** So long after the letter, or after a draft of its follow-up was first seen; never, if none comes to be. */
export interface Since {
  readonly since: "letter" | "draft";
  readonly minutes: number;
}

/** What happens because of one letter. The story itself knows what each mail is. */
export type Deed =
  /** A human answer: where, and from whom. */
  | { readonly kind: "answers"; readonly how: "here" | "elsewhere" | "other-address" | "colleague" }
  | { readonly kind: "declines" }
  | { readonly kind: "opts-out" }
  /** Away, back after so many days; null tells no day. */
  | { readonly kind: "away"; readonly days: number | null; readonly server: "exchange" | "gmail" | "dovecot" }
  | { readonly kind: "left" }
  | { readonly kind: "ticket" }
  | {
      readonly kind: "owner-writes";
      readonly where: "here" | "elsewhere";
      readonly as: "usual" | "alias" | "colleague";
    }
  | { readonly kind: "draft"; readonly act: "deletes" | "edits" | "adds-recipient" | "empties" | "sends" }
  | { readonly kind: "label"; readonly says: "ignore" | "track"; readonly on: boolean }
  | { readonly kind: "page"; readonly says: "stop" | "allow" | "ignore" | "track" }
  /** What its owner may ask of this one follow-up, on its page. */
  | { readonly kind: "snoozes"; readonly days: number }
  | { readonly kind: "wakes" }
  | { readonly kind: "hurries" }
  | { readonly kind: "own-mode"; readonly mode: "auto" | "draft" | "off" | null }
  | { readonly kind: "own-words"; readonly on: boolean };

export interface Letter {
  /** Who writes it: the owner of the mailbox, or the colleague who shares the contacts. */
  readonly by: By;
  readonly at: Moment;
  /** Indices of people; the first is the one it speaks to. */
  readonly to: readonly number[];
  readonly spelled: "plain" | "plus" | "dots";
  readonly as: "usual" | "alias";
  /** With a copy to the owner's other address. */
  readonly copy: boolean;
  /** A thank-you asks for nothing. */
  readonly asks: boolean;
  /** Under a subject that no other letter has, or under the one that its owner mostly writes. */
  readonly subject: "its-own" | "usual";
  /** What it is written in. */
  readonly language: Language;
  /** What becomes of it on its way to its first reader. */
  readonly fate: "arrives" | "address-not-found" | "blocked" | "delayed" | "mailbox-full";
  readonly deeds: readonly (Since & { readonly deed: Deed })[];
}

/** What the owner does about the whole mailbox, and the colleague likewise. */
export type OwnerAct =
  | { readonly kind: "mode"; readonly mode: "auto" | "draft" | "off" }
  | { readonly kind: "hours"; readonly from: number; readonly to: number }
  /** So many days after the letter, within the window. */
  | { readonly kind: "begins"; readonly day: number }
  /** What they write in from now on. */
  | { readonly kind: "languages"; readonly languages: readonly Language[] }
  | { readonly kind: "blackout"; readonly days: number }
  | { readonly kind: "caps"; readonly per30: number; readonly perDomain: number }
  | { readonly kind: "zone"; readonly zone: string }
  | { readonly kind: "excludes"; readonly person: number }
  | { readonly kind: "includes"; readonly person: number }
  | { readonly kind: "merges"; readonly person: number; readonly other: number }
  | { readonly kind: "splits"; readonly person: number; readonly other: number }
  /** Gives the contact their other address. */
  | { readonly kind: "gives"; readonly person: number }
  /** No mail to this contact any more, or again after all, whatever they asked for. */
  | { readonly kind: "closes" | "opens"; readonly person: number }
  | { readonly kind: "pauses"; readonly hours: number }
  /** Takes Kindly's access away, and connects it again so many days later. */
  | { readonly kind: "leaves"; readonly days: number };

/** What befalls one tick: the next that has something to do, that makes a draft, or that sends one. */
export type OnTick = { readonly in: "any" | "drafting" | "sending" } & (
  | { readonly kind: "crash"; readonly steps: number; readonly redelivered: boolean }
  /** Another tick runs in the middle of this one, so many minutes later by every clock. */
  | { readonly kind: "overlap"; readonly steps: number; readonly later: number }
  /** The same, before a call of Gmail's instead of after a step. */
  | { readonly kind: "overlap-call"; readonly calls: number; readonly later: number }
  /** The owner says a word on the page in the middle of a tick, about the letter that is worked on. */
  | {
      readonly kind: "word";
      readonly calls: number;
      readonly says: "stop" | "ignore" | "merge";
      readonly other: number;
    }
  /** The other owner writes to the reader of the letter that is worked on, before a call, and a tick reads it there. */
  | { readonly kind: "letter"; readonly calls: number }
  | { readonly kind: "double" }
  | { readonly kind: "late"; readonly minutes: number }
);

/** What the world does to the machine. `calls` and `steps` are counted within one tick. */
export type Weather =
  | OnTick
  | {
      readonly kind: "fault";
      readonly method: string;
      readonly act: "lose" | "cut" | "cut-body" | "garbage" | 429 | 403 | 500 | 503;
      readonly times: number;
    }
  | { readonly kind: "down"; readonly hours: number }
  | { readonly kind: "expire" }
  | { readonly kind: "lag"; readonly minutes: number }
  | { readonly kind: "skew"; readonly minutes: number; readonly hours: number };

/** Everything that happens to one mailbox in ten weeks, or to two that share their contacts: plain data, so that it can be shrunk, printed and kept. */
export interface Story {
  /** ISO date of its first day. */
  readonly starts: string;
  readonly zone: string;
  readonly country: "US" | "DE" | null;
  /** Day on which the mailbox is connected. */
  readonly connected: number;
  /** History is kept so many hours. */
  readonly historyHours: number;
  readonly unsure: Partial<Unsure>;
  readonly letters: readonly Letter[];
  readonly owner: readonly (Moment & { readonly act: OwnerAct })[];
  readonly weather: readonly (Moment & { readonly what: Weather })[];
  /** Minutes of the day at which an idle tick comes, a day each, in turn; null for a day without. */
  readonly idle: readonly (number | null)[];
  /**
   * After how many minutes Gmail's pushes bring a tick about, for one mail that comes or goes after the other, in turn:
   * none when they are lost, two when they are doubled.
   */
  readonly pushes: readonly (readonly number[])[];
}
