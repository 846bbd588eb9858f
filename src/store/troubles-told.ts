import { sql } from "drizzle-orm";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";

/** Says that the owner is told of this trouble now: changes a row unless they were since `since`. */
export function tellOnce(mailboxId: string, code: string, now: number, since: number): Statement {
  return sql`INSERT INTO trouble_told (mailbox_id, code, at) VALUES (${mailboxId}, ${code}, ${now})
      ON CONFLICT DO UPDATE SET at = excluded.at WHERE trouble_told.at < ${since} OR trouble_told.at > ${now}`;
}

/** They were not told of these after all. */
export function untold(mailboxId: string, codes: readonly string[]): Statement {
  return sql`DELETE FROM trouble_told WHERE mailbox_id = ${mailboxId}
    AND code IN (SELECT value FROM json_each(${JSON.stringify(codes)}))`;
}

export async function countUnreadMail(db: Db, mailboxId: string): Promise<number> {
  const row = await db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM unread WHERE mailbox_id = ${mailboxId}`,
  );
  return row?.n ?? 0;
}
