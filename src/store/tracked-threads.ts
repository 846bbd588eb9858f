import { sql } from "drizzle-orm";
import type { Db } from "./db.ts";

/** A thread that holds an outreach, with what of its follow-up decides whose a sent mail in it is. */
export interface TrackedThread {
  readonly threadId: string;
  readonly outreachId: string;
  readonly firstAt: number;
  readonly followUpState: string | null;
  readonly nonce: string | null;
  readonly draftId: string | null;
  readonly claimedAt: number | null;
  readonly textHash: string | null;
  /** Message-IDs of what the owner wrote in it. */
  readonly letterIds: readonly string[];
  /** To whom its first letter went. */
  readonly readers: readonly string[];
  readonly readerNames: readonly string[];
}

/** Those of the threads that hold an outreach. */
export async function trackedThreads(
  db: Db,
  mailboxId: string,
  threadIds: readonly string[],
): Promise<ReadonlyMap<string, TrackedThread>> {
  const rows = await db.all<TrackedThread & Record<"letterIds" | "readers" | "readerNames", string>>(sql`
    SELECT o.thread_id AS threadId, o.id AS outreachId, o.first_at AS firstAt,
           f.state AS followUpState, f.nonce AS nonce, f.draft_id AS draftId, f.claimed_at AS claimedAt, f.text_hash AS textHash,
           (SELECT json_group_array(m.rfc_message_id) FROM message m WHERE m.mailbox_id = o.mailbox_id
             AND m.thread_id = o.thread_id AND m.role <> 'reply' AND m.rfc_message_id IS NOT NULL) AS letterIds,
           (SELECT json_group_array(r.address) FROM outreach_recipient r WHERE r.outreach_id = o.id) AS readers,
           (SELECT json_group_array(r.name) FROM outreach_recipient r WHERE r.outreach_id = o.id) AS readerNames
    FROM json_each(${JSON.stringify([...new Set(threadIds)])}) j
    CROSS JOIN outreach o ON o.mailbox_id = ${mailboxId} AND o.thread_id = j.value
    LEFT JOIN follow_up f ON f.outreach_id = o.id`);
  return new Map(
    rows.map((row) => [
      row.threadId,
      {
        ...row,
        letterIds: JSON.parse(row.letterIds),
        readers: JSON.parse(row.readers),
        readerNames: JSON.parse(row.readerNames),
      },
    ]),
  );
}
