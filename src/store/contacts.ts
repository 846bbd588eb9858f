import { sql } from "drizzle-orm";
import { isOwn, ownKeys } from "../domain/address/own.ts";
import { batch, type Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import { reopenEnded, touchContacts } from "./outreach.ts";

/** A contact of an outreach with every address of theirs. */
export interface ContactRecord {
  readonly id: string;
  readonly name: string;
  readonly closed: "opt-out" | "dead-address" | "do-not-contact" | null;
  readonly addresses: readonly string[];
  /** Those of them that nothing reaches any more. */
  readonly dead: readonly string[];
  /** The same addresses as their owner writes them, where that differs. */
  readonly spellings: readonly string[];
  /** Their last human answer, which clears the count of the cap, in ms; null when there was none. */
  readonly answeredAt: number | null;
}

/** The contacts that the first letter of an outreach went to. */
export async function contactsOf(db: Db, outreachId: string): Promise<ContactRecord[]> {
  const rows = await db.all<{
    id: string;
    name: string;
    closed: ContactRecord["closed"];
    addresses: string;
    dead: string;
    spellings: string;
    answeredAt: number | null;
  }>(sql`
    SELECT c.id, c.name, c.closed,
      (SELECT max(m.at) FROM contact_address b
        JOIN message m ON m.list_id = b.list_id AND m.address = b.address AND m.verdict_kind IN ('human', 'decline')
        WHERE b.contact_id = c.id) AS answeredAt,
      (SELECT json_group_array(b.address) FROM contact_address b WHERE b.contact_id = c.id) AS addresses,
      (SELECT json_group_array(b.address) FROM contact_address b
        WHERE b.contact_id = c.id AND b.dead_since IS NOT NULL) AS dead,
      (SELECT json_group_array(b.written) FROM contact_address b
        WHERE b.contact_id = c.id AND b.written NOT IN ('', b.address)) AS spellings
    FROM contact c WHERE c.id IN (
      SELECT a.contact_id FROM outreach_recipient r
      JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
      WHERE r.outreach_id = ${outreachId})`);
  return rows.map((row) => ({
    ...row,
    addresses: JSON.parse(row.addresses) as string[],
    dead: JSON.parse(row.dead) as string[],
    spellings: JSON.parse(row.spellings) as string[],
  }));
}

/** The contacts that own these addresses, by address. */
export async function contactsAt(
  db: Db,
  listId: string,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, { readonly contactId: string; readonly name: string }>> {
  const rows = await db.all<{ address: string; contactId: string; name: string }>(sql`
    SELECT a.address, a.contact_id AS contactId, c.name FROM json_each(${JSON.stringify(addresses)}) j
    CROSS JOIN contact_address a ON a.list_id = ${listId} AND a.address = j.value
    JOIN contact c ON c.id = a.contact_id`);
  return new Map(rows.map((row) => [row.address, row]));
}

/** The names of the contacts that these outreach went to. */
export async function namesOf(
  db: Db,
  outreachIds: readonly string[],
): Promise<{ readonly outreachId: string; readonly contactId: string; readonly name: string }[]> {
  return await db.all(sql`
    SELECT r.outreach_id AS outreachId, c.id AS contactId, c.name
    FROM json_each(${JSON.stringify([...new Set(outreachIds)])}) j
    CROSS JOIN outreach_recipient r ON r.outreach_id = j.value
    JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
    JOIN contact c ON c.id = a.contact_id`);
}

/** Another address of a known contact. */
export interface LearnedAddress {
  readonly address: string;
  readonly written: string;
  readonly contactId: string;
}

/**
 * Addresses that replies have shown. One that belongs to somebody stays theirs. A contact whose addresses were all dead
 * can be written to again there.
 */
export function learnAddresses(listId: string, learned: readonly LearnedAddress[]): Statement[] {
  if (learned.length === 0) return [];
  return [
    sql`INSERT OR IGNORE INTO contact_address (list_id, address, contact_id, written)
        SELECT ${listId}, value ->> 'address', value ->> 'contactId', value ->> 'written'
        FROM json_each(${JSON.stringify(learned)})`,
    reopenIfAlive(learned.map(({ contactId }) => contactId)),
  ];
}

/** Something that one mail said of an address. */
export interface SaidOf {
  readonly address: string;
  readonly at: number;
}

/**
 * The contacts at these addresses asked never to be written to again: stronger than every other reason, since an owner
 * who opens such a contact has to know of it.
 */
export function closeContactsAt(listId: string, said: readonly SaidOf[]): Statement[] {
  if (said.length === 0) return [];
  return [
    sql`UPDATE contact SET closed = 'opt-out', closed_at = said.at
        FROM (SELECT a.contact_id, min(j.value ->> 'at') AS at FROM json_each(${JSON.stringify(said)}) j
          CROSS JOIN contact_address a ON a.list_id = ${listId} AND a.address = j.value ->> 'address'
          GROUP BY a.contact_id) said
        WHERE contact.id = said.contact_id AND contact.closed IS NOT 'opt-out'`,
  ];
}

/** The addresses are dead; a contact all of whose addresses are dead is closed. */
export function markDead(listId: string, said: readonly SaidOf[]): Statement[] {
  if (said.length === 0) return [];
  const json = JSON.stringify(said);
  return [
    sql`UPDATE contact_address SET dead_since = said.at
        FROM (SELECT value ->> 'address' AS address, min(value ->> 'at') AS at FROM json_each(${json}) GROUP BY 1) said
        WHERE contact_address.list_id = ${listId} AND contact_address.address = said.address AND dead_since IS NULL`,
    sql`UPDATE contact SET closed = 'dead-address', closed_at = said.at
        FROM (SELECT a.contact_id, min(j.value ->> 'at') AS at FROM json_each(${json}) j
          CROSS JOIN contact_address a ON a.list_id = ${listId} AND a.address = j.value ->> 'address'
          GROUP BY a.contact_id) said
        WHERE contact.id = said.contact_id AND contact.closed IS NULL
        AND NOT EXISTS (SELECT 1 FROM contact_address a WHERE a.contact_id = contact.id AND a.dead_since IS NULL)`,
  ];
}

/** An address that cannot be given to this contact: they have it, or it is the owner's. Else it was done. */
export type Given = "given" | "theirs-already" | "owners";

/**
 * The owner's word that an address is this contact's too. If it belongs to somebody else so far, the two are one
 * person: all their addresses become this contact's, and what forbids writing to one of them holds for both. History
 * hangs on addresses, so none of it moves.
 */
export async function giveAddress(
  db: Db,
  mailbox: { readonly id: string; readonly listId: string },
  contactId: string,
  address: { readonly key: string; readonly written: string },
  now: number,
): Promise<Given> {
  const { listId } = mailbox;
  const owners = await db.all<{ address: string }>(
    sql`SELECT address FROM own_address WHERE mailbox_id = ${mailbox.id}`,
  );
  if (isOwn(address.key, ownKeys(owners))) return "owners";
  const other = (await contactsAt(db, listId, [address.key])).get(address.key)?.contactId ?? null;
  if (other === contactId) return "theirs-already";
  const merge =
    other === null
      ? [
          ...learnAddresses(listId, [{ address: address.key, written: address.written, contactId }]),
          closeIfAsked(contactId, listId, address.key, now),
        ]
      : [
          closeLike(contactId, other, now),
          sql`UPDATE contact_address SET contact_id = ${contactId} WHERE list_id = ${listId} AND contact_id = ${other}`,
          sql`DELETE FROM contact WHERE id = ${other} AND list_id = ${listId}`,
          reopenIfAlive([contactId]),
        ];
  await batch(db, [...merge, ...touchContacts(listId, [address.key], now)]);
  return "given";
}

/**
 * The owner's word that an address is not this contact's: it becomes somebody of its own.
 * @param newId for that contact
 * @returns false when the contact does not have it, or has no other
 */
export async function takeAddress(
  db: Db,
  listId: string,
  contactId: string,
  address: string,
  newId: string,
  now: number,
): Promise<boolean> {
  const mine = sql`list_id = ${listId} AND contact_id = ${contactId}`;
  const row = await db.get<{ n: number; has: number }>(sql`
    SELECT count(*) AS n, sum(address = ${address}) AS has FROM contact_address WHERE ${mine}`);
  if (row === undefined || row.n < 2 || row.has !== 1) return false;
  await batch(db, [
    // Before the two part, so that the outreach of both is looked at again: what the mail of the one had ended for the
    // other as well.
    ...touchContacts(listId, [address], now),
    reopenEnded(listId, contactId, now),
    // Who of the two asked not to be written to is not certain, so both stay closed until the owner opens one.
    sql`INSERT INTO contact (id, list_id, name, closed, closed_at, created_at)
        SELECT ${newId}, ${listId}, coalesce((SELECT m.name FROM message m WHERE m.list_id = ${listId}
            AND m.address = ${address} AND m.name <> '' ORDER BY m.at DESC LIMIT 1), ${address}),
          iif(c.closed IN ('opt-out', 'do-not-contact'), c.closed, NULL),
          iif(c.closed IN ('opt-out', 'do-not-contact'), c.closed_at, NULL), ${now}
        FROM contact c WHERE c.id = ${contactId}`,
    sql`UPDATE contact_address SET contact_id = ${newId} WHERE ${mine} AND address = ${address}`,
    ...[contactId, newId].flatMap((id) => [reopenIfAlive([id]), closeIfDead(id, now)]),
  ]);
  return true;
}

/** Of two reasons not to write, the stronger one. */
function closeLike(contactId: string, other: string, now: number): Statement {
  return sql`UPDATE contact SET closed_at = ${now}, closed = (SELECT c.closed FROM contact c WHERE c.id = ${other})
      WHERE id = ${contactId} AND EXISTS (SELECT 1 FROM contact c WHERE c.id = ${other} AND (
        (c.closed = 'opt-out' AND contact.closed IS NOT 'opt-out')
        OR (c.closed = 'do-not-contact' AND coalesce(contact.closed, 'dead-address') = 'dead-address')))`;
}

/** Somebody else's colleague until now, who may have asked not to be written to. */
function closeIfAsked(contactId: string, listId: string, address: string, now: number): Statement {
  return sql`UPDATE contact SET closed = 'opt-out', closed_at = ${now}
      WHERE id = ${contactId} AND closed IS NOT 'opt-out'
        AND EXISTS (SELECT 1 FROM message m WHERE m.list_id = ${listId} AND m.address = ${address}
          AND m.verdict_kind IN ('opt-out', 'complaint'))`;
}

function closeIfDead(contactId: string, now: number): Statement {
  return sql`UPDATE contact SET closed = 'dead-address', closed_at = ${now} WHERE id = ${contactId} AND closed IS NULL
      AND NOT EXISTS (SELECT 1 FROM contact_address a WHERE a.contact_id = ${contactId} AND a.dead_since IS NULL)`;
}

function reopenIfAlive(contactIds: readonly string[]): Statement {
  return sql`UPDATE contact SET closed = NULL, closed_at = NULL
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(contactIds)})) AND closed = 'dead-address'
      AND EXISTS (SELECT 1 FROM contact_address a WHERE a.contact_id = contact.id AND a.dead_since IS NULL)`;
}
