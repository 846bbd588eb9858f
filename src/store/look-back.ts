import { sql } from "drizzle-orm";
import type { Db } from "./db.ts";

/** Has a look back that is going on stand still from the next slice on. */
export async function pauseLookBack(db: Db, mailboxId: string, now: number): Promise<void> {
  await db.run(sql`UPDATE mailbox SET look_back_paused_at = ${now}
    WHERE id = ${mailboxId} AND status = 'looking-back' AND look_back_paused_at IS NULL`);
}

export async function resumeLookBack(db: Db, mailboxId: string): Promise<void> {
  await db.run(sql`UPDATE mailbox SET look_back_paused_at = NULL WHERE id = ${mailboxId}`);
}
