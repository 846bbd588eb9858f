import type { Person } from "./address/address.ts";
import type { LetterWords, OutreachKind } from "./reply/verdict.ts";

/** A text in both forms that a mail carries. */
export interface WrittenText {
  readonly text: string;
  readonly html: string;
}

/** What a follow-up is written from. */
export interface FollowUpBrief {
  readonly kind: OutreachKind;
  readonly words: LetterWords;
  /** What its owner wrote for this one follow-up; null leaves it to a template. */
  readonly ownText: string | null;
  /** The owner's template for this kind and language; null for the house's. */
  readonly ownTemplate: string | null;
  readonly subject: string;
  readonly recipients: readonly Person[];
  /** The first letter, for the quotation; null when its text cannot be had. */
  readonly quoted: { readonly text: string; readonly from: Person; readonly at: number } | null;
  readonly firstAt: number;
  readonly zone: string;
}

/** Writes the follow-up; a template that cannot be rendered is a problem in words. */
export type FollowUpWriter = (brief: FollowUpBrief) =>
  | {
      readonly ok: true;
      readonly written: WrittenText;
      /** Why the house's words stand in for the owner's own template; null when they do not. */
      readonly instead: string | null;
    }
  | { readonly ok: false; readonly problem: string };

/** Writes the weekly summary of a mailbox as it stands at `now`. */
export type SummaryWriter = (
  mailboxId: string,
  now: number,
) => Promise<(WrittenText & { readonly subject: string }) | null>;
