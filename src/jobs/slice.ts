import type { FollowUpWriter, SummaryWriter } from "../domain/letters.ts";
import { MINUTE } from "../domain/policy.ts";
import type { Fault, Mailbox, Notify } from "../ports.ts";
import { commit, type Statement } from "../store/commit.ts";
import type { Db } from "../store/db.ts";
import type { MailboxRecord } from "../store/mailboxes.ts";
import type { Budget } from "./budget.ts";

/** One bounded run over one mailbox: what it may use, and what it knows. */
export interface Slice {
  readonly db: Db;
  /** Every call on it is counted against the budget. */
  readonly mailbox: Mailbox;
  readonly box: MailboxRecord;
  readonly now: number;
  /** How long the job had lain on the queue when it was taken up, in ms: what `now` lags behind. */
  readonly lateBy: number;
  readonly lease: { readonly mailboxId: string; readonly token: string };
  readonly budget: Budget;
  /** The topic that Gmail publishes to; undefined when push is not set up. */
  readonly pushTopic?: string | undefined;
  /** Mails the owner another way than by their mailbox; undefined when none is set up. */
  readonly notify?: Notify | undefined;
  readonly writeFollowUp: FollowUpWriter;
  readonly writeSummary: SummaryWriter;
}

/** A queue takes some seconds to hand a job over: all of that is one moment still. */
const PROMPT = MINUTE;

/** The moment that it really is: a job may have lain on the queue for most of an hour. */
export function presentOf({ now, lateBy }: Pick<Slice, "now" | "lateBy">): number {
  return lateBy < PROMPT ? now : now + lateBy;
}

/** How a part of a slice ended. */
export type Outcome =
  /** Everything that was due is done. */
  { readonly kind: "done" } | Unfinished;

export type Unfinished =
  /** The budget is spent; the rest goes back on the queue, if anything was recorded (tick.ts). */
  | { readonly kind: "more" }
  /** The provider did not play along; nothing after it was tried. */
  | { readonly kind: "fault"; readonly fault: Fault };

export const DONE: Outcome = { kind: "done" };
export const MORE: Unfinished = { kind: "more" };

export function faulted(fault: Fault): Unfinished {
  return { kind: "fault", fault };
}

/** Another run has taken the mailbox over: this one must not do anything more. */
export class LeaseLost extends Error {}

/**
 * Writes in one transaction, while the lease is held.
 * @returns rows changed by each statement
 * @throws LeaseLost, which ends the slice
 */
export async function write(slice: Slice, statements: readonly Statement[]): Promise<readonly number[]> {
  const answer = await commit(slice.db, slice.lease, statements);
  if (!answer.ok) throw new LeaseLost("another run holds this mailbox now");
  slice.budget.record(answer.changes.reduce((sum, rows) => sum + rows, 0));
  return answer.changes;
}
