import { and, desc, eq, gt, sql } from "drizzle-orm";
import { batch } from "./commit.ts";
import type { Db } from "./db.ts";
import { SHOWN_COLUMNS, type ShownMailbox, toShown } from "./read-mailbox.ts";
import { mailbox, session, unread } from "./schema.ts";

export type SessionRow = typeof session.$inferSelect;

/** A session that holds, and the mailbox that it opens. */
export interface OpenSession {
  readonly session: SessionRow;
  readonly mailbox: ShownMailbox;
  /** How much of its mail could not be read. */
  readonly unread: number;
}

/** @returns null when it has ended, was revoked, or never was */
export async function findSession(db: Db, hash: string, now: number): Promise<OpenSession | null> {
  const row = await db
    .select({
      session,
      mailbox: SHOWN_COLUMNS,
      unread: db.$count(unread, eq(unread.mailboxId, session.mailboxId)),
    })
    .from(session)
    .innerJoin(mailbox, eq(mailbox.id, session.mailboxId))
    .where(and(eq(session.hash, hash), gt(session.until, now)))
    .get();
  return row === undefined ? null : { ...row, mailbox: toShown(row.mailbox) };
}

/** Begins a session in place of the one that this browser had, and forgets those that have ended. */
export async function startSession(
  db: Db,
  { hash, mailboxId, startedAt, until }: Omit<SessionRow, "seenAt">,
  before: string | null,
): Promise<void> {
  await batch(db, [
    sql`DELETE FROM session WHERE hash = ${before} OR (mailbox_id = ${mailboxId} AND until <= ${startedAt})`,
    sql`INSERT INTO session (hash, mailbox_id, started_at, seen_at, until)
      VALUES (${hash}, ${mailboxId}, ${startedAt}, ${startedAt}, ${until})`,
  ]);
}

/** It was used, so it lasts longer; one that was revoked meanwhile stays so. */
export async function renewSession(db: Db, hash: string, seenAt: number, until: number): Promise<void> {
  await batch(db, [sql`UPDATE session SET seen_at = ${seenAt}, until = ${until} WHERE hash = ${hash}`]);
}

export async function endSession(db: Db, hash: string): Promise<void> {
  await batch(db, [sql`DELETE FROM session WHERE hash = ${hash}`]);
}

/** Everywhere, this browser too. */
export async function endSessionsOf(db: Db, mailboxId: string): Promise<void> {
  await batch(db, [sql`DELETE FROM session WHERE mailbox_id = ${mailboxId}`]);
}

/** Sessions that hold, the one used last first. */
export async function listSessions(db: Db, mailboxId: string, now: number): Promise<SessionRow[]> {
  return await db
    .select()
    .from(session)
    .where(and(eq(session.mailboxId, mailboxId), gt(session.until, now)))
    .orderBy(desc(session.seenAt), desc(session.startedAt))
    .limit(50);
}
