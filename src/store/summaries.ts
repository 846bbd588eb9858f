import { sql } from "drizzle-orm";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";

/** One week's summary, as far as it has come. */
export interface SummaryRecord {
  readonly week: string;
  readonly state: "claimed" | "sent";
  readonly claimedAt: number;
}

export async function loadSummary(db: Db, mailboxId: string, week: string): Promise<SummaryRecord | null> {
  const row = await db.get<SummaryRecord>(sql`
    SELECT week, state, claimed_at AS claimedAt FROM summary WHERE mailbox_id = ${mailboxId} AND week = ${week}`);
  return row ?? null;
}

/** One row per mailbox and ISO week: changes a row only for the first to claim it. */
export function claimSummary(mailboxId: string, week: string, now: number): Statement {
  return sql`INSERT OR IGNORE INTO summary (mailbox_id, week, state, claimed_at)
      VALUES (${mailboxId}, ${week}, 'claimed', ${now})`;
}

/** Claims it once more after an attempt that left no trace in the mailbox. */
export function reclaimSummary(mailboxId: string, week: string, before: number, now: number): Statement {
  return sql`UPDATE summary SET claimed_at = ${now}
      WHERE mailbox_id = ${mailboxId} AND week = ${week} AND state = 'claimed' AND claimed_at = ${before}`;
}

export function summarySent(mailboxId: string, week: string, messageId: string, now: number): Statement {
  return sql`UPDATE summary SET state = 'sent', message_id = ${messageId}, sent_at = ${now}
      WHERE mailbox_id = ${mailboxId} AND week = ${week}`;
}
