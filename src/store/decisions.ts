import { sql } from "drizzle-orm";
import type { Why } from "../domain/reasons.ts";
import type { Statement } from "./commit.ts";

/** Keeps a decision about an outreach, unless it says what the last one said already. */
export function keepDecision(d: {
  readonly mailboxId: string;
  readonly outreachId: string;
  readonly at: number;
  readonly verdict: string;
  readonly why: Why;
  readonly nextLookAt: number | null;
}): Statement {
  const why = JSON.stringify(d.why);
  return sql`INSERT INTO decision (mailbox_id, outreach_id, at, verdict, why, next_look_at)
      SELECT ${d.mailboxId}, ${d.outreachId}, ${d.at}, ${d.verdict}, ${why}, ${d.nextLookAt}
      WHERE NOT EXISTS (
        SELECT 1 FROM (SELECT verdict, why FROM decision WHERE outreach_id = ${d.outreachId} ORDER BY id DESC LIMIT 1)
        WHERE verdict = ${d.verdict} AND why = ${why})`;
}

/** What was decided about one sent mail when it was read. */
export interface MailDecision {
  readonly messageId: string;
  readonly outreachId: string | null;
  /** Subject and readers, for mail that belongs to no outreach. */
  readonly subject: string | null;
  readonly readers: string | null;
  readonly threadId: string;
  readonly at: number;
  readonly verdict: "tracked" | "not-tracked";
  readonly why: Why;
}

export function keepMailDecisions(mailboxId: string, rows: readonly MailDecision[]): Statement[] {
  if (rows.length === 0) return [];
  return [
    sql`INSERT OR IGNORE INTO decision (mailbox_id, outreach_id, message_id, subject, readers, thread_id, at,
          verdict, why)
        SELECT ${mailboxId}, value ->> 'outreachId', value ->> 'messageId', value ->> 'subject', value ->> 'readers',
          value ->> 'threadId', value ->> 'at', value ->> 'verdict', value -> 'why'
        FROM json_each(${JSON.stringify(rows)})`,
  ];
}
