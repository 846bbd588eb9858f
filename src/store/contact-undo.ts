import { type SQL, sql } from "drizzle-orm";
import { batchWhile, type Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import { sha256 } from "./digest.ts";
import { reopenEnded, touchContacts } from "./next-look.ts";

/** What puts contacts back as they were, as long as nothing else has changed them. */
export interface ContactsUndo {
  readonly ids: readonly string[];
  readonly address: string;
  /** Every row of theirs, as it stood before. */
  readonly rows: string;
  /** The digest of their rows as they were left. */
  readonly left: string;
}

/** What is to be done to a contact and one address, which may be another contact's so far. */
interface Change {
  readonly id: string;
  readonly address: string;
  /** A contact that comes into being by it. */
  readonly newId?: string;
  readonly statements: readonly Statement[];
}

/**
 * Does something to contacts that can be undone. How they stood before and how they were left is of the very transaction
 * in which it is done: an opt-out that is read beside it would be lost by the undo.
 * @returns null when one of them was changed this very moment, and nothing was done
 */
export async function changeContacts(
  db: Db,
  listId: string,
  { id, address, newId, statements }: Change,
): Promise<ContactsUndo | null> {
  const others = await db.all<{ id: string }>(
    sql`SELECT contact_id AS id FROM contact_address WHERE list_id = ${listId} AND address = ${address}`,
  );
  const before = [...new Set([id, ...others.map((other) => other.id)])];
  const rows = await read(db, rowsOf(listId, before, address));
  const ids = [...before, ...(newId === undefined ? [] : [newId])];
  const asTheyStood = sql`(${rowsOf(listId, before, address)}) = ${rows}`;
  const results = await batchWhile(db, asTheyStood, CHANGED, [...statements, rowsOf(listId, ids, address)]);
  if (results === null) return null;
  const [after] = (results.at(-1)?.results ?? []) as { rows: string }[];
  return { ids, address, rows, left: await sha256(after?.rows ?? "") };
}

const CHANGED = "contacts changed";

/**
 * Puts every row back exactly as it was. What was decided about the outreach of these contacts meanwhile is decided anew.
 * @returns false when any of the rows is no longer as it was left: what else has happened must not be lost. Who presses
 *   twice finds them put back already, and it is done.
 */
export async function putContactsBack(
  db: Db,
  listId: string,
  { ids, address, rows, left }: ContactsUndo,
  now: number,
): Promise<boolean> {
  const present = await read(db, rowsOf(listId, ids, address));
  if (present === rows) return true;
  if ((await sha256(present)) !== left) return false;
  const touched = (JSON.parse(rows) as Rows).addresses.map(([each]) => each);
  const asTheyWereLeft = sql`(${rowsOf(listId, ids, address)}) = ${present}`;
  const results = await batchWhile(db, asTheyWereLeft, CHANGED, [
    // What the mail of the one had ended for the other is open again, before the two part.
    ...touchContacts(listId, [...touched, address], now),
    ...ids.map((id) => reopenEnded(listId, id, now)),
    sql`DELETE FROM contact_address WHERE list_id = ${listId}
        AND (contact_id IN ${listed(ids)} OR address = ${address})`,
    sql`DELETE FROM contact WHERE list_id = ${listId} AND id IN ${listed(ids)}`,
    sql`INSERT INTO contact (list_id, id, name, closed, closed_at, created_at)
        SELECT ${listId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
        FROM json_each(${rows}, '$.contacts')`,
    sql`INSERT INTO contact_address (list_id, address, contact_id, written, dead_since)
        SELECT ${listId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${rows}, '$.addresses')`,
    ...touchContacts(listId, touched, now),
  ]);
  return results !== null || (await read(db, rowsOf(listId, ids, address))) === rows;
}

interface Rows {
  readonly addresses: readonly (readonly [address: string, ...rest: unknown[]])[];
}

/** As one text, in the same order every time. */
function rowsOf(listId: string, ids: readonly string[], address: string): SQL {
  return sql`SELECT json_object(
      'contacts', (SELECT json_group_array(json_array(c.id, c.name, c.closed, c.closed_at, c.created_at) ORDER BY c.id)
        FROM contact c WHERE c.list_id = ${listId} AND c.id IN ${listed(ids)}),
      'addresses', (SELECT json_group_array(json_array(a.address, a.contact_id, a.written, a.dead_since) ORDER BY a.address)
        FROM contact_address a WHERE a.list_id = ${listId}
          AND (a.contact_id IN ${listed(ids)} OR a.address = ${address}))) AS rows`;
}

function listed(ids: readonly string[]): SQL {
  return sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}

async function read(db: Db, query: SQL): Promise<string> {
  const row = await db.get<{ rows: string }>(query);
  return row?.rows ?? "";
}
