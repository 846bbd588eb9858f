import { sql } from "drizzle-orm";
import type { Db } from "./db.ts";

/** A tick that was put on the queue and never began has been lost; from then on a push asks for another. */
const LOST_AFTER = 15 * 60_000;

/**
 * Claims the one tick that a burst of pushes asks for, by one conditional update.
 * @returns the mailboxes of this address that need one: none when it is unknown, not read at the moment, or has a tick
 *   waiting already
 */
export async function claimPush(db: Db, address: string, now: number): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`
    UPDATE mailbox SET push_queued_at = ${now}
    WHERE address = ${address} AND status = 'watching' AND not_before <= ${now}
      AND (push_queued_at IS NULL OR abs(${now} - push_queued_at) > ${LOST_AFTER})
    RETURNING id`);
  return rows.map((row) => row.id);
}

/** The queue did not take it: the next push may ask again. */
export async function unclaimPush(db: Db, ids: readonly string[], now: number): Promise<void> {
  await db.run(sql`UPDATE mailbox SET push_queued_at = NULL
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND push_queued_at = ${now}`);
}
