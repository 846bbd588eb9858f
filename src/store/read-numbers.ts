import { sql } from "drizzle-orm";
import type { CountedLetter } from "../domain/numbers.ts";
import type { Db } from "./db.ts";

/** Numbers over more letters would say the same, and each row is paid for. */
export const MOST_COUNTED = 2_000;

/** The newest first letters since then that asked for something and were delivered, by the index on their time. */
export async function readNumbers(db: Db, mailboxId: string, since: number): Promise<CountedLetter[]> {
  return await db.all<CountedLetter>(sql`
    SELECT o.kind AS kind, o.first_at AS firstAt, f.sent_at AS followedUpAt,
      CASE WHEN o.status IN ('replied', 'declined', 'opted-out') THEN o.status_since END AS answeredAt
    FROM outreach o LEFT JOIN follow_up f ON f.outreach_id = o.id AND f.state = 'sent'
    WHERE o.mailbox_id = ${mailboxId} AND o.first_at > ${since} AND o.asks
      AND o.status NOT IN ('recorded', 'bounced', 'not-tracked')
    ORDER BY o.first_at DESC LIMIT ${MOST_COUNTED}`);
}
