import { asc, eq, getTableColumns, sql } from "drizzle-orm";
import { batch } from "./commit.ts";
import type { Db } from "./db.ts";
import { SHOWN_COLUMNS, type ShownMailbox, toShown } from "./read-mailbox.ts";
import { apiToken, mailbox } from "./schema.ts";

export type ApiToken = Omit<typeof apiToken.$inferSelect, "hash">;

export const MOST_TOKENS = 20;

const { hash, ...shownToken } = getTableColumns(apiToken);

/** The token of this id with its hash, and the mailbox that it speaks for. */
export async function findToken(
  db: Db,
  id: string,
): Promise<{ readonly token: ApiToken; readonly hash: string; readonly mailbox: ShownMailbox } | null> {
  const row = await db
    .select({ token: shownToken, hash, mailbox: SHOWN_COLUMNS })
    .from(apiToken)
    .innerJoin(mailbox, eq(mailbox.id, apiToken.mailboxId))
    .where(eq(apiToken.id, id))
    .get();
  return row === undefined ? null : { ...row, mailbox: toShown(row.mailbox) };
}

/** @returns false when the mailbox has as many as it may have */
export async function addToken(
  db: Db,
  token: Omit<typeof apiToken.$inferSelect, "usedOn">,
): Promise<boolean> {
  const [changed] = await batch(db, [
    sql`INSERT INTO api_token (id, mailbox_id, name, scope, hash, created_at)
      SELECT ${token.id}, ${token.mailboxId}, ${token.name}, ${token.scope}, ${token.hash}, ${token.createdAt}
      WHERE (SELECT count(*) FROM api_token WHERE mailbox_id = ${token.mailboxId}) < ${MOST_TOKENS}`,
  ]);
  return changed === 1;
}

/** @returns false when the mailbox has no such token */
export async function revokeToken(db: Db, mailboxId: string, id: string): Promise<boolean> {
  const [changed] = await batch(db, [
    sql`DELETE FROM api_token WHERE id = ${id} AND mailbox_id = ${mailboxId}`,
  ]);
  return changed === 1;
}

/** Written once a day at most. */
export async function tokenUsed(db: Db, id: string, day: string): Promise<void> {
  await batch(db, [sql`UPDATE api_token SET used_on = ${day} WHERE id = ${id} AND used_on IS NOT ${day}`]);
}

export async function listTokens(db: Db, mailboxId: string): Promise<ApiToken[]> {
  return await db
    .select(shownToken)
    .from(apiToken)
    .where(eq(apiToken.mailboxId, mailboxId))
    .orderBy(asc(apiToken.createdAt));
}
