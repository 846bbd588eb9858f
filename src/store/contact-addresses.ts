import { sql } from "drizzle-orm";
import { isOwn, ownKeys } from "../domain/address/own.ts";
import type { Statement } from "./commit.ts";
import { type ContactsUndo, changeContacts } from "./contact-undo.ts";
import { contactsAt, learnAddresses, reopenIfAlive } from "./contacts.ts";
import type { Db } from "./db.ts";
import { reopenEnded, touchContacts } from "./next-look.ts";

/** `changed`: something else was done to them this very moment, and nothing was done here. */
type Done<T extends string> =
  | { readonly kind: T; readonly undo: ContactsUndo }
  | { readonly kind: "changed" };
/** Or the address cannot be given to this contact: they have it, or it is the owner's. */
export type Given = Done<"given"> | { readonly kind: "theirs-already" | "owners" };
/** Or it cannot be taken: the contact does not have it, or has no other. */
export type Taken = Done<"taken"> | { readonly kind: "not-to-take" };

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
  if (isOwn(address.key, ownKeys(owners))) return { kind: "owners" };
  const other = (await contactsAt(db, listId, [address.key])).get(address.key)?.contactId ?? null;
  if (other === contactId) return { kind: "theirs-already" };
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
  const statements = [...merge, ...touchContacts(listId, [address.key], now)];
  const undo = await changeContacts(db, listId, { id: contactId, address: address.key, statements });
  return undo === null ? { kind: "changed" } : { kind: "given", undo };
}

/**
 * The owner's word that an address is not this contact's: it becomes somebody of its own.
 * @param newId for that contact
 */
export async function takeAddress(
  db: Db,
  listId: string,
  contactId: string,
  address: string,
  newId: string,
  now: number,
): Promise<Taken> {
  const mine = sql`list_id = ${listId} AND contact_id = ${contactId}`;
  const row = await db.get<{ n: number; has: number }>(sql`
    SELECT count(*) AS n, sum(address = ${address}) AS has FROM contact_address WHERE ${mine}`);
  if (row === undefined || row.n < 2 || row.has !== 1) return { kind: "not-to-take" };
  const statements = [
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
  ];
  const undo = await changeContacts(db, listId, { id: contactId, address, newId, statements });
  return undo === null ? { kind: "changed" } : { kind: "taken", undo };
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
