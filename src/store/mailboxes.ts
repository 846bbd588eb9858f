import { and, asc, eq, getTableColumns, gt, inArray, lte, or, sql } from "drizzle-orm";
import type { Cursor } from "../domain/cursor.ts";
import { type Exclusion, parseExclusions } from "../domain/owner/exclusions.ts";
import { policySchema } from "../domain/policy.ts";
import type { LabelIds } from "../domain/state-labels.ts";
import { batch, type Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import { mailbox, ownAddress } from "./schema.ts";

type Row = typeof mailbox.$inferSelect;

/** A mailbox as jobs see it: its row, with the policy read and the owner's addresses beside it. */
export type MailboxRecord = Omit<Row, "policy" | "cursor" | "exclusions" | "labelIds" | "passedOver"> & {
  readonly labelIds: LabelIds;
  readonly policy: ReturnType<typeof policySchema.parse>;
  readonly cursor: Cursor;
  readonly passedOver: readonly string[];
  readonly exclusions: readonly Exclusion[];
  readonly own: readonly { readonly address: string; readonly name: string }[];
};

/** A lease outlives any slice (a consumer gets 15 minutes at most), and ends before the second tick after it. */
const LEASE_LENGTH = 14 * 60_000;

/** A mailbox that is locked out or disconnected waits for its owner, and costs nothing. */
const WORKED_ON: Row["status"][] = ["looking-back", "watching", "erasing"];

/** Connected mailboxes after this id, in the order of ids: one page for the fan-out. */
export async function mailboxesAfter(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: mailbox.id })
    .from(mailbox)
    .where(and(gt(mailbox.id, after), inArray(mailbox.status, WORKED_ON)))
    .orderBy(asc(mailbox.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

/**
 * Takes the lease of a mailbox by one conditional update.
 * @returns the mailbox, or null when another run holds it, or it is gone
 */
export async function leaseMailbox(
  db: Db,
  id: string,
  token: string,
  now: number,
): Promise<MailboxRecord | null> {
  const [row] = await db
    .update(mailbox)
    // A tick that begins sees what any push before it told of.
    .set({ leaseToken: token, leaseUntil: now + LEASE_LENGTH, pushQueuedAt: null })
    .where(
      and(
        eq(mailbox.id, id),
        inArray(mailbox.status, WORKED_ON),
        // A lease from the future belongs to a clock that was set back; it must not lock the mailbox for good.
        or(lte(mailbox.leaseUntil, now), gt(mailbox.leaseUntil, now + 2 * LEASE_LENGTH)),
      ),
    )
    .returning({
      ...getTableColumns(mailbox),
      own: sql<string>`(SELECT json_group_array(json_object('address', o.address, 'name', o.name))
        FROM own_address o WHERE o.mailbox_id = mailbox.id)`,
    });
  if (row === undefined) return null;
  const { own, ...columns } = row;
  return toRecord(columns, JSON.parse(own) as MailboxRecord["own"]);
}

export async function loadMailbox(db: Db, id: string): Promise<MailboxRecord | null> {
  const row = await db.select().from(mailbox).where(eq(mailbox.id, id)).get();
  if (row === undefined) return null;
  const own = await db
    .select({ address: ownAddress.address, name: ownAddress.name })
    .from(ownAddress)
    .where(eq(ownAddress.mailboxId, row.id));
  return toRecord(row, own);
}

export async function mailboxBySub(db: Db, sub: string): Promise<Row | null> {
  return (await db.select().from(mailbox).where(eq(mailbox.googleSub, sub)).get()) ?? null;
}

/** Gives the lease back, with what is to be kept of the run that held it; nothing happens when it was lost. */
export async function releaseMailbox(
  db: Db,
  id: string,
  token: string,
  values: MailboxValues = {},
): Promise<void> {
  await batch(db, [released(id, token, values)]);
}

/** The same as one statement of a batch. */
export function released(id: string, token: string, values: MailboxValues): Statement {
  const sets = setsOf({ ...values, leaseToken: null, leaseUntil: 0 });
  return sql`UPDATE mailbox SET ${sets} WHERE id = ${id} AND lease_token = ${token}`;
}

/** The cursor goes forward only, past what was passed over; padded text compares as the number does. */
export function advanceCursor(id: string, cursor: Cursor): Statement {
  return sql`UPDATE mailbox SET cursor = ${cursor}, passed_over = '[]' WHERE id = ${id} AND cursor < ${cursor}`;
}

/** Google no longer lets Kindly in with this grant; one that its owner has given meanwhile is not touched. */
export function lockOut(box: Pick<MailboxRecord, "id" | "grant">, trouble: string): Statement {
  return sql`UPDATE mailbox SET status = 'locked-out', trouble = ${trouble}
    WHERE id = ${box.id} AND "grant" = ${box.grant} AND status NOT IN ('disconnected', 'erasing')`;
}

/** The same grant under a new secret; one that its owner has given meanwhile is not touched. */
export async function resealGrant(
  db: Db,
  box: Pick<MailboxRecord, "id" | "grant">,
  sealed: string,
): Promise<void> {
  await batch(db, [
    sql`UPDATE mailbox SET "grant" = ${sealed} WHERE id = ${box.id} AND "grant" = ${box.grant}`,
  ]);
}

/**
 * Messages that were read, and of which nothing is kept: the slice that follows goes on behind them. What is passed over
 * already changes no row, since a slice that changes one counts as one that got further.
 */
export function passOver(id: string, messageIds: readonly string[]): Statement[] {
  if (messageIds.length === 0) return [];
  const ids = sql`SELECT value FROM json_each(${JSON.stringify(messageIds)})`;
  return [
    sql`UPDATE mailbox SET passed_over = (SELECT json_group_array(value) FROM (
          SELECT value FROM json_each(passed_over) UNION ${ids}))
        WHERE id = ${id} AND EXISTS (${ids} EXCEPT SELECT value FROM json_each(passed_over))`,
  ];
}

export function setMailbox(id: string, values: MailboxValues): Statement {
  return sql`UPDATE mailbox SET ${setsOf(values)} WHERE id = ${id}`;
}

/** The same, unless its owner wants everything erased: nothing takes that back. */
export function setUnlessErasing(id: string, values: MailboxValues): Statement {
  return sql`${setMailbox(id, values)} AND status <> 'erasing'`;
}

/** Columns of a mailbox, as the schema names them, with what they are set to. */
export type MailboxValues = Partial<Record<MailboxColumn, unknown>>;

function setsOf(values: MailboxValues) {
  const sets = Object.entries(values).map(
    ([column, value]) => sql`${sql.identifier(snake(column))} = ${value}`,
  );
  return sql.join(sets, sql`, `);
}

type MailboxColumn = Exclude<keyof Row, "id" | "googleSub" | "cursor">;

/** Replaces the list of the owner's own addresses. */
export function setOwnAddresses(
  id: string,
  own: readonly { readonly address: string; readonly name: string }[],
): Statement[] {
  const json = JSON.stringify(own);
  return [
    sql`DELETE FROM own_address WHERE mailbox_id = ${id}`,
    sql`INSERT INTO own_address (mailbox_id, address, name)
        SELECT ${id}, value ->> 'address', value ->> 'name' FROM json_each(${json})`,
  ];
}

export async function insertMailbox(db: Db, values: typeof mailbox.$inferInsert): Promise<void> {
  await db.insert(mailbox).values(values).onConflictDoNothing();
}

function toRecord(row: Row, own: MailboxRecord["own"]): MailboxRecord {
  return {
    ...row,
    policy: policySchema.parse(JSON.parse(row.policy)),
    cursor: row.cursor as Cursor,
    exclusions: parseExclusions(row.exclusions),
    labelIds: JSON.parse(row.labelIds) as LabelIds,
    passedOver: JSON.parse(row.passedOver) as string[],
    own,
  };
}

/** A column as the tables name it. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
