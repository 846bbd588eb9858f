import { getTableColumns, getTableName, is, type SQL, sql, Table } from "drizzle-orm";
import { lazily } from "../domain/lazily.ts";
import { batch, type Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import type { Owner } from "./mail.ts";
import * as schema from "./schema.ts";

/** Why a mailbox cannot be connected yet: what was asked for is done to its end first. */
export const STILL_ERASED = "what was kept of this mailbox is still being erased";

/**
 * The owner wants everything erased. From here on nothing is done for the mailbox but that, whoever is signed in to it
 * is signed out, and no program is let in or told anything.
 */
export async function beginErasing(
  db: Db,
  mailboxId: string,
  alsoLabels: boolean,
  now: number,
): Promise<void> {
  await batch(db, [
    sql`UPDATE mailbox SET status = 'erasing', erase_labels = ${alsoLabels}, paused_at = ${now}, trouble = NULL,
        not_before = 0, push_queued_at = NULL, webhooks = 0, lease_token = NULL, lease_until = 0
      WHERE id = ${mailboxId}`,
    ...["session", "api_token", "webhook", "webhook_delivery", "answered_request"].map(
      (name) => sql`DELETE FROM ${sql.identifier(name)} WHERE mailbox_id = ${mailboxId}`,
    ),
  ]);
}

/** A draft of Kindly's that lies in Gmail as far as is known. */
export interface LyingDraft {
  readonly outreachId: string;
  readonly nonce: string;
  readonly draftId: string;
  readonly textHash: string | null;
}

export async function lyingDrafts(db: Db, mailboxId: string, limit: number): Promise<LyingDraft[]> {
  return await db.all<LyingDraft>(sql`
    SELECT outreach_id AS outreachId, nonce, draft_id AS draftId, text_hash AS textHash FROM follow_up
    WHERE mailbox_id = ${mailboxId} AND state IN ('drafted', 'withdrawing') AND draft_id IS NOT NULL
    LIMIT ${limit}`);
}

/** Rows of one table that go in one statement. */
const AT_ONCE = 500;

const tablesOfMailbox = lazily(() =>
  Object.values(schema)
    .filter((value) => is(value, Table))
    .filter((table) => "mailboxId" in getTableColumns(table))
    .map(getTableName)
    .filter((name) => name !== "outreach"),
);

/** Deletes some rows of every table; when no statement changes anything any more, none are left. */
export function eraseSomeRows({ mailboxId, listId }: Owner): Statement[] {
  const some = sql`(SELECT id FROM outreach WHERE mailbox_id = ${mailboxId} ORDER BY first_at, id LIMIT ${AT_ONCE})`;
  return [
    sql`DELETE FROM outreach_recipient WHERE outreach_id IN ${some}`,
    sql`DELETE FROM outreach WHERE id IN ${some}`,
    ...tablesOfMailbox().map((name) => {
      // Its key begins with the list.
      const where: SQL = name === "letter" ? sql`list_id = ${listId} AND` : sql``;
      const table = sql.identifier(name);
      return sql`DELETE FROM ${table} WHERE rowid IN (
        SELECT rowid FROM ${table} WHERE ${where} mailbox_id = ${mailboxId} LIMIT ${AT_ONCE})`;
    }),
  ];
}

/**
 * Some contacts to whom nobody has written any more, now that this mailbox's letters are gone. In a list that several
 * mailboxes share, those that others have written to stay theirs, with all their addresses.
 */
export function eraseSomeContacts({ listId }: Owner, also: SQL = sql``): Statement[] {
  const some = sql`(SELECT c.id FROM contact c WHERE c.list_id = ${listId} ${also} AND NOT EXISTS (
      SELECT 1 FROM contact_address a WHERE a.contact_id = c.id AND (
        EXISTS (SELECT 1 FROM outreach_recipient r WHERE r.list_id = a.list_id AND r.address = a.address)
        OR EXISTS (SELECT 1 FROM letter l WHERE l.list_id = a.list_id AND l.address = a.address)))
    ORDER BY c.created_at, c.id LIMIT ${AT_ONCE})`;
  return [
    sql`DELETE FROM contact_address WHERE contact_id IN ${some}`,
    sql`DELETE FROM contact WHERE id IN ${some}`,
  ];
}

/**
 * What colleagues on a shared list still need stays theirs: whoever asked not to be written to, or of whom one of them
 * said so, is not written to by the others either, whoever wrote to them once.
 */
export function eraseContactsOf(owner: Owner): Statement[] {
  const colleague = sql`SELECT 1 FROM mailbox b WHERE b.list_id = c.list_id AND b.status <> 'erasing'`;
  return eraseSomeContacts(
    owner,
    sql`AND (coalesce(c.closed, 'dead-address') = 'dead-address' OR NOT EXISTS (${colleague}))`,
  );
}

export function eraseMailbox(mailboxId: string): Statement {
  return sql`DELETE FROM mailbox WHERE id = ${mailboxId}`;
}
