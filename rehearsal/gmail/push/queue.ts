import type { Mailbox } from "../mailbox.ts";
import type { PushMessage } from "./push-request.ts";

/** "messages are retained for 7 days" (Pub/Sub, guide "Subscription properties"). */
const RETENTION = 7 * 86_400_000;
/** Pub/Sub, guide "Push subscriptions", "Push backoff": from 100 ms to 60 s, growing each time. */
const FIRST_BACKOFF = 100;
const LONGEST_BACKOFF = 60_000;

export interface QueuedMessage extends PushMessage {
  readonly seq: number;
  readonly subscription: string;
  readonly attempts: number;
  /** In ms; null: held until it is released. */
  readonly dueAt: number | null;
}

interface MessageRow {
  seq: number;
  subscription: string;
  message_id: string;
  data: string;
  published_at: number;
  attempts: number;
  due_at: number | null;
}

/** Everything that nobody has acknowledged yet and that Pub/Sub still keeps, oldest first. */
export function queuedMessages(mailbox: Mailbox): QueuedMessage[] {
  mailbox.db.run("DELETE FROM push_messages WHERE published_at <= ?", mailbox.clock.now() - RETENTION);
  return mailbox.db.all<MessageRow>("SELECT * FROM push_messages ORDER BY seq").map((row) => ({
    seq: row.seq,
    subscription: row.subscription,
    messageId: row.message_id,
    data: row.data,
    publishedAt: row.published_at,
    attempts: row.attempts,
    dueAt: row.due_at,
  }));
}

export function dueMessages(mailbox: Mailbox): QueuedMessage[] {
  const now = mailbox.clock.now();
  return queuedMessages(mailbox).filter(({ dueAt }) => dueAt !== null && dueAt <= now);
}

/** The earliest moment after `after` at which something is due, or null; all in ms. */
export function nextDue(mailbox: Mailbox, after: number): number | null {
  const row = mailbox.db.one<{ at: number | null }>(
    "SELECT min(due_at) AS at FROM push_messages WHERE due_at > ?",
    after,
  );
  return row?.at ?? null;
}

export function acknowledge(mailbox: Mailbox, { seq }: QueuedMessage): void {
  mailbox.db.run("DELETE FROM push_messages WHERE seq = ?", seq);
}

/** It comes again, each time later. */
export function putOff(mailbox: Mailbox, { seq, attempts }: QueuedMessage): void {
  const wait = Math.min(FIRST_BACKOFF * 2 ** attempts, LONGEST_BACKOFF);
  mailbox.db.run(
    "UPDATE push_messages SET attempts = attempts + 1, due_at = ? WHERE seq = ?",
    mailbox.clock.now() + wait,
    seq,
  );
}

/** What was held back, or is to come later, is due now. */
export function releaseAll(mailbox: Mailbox): void {
  mailbox.db.run(
    "UPDATE push_messages SET due_at = ?1 WHERE due_at IS NULL OR due_at > ?1",
    mailbox.clock.now(),
  );
}
