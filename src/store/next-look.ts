import { type SQL, sql } from "drizzle-orm";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import type { Owner } from "./mail.ts";

/** When an outreach is looked at next: which are due, and what makes one due. */

/**
 * To be looked at in this very tick. Always another moment than it had, be it by a millisecond: who has loaded it before
 * sees by the moment that somebody has asked for another look since, also in the millisecond in which it was due.
 */
export function soonerThan(now: number): SQL {
  return sql`min(coalesce(next_look_at - 1, ${now}), ${now})`;
}

/** Outreach of a mailbox whose time to be looked at has come, the longest waiting first. */
export async function dueOutreach(db: Db, mailboxId: string, now: number, limit: number): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`
    SELECT id FROM outreach
    WHERE mailbox_id = ${mailboxId} AND next_look_at IS NOT NULL AND next_look_at <= ${now}
    ORDER BY next_look_at, id LIMIT ${limit}`);
  return rows.map((row) => row.id);
}

/**
 * What was left alone, or asked for nothing, is open again as far as a claim is concerned. Where it really stands is
 * decided from its mail, by the look that follows in this very tick. A wish to send at once from before that is over.
 */
export function reopen(ids: readonly string[], now: number): Statement {
  return sql`UPDATE outreach SET next_look_at = ${soonerThan(now)},
        status = iif(status IN ('not-tracked', 'recorded'), 'awaiting', status),
        hurried_at = iif(status IN ('not-tracked', 'recorded'), NULL, hurried_at)
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}

/**
 * What mail had ended for this contact's outreach may have been somebody else's mail: it is open again as far as a claim
 * is concerned. Where it really stands is decided from its own, by the look that follows.
 */
export function reopenEnded(listId: string, contactId: string, now: number): Statement {
  return sql`UPDATE outreach SET status = 'awaiting', next_look_at = ${soonerThan(now)}, hurried_at = NULL
      WHERE status IN ('replied', 'declined', 'opted-out', 'bounced', 'owner-wrote-again') AND asks AND id IN (
        SELECT r.outreach_id FROM contact_address a
        JOIN outreach_recipient r ON r.list_id = a.list_id AND r.address = a.address
        WHERE a.list_id = ${listId} AND a.contact_id = ${contactId})`;
}

/** Something happened about this one. */
export function lookNow(id: string, now: number): Statement {
  return sql`UPDATE outreach SET next_look_at = ${soonerThan(now)} WHERE id = ${id}`;
}

/** Changes nothing but when it is looked at next. */
export function lookAgain(id: string, at: number): Statement {
  return sql`UPDATE outreach SET next_look_at = ${at} WHERE id = ${id}`;
}

/** What a chunk of mail was about. */
export interface Touched {
  /** Outreach that it answers in some other conversation. */
  readonly outreachIds: readonly string[];
  readonly threadIds: readonly string[];
  readonly addresses: readonly string[];
}

/** Something happened about these: look at their outreach in this very tick, as far as it can still matter to them. */
export function touchFound(owner: Owner, touched: Touched, now: number): Statement[] {
  const { outreachIds, threadIds, addresses } = touched;
  if (outreachIds.length + threadIds.length + addresses.length === 0) return [];
  return [
    sql`UPDATE outreach SET next_look_at = ${soonerThan(now)} WHERE id IN (
          SELECT value FROM json_each(${listed(outreachIds)})
          UNION SELECT o.id FROM json_each(${listed(threadIds)}) j
          CROSS JOIN outreach o ON o.mailbox_id = ${owner.mailboxId} AND o.thread_id = j.value
          UNION SELECT o.id FROM (${outreachTo(owner.listId, addresses)}) r
          CROSS JOIN outreach o ON o.id = r.outreach_id WHERE o.status IN ${OPEN_TO_ANSWERS})`,
  ];
}

/**
 * Something happened with these addresses: look at every open outreach of the contacts they belong to. Ended ones
 * stay as they are, but for an answer in another conversation, which a follow-up or a lapse can still get.
 */
export function touchContacts(listId: string, addresses: readonly string[], now: number): Statement[] {
  if (addresses.length === 0) return [];
  return [
    sql`UPDATE outreach SET next_look_at = ${soonerThan(now)}
        WHERE status IN ${OPEN_TO_ANSWERS} AND id IN (${outreachTo(listId, addresses)})`,
  ];
}

const OPEN_TO_ANSWERS = sql`('awaiting', 'held', 'followed-up', 'lapsed')`;

/** Outreach to the contacts that these addresses belong to. */
function outreachTo(listId: string, addresses: readonly string[]) {
  return sql`SELECT r.outreach_id FROM json_each(${listed(addresses)}) j
          CROSS JOIN contact_address a ON a.list_id = ${listId} AND a.address = j.value
          JOIN contact_address b ON b.contact_id = a.contact_id
          JOIN outreach_recipient r ON r.list_id = b.list_id AND r.address = b.address`;
}

function listed(values: readonly string[]): string {
  return JSON.stringify([...new Set(values)]);
}
