import { sql } from "drizzle-orm";
import { batch, type Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import { soonerThan } from "./next-look.ts";

/**
 * The owner's word that nothing goes to a contact any more. What is open is looked at again, so that drafts are taken
 * back; from this moment on none can be claimed or sent, and a wish to send at once is over.
 * @returns false when the contact wants no mail already, or there is none of that id
 */
export async function closeContact(db: Db, listId: string, id: string, now: number): Promise<boolean> {
  const [closed] = await batch(db, [
    sql`UPDATE contact SET closed = 'do-not-contact', closed_at = ${now}
        WHERE id = ${id} AND list_id = ${listId} AND coalesce(closed, 'dead-address') = 'dead-address'`,
    lookAt(listId, id, now),
  ]);
  return closed === 1;
}

/**
 * The owner's word that a contact may be written to again, and that its addresses are alive. What this contact's
 * closing had ended is open again as far as a claim is concerned; where it really stands is decided from its mail, by
 * the look that follows.
 * @param isSure that their request not to be written to is known, and overruled
 */
export async function openContact(
  db: Db,
  listId: string,
  id: string,
  isSure: boolean,
  now: number,
): Promise<boolean> {
  const isOpen = sql`EXISTS (SELECT 1 FROM contact WHERE id = ${id} AND list_id = ${listId} AND closed IS NULL)`;
  const [opened] = await batch(db, [
    sql`UPDATE contact SET closed = NULL, closed_at = NULL
        WHERE id = ${id} AND list_id = ${listId} AND closed IS NOT NULL AND (closed <> 'opt-out' OR ${isSure})`,
    sql`UPDATE contact_address SET dead_since = NULL WHERE list_id = ${listId} AND contact_id = ${id} AND ${isOpen}`,
    sql`UPDATE outreach SET status = 'awaiting', status_since = ${now}, hurried_at = NULL
        WHERE status IN ('opted-out', 'bounced', 'vetoed') AND asks AND ${goesTo(listId, id)} AND ${isOpen}`,
    lookAt(listId, id, now),
  ]);
  return opened === 1;
}

function lookAt(listId: string, contactId: string, now: number): Statement {
  return sql`UPDATE outreach SET next_look_at = ${soonerThan(now)}, hurried_at = NULL
      WHERE status IN ('awaiting', 'held') AND ${goesTo(listId, contactId)}`;
}

function goesTo(listId: string, contactId: string) {
  return sql`id IN (SELECT r.outreach_id FROM contact_address a
      JOIN outreach_recipient r ON r.list_id = a.list_id AND r.address = a.address
      WHERE a.list_id = ${listId} AND a.contact_id = ${contactId})`;
}
