import { sql } from "drizzle-orm";

/** Name and subject of the outreach `o`, for a list that names it by its first recipient. */
export const NAMED = sql`o.id AS outreachId, o.subject AS subject,
  COALESCE((SELECT COALESCE(NULLIF(p.name, ''), p.address) FROM outreach_recipient p
    WHERE p.outreach_id = o.id ORDER BY p.address LIMIT 1), '') AS name,
  (SELECT MAX(COUNT(*) - 1, 0) FROM outreach_recipient p WHERE p.outreach_id = o.id) AS others`;

export interface NamedRow {
  readonly outreachId: string;
  readonly name: string;
  /** How many recipients it has beside the one named. */
  readonly others: number;
  readonly subject: string;
}
