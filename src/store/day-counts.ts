import { sql } from "drizzle-orm";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";

/** What was done for a mailbox on one day. */
export interface DayCount {
  readonly day: string;
  readonly sent: number;
  readonly drafts: number;
  readonly replies: number;
  readonly units: number;
  readonly requests: number;
  readonly faults: number;
}

export function countDay(mailboxId: string, c: DayCount): Statement {
  return sql`INSERT INTO day_count (mailbox_id, day, sent, drafts, replies, units, requests, faults)
      VALUES (${mailboxId}, ${c.day}, ${c.sent}, ${c.drafts}, ${c.replies}, ${c.units}, ${c.requests}, ${c.faults})
      ON CONFLICT DO UPDATE SET sent = sent + excluded.sent, drafts = drafts + excluded.drafts,
        replies = replies + excluded.replies, units = units + excluded.units,
        requests = requests + excluded.requests, faults = faults + excluded.faults`;
}

/** The latest days on which anything was done, the newest first. */
export async function readDayCounts(db: Db, mailboxId: string, days: number): Promise<DayCount[]> {
  return await db.all<DayCount>(sql`
    SELECT day, sent, drafts, replies, units, requests, faults FROM day_count
    WHERE mailbox_id = ${mailboxId} ORDER BY day DESC LIMIT ${days}`);
}
