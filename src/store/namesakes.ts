import { type SQL, sql } from "drizzle-orm";

/**
 * Addresses that were written to under the whole name of a reader of the outreach: the same person, in one list or in two
 * contacts. What they answer there counts for the outreach too (`NAMESAKES_WORD`), where this mailbox has read it: what a
 * colleague's namesake answers does not.
 */
export function namesakesOf(outreachId: SQL | string): SQL {
  return sql`SELECT n.address FROM outreach_recipient r
    CROSS JOIN outreach_recipient n ON n.list_id = r.list_id AND n.name = r.name
    WHERE r.outreach_id = ${outreachId} AND r.name LIKE '% %'`;
}

/** That another address is dead, or its reader away, says nothing of the one that was written to. */
export const NAMESAKES_WORD = sql`m.verdict_kind IN ('human', 'decline', 'opt-out')`;
