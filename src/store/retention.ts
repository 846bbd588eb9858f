import { sql } from "drizzle-orm";
import { batch, type Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import { eraseSomeContacts } from "./erase.ts";
import type { Owner } from "./mail.ts";

/**
 * For how many months what has ended may be kept, null being for ever. Never less than fourteen: the cap looks back a
 * year, and so does the longest backfill, which must find the one follow-up of every thread that it reads again.
 */
export const KEPT_MONTHS = [14, 24, 36, 60] as const;

export async function setKeepMonths(db: Db, mailboxId: string, months: number | null): Promise<void> {
  // Looked for by the very next tick.
  await batch(db, [sql`UPDATE mailbox SET keep_months = ${months}, sweep_at = 0 WHERE id = ${mailboxId}`]);
}

const OUTREACH_AT_ONCE = 50;
const ROWS_AT_ONCE = 500;

/**
 * Lets go of some of what ended before a moment; when no statement changes anything any more, nothing is left of it.
 * What is open stays, and so does what forbids: closed contacts, and the owner's word about a conversation. Whoever
 * answered then stays an acquaintance.
 */
export function sweepSome({ mailboxId, listId }: Owner, before: number, now: number): Statement[] {
  // A conversation that has gone on since has not ended: what was said in it may bear on another letter.
  const ended = sql`(SELECT id FROM outreach WHERE mailbox_id = ${mailboxId} AND first_at < ${before}
      AND status_since < ${before} AND status NOT IN ('awaiting', 'held')
      AND NOT EXISTS (SELECT 1 FROM message m WHERE m.mailbox_id = outreach.mailbox_id
        AND m.thread_id = outreach.thread_id AND m.at >= ${before})
      ORDER BY first_at, id LIMIT ${OUTREACH_AT_ONCE})`;
  const threads = sql`(SELECT thread_id FROM outreach WHERE id IN ${ended})`;
  return [
    sql`INSERT INTO acquaintance (mailbox_id, address, knows, asked_at)
        SELECT DISTINCT m.mailbox_id, m.address, 1, ${now} FROM message m
        WHERE m.mailbox_id = ${mailboxId} AND m.verdict_kind IN ('human', 'decline')
          AND (m.thread_id IN ${threads} OR m.outreach_id IN ${ended})
        ON CONFLICT DO UPDATE SET knows = 1`,
    sql`DELETE FROM message WHERE mailbox_id = ${mailboxId}
        AND (thread_id IN ${threads} OR outreach_id IN ${ended})`,
    sql`DELETE FROM shared_answer WHERE mailbox_id = ${mailboxId} AND outreach_id IN ${ended}`,
    sql`DELETE FROM decision WHERE outreach_id IN ${ended}`,
    sql`DELETE FROM follow_up WHERE outreach_id IN ${ended}`,
    sql`DELETE FROM outreach_recipient WHERE outreach_id IN ${ended}`,
    sql`DELETE FROM outreach WHERE id IN ${ended}`,
    sql`DELETE FROM decision WHERE id IN (SELECT id FROM decision
        WHERE mailbox_id = ${mailboxId} AND outreach_id IS NULL AND at < ${before} LIMIT ${ROWS_AT_ONCE})`,
    sql`DELETE FROM letter WHERE rowid IN (SELECT l.rowid FROM letter l
        WHERE l.list_id = ${listId} AND l.mailbox_id = ${mailboxId} AND l.at < ${before} LIMIT ${ROWS_AT_ONCE})`,
    sql`DELETE FROM day_count WHERE mailbox_id = ${mailboxId} AND day < date(${before} / 1000, 'unixepoch')`,
  ];
}

/** Contacts to whom nothing is kept any more, but for those whom nothing may go to. */
export function sweepContacts(owner: Owner): Statement[] {
  return eraseSomeContacts(owner, sql`AND c.closed IS NULL`);
}
