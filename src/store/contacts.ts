import { sql } from "drizzle-orm";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";

/** A contact of an outreach with every address of theirs. */
export interface ContactRecord {
  readonly id: string;
  readonly name: string;
  /** What they are called in the letters to any of their addresses. */
  readonly calledInLetters: readonly string[];
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
    calledInLetters: string;
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
      (SELECT json_group_array(DISTINCT r.name) FROM contact_address b
        JOIN outreach_recipient r ON r.list_id = b.list_id AND r.address = b.address
        WHERE b.contact_id = c.id) AS calledInLetters,
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
    calledInLetters: JSON.parse(row.calledInLetters) as string[],
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

/** What the contacts that these outreach went to are called: in their owner's list, and in all letters to them. */
export async function namesOf(
  db: Db,
  outreachIds: readonly string[],
): Promise<{ readonly outreachId: string; readonly contactId: string; readonly name: string }[]> {
  const contactsOfThem = sql`json_each(${JSON.stringify([...new Set(outreachIds)])}) j
    CROSS JOIN outreach_recipient r ON r.outreach_id = j.value
    JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address`;
  return await db.all(sql`
    SELECT r.outreach_id AS outreachId, c.id AS contactId, c.name
    FROM ${contactsOfThem} JOIN contact c ON c.id = a.contact_id
    UNION SELECT r.outreach_id, a.contact_id, n.name
    FROM ${contactsOfThem} JOIN contact_address b ON b.contact_id = a.contact_id
    JOIN outreach_recipient n ON n.list_id = b.list_id AND n.address = b.address`);
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

/** One that was closed for want of a living address, and has one. */
export function reopenIfAlive(contactIds: readonly string[]): Statement {
  return sql`UPDATE contact SET closed = NULL, closed_at = NULL
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(contactIds)})) AND closed = 'dead-address'
      AND EXISTS (SELECT 1 FROM contact_address a WHERE a.contact_id = contact.id AND a.dead_since IS NULL)`;
}
