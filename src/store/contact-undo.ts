import { type SQL, sql } from "drizzle-orm";
import { batchWhile } from "./commit.ts";
import type { Db } from "./db.ts";
import { sha256 } from "./digest.ts";
import { reopenEnded, touchContacts } from "./next-look.ts";

/** Contacts and an address that something is about to be done to, as they stand before it. */
export interface ContactsBefore {
  readonly ids: readonly string[];
  readonly address: string;
  /** Every row of theirs. */
  readonly rows: string;
}

/** What puts contacts back as they were, as long as nothing else has changed them. */
export interface ContactsUndo extends ContactsBefore {
  /** The digest of their rows as they were left. */
  readonly left: string;
}

/** @param id of the contact; whoever has the address so far is another one */
export async function contactsBefore(
  db: Db,
  listId: string,
  id: string,
  address: string,
): Promise<ContactsBefore> {
  const others = await db.all<{ id: string }>(
    sql`SELECT contact_id AS id FROM contact_address WHERE list_id = ${listId} AND address = ${address}`,
  );
  const ids = [...new Set([id, ...others.map((other) => other.id)])];
  return { ids, address, rows: await read(db, rowsOf(listId, ids, address)) };
}

/** @param more a contact that has come into being by what was done */
export async function contactsUndo(
  db: Db,
  listId: string,
  before: ContactsBefore,
  more: readonly string[] = [],
): Promise<ContactsUndo> {
  const ids = [...before.ids, ...more];
  return { ...before, ids, left: await sha256(await read(db, rowsOf(listId, ids, before.address))) };
}

/**
 * Puts every row back exactly as it was. What was decided about the outreach of these contacts meanwhile is decided anew.
 * @returns false when any of the rows is no longer as it was left: what else has happened must not be lost
 */
export async function putContactsBack(
  db: Db,
  listId: string,
  { ids, address, rows, left }: ContactsUndo,
  now: number,
): Promise<boolean> {
  const present = await read(db, rowsOf(listId, ids, address));
  if ((await sha256(present)) !== left) return false;
  const touched = (JSON.parse(rows) as Rows).addresses.map(([each]) => each);
  const done = await batchWhile(db, sql`(${rowsOf(listId, ids, address)}) = ${present}`, "contacts changed", [
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
  return done.ok;
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
