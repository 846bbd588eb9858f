import { sql } from "drizzle-orm";
import type { Why } from "../domain/reasons.ts";
import type { Db } from "./db.ts";
import type { Keys } from "./export.ts";

/** One outreach as a line of a table. */
export interface OutreachLineOut {
  readonly id: string;
  readonly firstAt: number;
  readonly names: readonly string[];
  readonly addresses: readonly string[];
  readonly subject: string;
  readonly kind: string;
  readonly status: string;
  readonly statusSince: number;
  readonly followUpSentAt: number | null;
  /** Why it stands where it stands; null before anything was decided. */
  readonly why: Why | null;
}

/** Outreach in the order of their first letters, after a place as `listPieces` names it. */
export async function outreachAfter(
  db: Db,
  mailboxId: string,
  after: Keys,
  limit: number,
): Promise<OutreachLineOut[]> {
  const [firstAt, id] = after ?? [-1, ""];
  const rows = await db.all<OutreachLineOut & { names: string; addresses: string; why: string | null }>(sql`
    SELECT o.id, o.first_at AS firstAt, o.subject, o.kind, o.status, o.status_since AS statusSince,
      (SELECT json_group_array(r.name) FROM outreach_recipient r WHERE r.outreach_id = o.id) AS names,
      (SELECT json_group_array(r.address) FROM outreach_recipient r WHERE r.outreach_id = o.id) AS addresses,
      (SELECT f.sent_at FROM follow_up f WHERE f.outreach_id = o.id) AS followUpSentAt,
      (SELECT d.why FROM decision d WHERE d.outreach_id = o.id ORDER BY d.id DESC LIMIT 1) AS why
    FROM outreach o WHERE o.mailbox_id = ${mailboxId} AND (o.first_at, o.id) > (${firstAt}, ${id})
    ORDER BY o.first_at, o.id LIMIT ${limit}`);
  return rows.map((row) => ({
    ...row,
    names: JSON.parse(row.names) as string[],
    addresses: JSON.parse(row.addresses) as string[],
    why: row.why === null ? null : (JSON.parse(row.why) as Why),
  }));
}
