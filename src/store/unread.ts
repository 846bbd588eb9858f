import { sql } from "drizzle-orm";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";

/** Mail of the ledger that is to be read once more by now, what has waited longest first. */
export async function unreadDue(db: Db, mailboxId: string, now: number, limit: number): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`
    SELECT message_id AS id FROM unread
    WHERE mailbox_id = ${mailboxId} AND retry_at IS NOT NULL AND retry_at <= ${now}
    ORDER BY retry_at LIMIT ${limit}`);
  return rows.map((row) => row.id);
}

/** It could be read now, or is gone. */
export function clearUnread(mailboxId: string, messageIds: readonly string[]): Statement {
  return sql`DELETE FROM unread WHERE mailbox_id = ${mailboxId}
    AND message_id IN (SELECT value FROM json_each(${JSON.stringify(messageIds)}))`;
}

/** It could not be read this time either. */
export function stillUnread(
  mailboxId: string,
  mail: { readonly messageId: string; readonly detail: string; readonly retryAt: number | null },
  now: number,
): Statement {
  return sql`UPDATE unread SET at = ${now}, detail = ${mail.detail}, retry_at = ${mail.retryAt}
    WHERE mailbox_id = ${mailboxId} AND message_id = ${mail.messageId}`;
}

/**
 * The owner's word that one mail, or with null all of the ledger, is to be read once more.
 * @returns how many
 */
export async function readAgain(
  db: Db,
  mailboxId: string,
  messageId: string | null,
  now: number,
): Promise<number> {
  const one = messageId === null ? sql`` : sql`AND message_id = ${messageId}`;
  const rows = await db.all(sql`
    UPDATE unread SET retry_at = ${now} WHERE mailbox_id = ${mailboxId} ${one} RETURNING 1`);
  return rows.length;
}
