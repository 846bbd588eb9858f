import { sql } from "drizzle-orm";
import type { Statement } from "./commit.ts";
import { setMailbox } from "./mailboxes.ts";
import { soonerThan } from "./next-look.ts";

/** The list that all mailboxes of a deployment share, where its settings say so. */
const SHARED_LIST = "shared";

interface Listed {
  readonly id: string;
  readonly listId: string;
}

/** The list that a mailbox's contacts belong on. */
export function listFor(mailboxId: string, isShared: boolean): string {
  return isShared ? SHARED_LIST : mailboxId;
}

/**
 * Moves a mailbox with all its history to another list: what it wrote, who answered, and every contact with what closed
 * them. Onto the shared list contacts are moved, and become one with those that have an address of theirs; from there
 * they are copied, for colleagues still need theirs. Who is the last to leave it takes what is on it along.
 */
export function moveToList(box: Listed, to: string, now: number): Statement[] {
  const contacts = to === SHARED_LIST ? joined(box.listId, to) : copied(box, to);
  return [
    ...contacts,
    sql`UPDATE outreach_recipient SET list_id = ${to}
      WHERE outreach_id IN (SELECT id FROM outreach WHERE mailbox_id = ${box.id})`,
    sql`UPDATE message SET list_id = ${to} WHERE mailbox_id = ${box.id}`,
    sql`UPDATE letter SET list_id = ${to} WHERE mailbox_id = ${box.id} AND list_id = ${box.listId}`,
    // The cap has other letters to count from now on.
    sql`UPDATE outreach SET next_look_at = ${soonerThan(now)} WHERE mailbox_id = ${box.id} AND status IN ('awaiting', 'held')`,
    setMailbox(box.id, { listId: to }),
    ...(to === SHARED_LIST ? [] : unlessShared()),
  ];
}

/** The contact of the other list who has one of this contact's addresses; null for nobody. */
function twin(contactId: Statement, from: string, to: string): Statement {
  return sql`(SELECT t.contact_id FROM contact_address f
    JOIN contact_address t ON t.list_id = ${to} AND t.address = f.address
    WHERE f.contact_id = ${contactId} AND f.list_id = ${from} ORDER BY t.address LIMIT 1)`;
}

function joined(from: string, to: string): Statement[] {
  return [
    sql`UPDATE contact SET list_id = ${to} WHERE list_id = ${from} AND ${twin(sql`contact.id`, from, to)} IS NULL`,
    // Of two reasons not to write, the stronger one.
    ...(["dead-address", "do-not-contact", "opt-out"] as const).map(
      (closed) => sql`UPDATE contact SET closed = ${closed}, closed_at = coalesce(closed_at, 0)
        WHERE list_id = ${to} AND ${weakerThan(closed)} AND id IN (
          SELECT ${twin(sql`c.id`, from, to)} FROM contact c WHERE c.list_id = ${from} AND c.closed = ${closed})`,
    ),
    sql`INSERT INTO contact_address (list_id, address, contact_id, written, dead_since)
      SELECT ${to}, a.address, coalesce(${twin(sql`a.contact_id`, from, to)}, a.contact_id), a.written, a.dead_since
      FROM contact_address a WHERE a.list_id = ${from}
      ON CONFLICT DO UPDATE SET dead_since = coalesce(contact_address.dead_since, excluded.dead_since)`,
    sql`DELETE FROM contact WHERE list_id = ${from}`,
    sql`DELETE FROM contact_address WHERE list_id = ${from}`,
  ];
}

function weakerThan(closed: "dead-address" | "do-not-contact" | "opt-out"): Statement {
  switch (closed) {
    case "dead-address":
      // Another address of theirs on the shared list may be alive; each keeps its own mark.
      return sql`closed IS NULL AND NOT EXISTS (
        SELECT 1 FROM contact_address a WHERE a.contact_id = contact.id AND a.dead_since IS NULL)`;
    case "do-not-contact":
      return sql`coalesce(closed, 'dead-address') = 'dead-address'`;
    case "opt-out":
      return sql`closed IS NOT 'opt-out'`;
    default:
      return closed satisfies never;
  }
}

/** A list that no mailbox stands on holds people whom nobody could see or erase. */
function unlessShared(): Statement[] {
  const isLeft = sql`NOT EXISTS (SELECT 1 FROM mailbox WHERE list_id = ${SHARED_LIST})`;
  return ["contact", "contact_address"].map(
    (table) => sql`DELETE FROM ${sql.identifier(table)} WHERE list_id = ${SHARED_LIST} AND ${isLeft}`,
  );
}

/**
 * Those whom this mailbox has written to or heard from, under ids of its own; and whoever is not to be written to, or has
 * an address that is dead, for that was said to all who shared the list.
 */
function copied(box: Listed, to: string): Statement[] {
  const known = sql`SELECT c.id FROM contact c WHERE c.list_id = ${box.listId} AND c.closed IS NOT NULL
    UNION SELECT a.contact_id FROM contact_address a WHERE a.list_id = ${box.listId} AND a.dead_since IS NOT NULL
    UNION SELECT a.contact_id FROM contact_address a WHERE a.list_id = ${box.listId} AND a.address IN (
      SELECT l.address FROM letter l WHERE l.mailbox_id = ${box.id}
      UNION SELECT m.address FROM message m WHERE m.mailbox_id = ${box.id}
      UNION SELECT r.address FROM outreach_recipient r JOIN outreach o ON o.id = r.outreach_id
        WHERE o.mailbox_id = ${box.id})`;
  return [
    sql`INSERT OR IGNORE INTO contact (id, list_id, name, closed, closed_at, created_at)
      SELECT ${to} || '-' || c.id, ${to}, c.name, c.closed, c.closed_at, c.created_at
      FROM contact c WHERE c.id IN (${known})`,
    sql`INSERT OR IGNORE INTO contact_address (list_id, address, contact_id, written, dead_since)
      SELECT ${to}, a.address, ${to} || '-' || a.contact_id, a.written, a.dead_since
      FROM contact_address a WHERE a.list_id = ${box.listId} AND a.contact_id IN (${known})`,
  ];
}
