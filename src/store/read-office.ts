import { sql } from "drizzle-orm";
import type { Db } from "./db.ts";
import { COUNTED_TO } from "./read-outreach.ts";
import { OLDEST_OPEN_DRAFT } from "./read-today.ts";
import { LIES_IN_DRAFTS, type MAILBOX_STATES } from "./schema.ts";

/** How one mailbox does, in numbers: no subject, no contact, no text. */
export interface OfficeMailbox {
  readonly address: string;
  readonly status: (typeof MAILBOX_STATES)[number];
  readonly isPaused: boolean;
  readonly isTroubled: boolean;
  /** ms; 0 before the first. */
  readonly tickedAt: number;
  /** Letters whose answer is awaited, counted to COUNTED_TO and one more. */
  readonly open: number;
  /** Follow-ups that lie in Gmail's drafts. */
  readonly drafted: number;
  /** Follow-ups of the last thirty days. */
  readonly sent: number;
  /** Mail that could not be read. */
  readonly unread: number;
}

export async function readOffice(db: Db, since: number): Promise<OfficeMailbox[]> {
  // What was sent since then was not planned for a day long before it: its window lasts a week.
  const firstDay = new Date(since - 4 * OLDEST_OPEN_DRAFT).toISOString().slice(0, 10);
  const rows = await db.all<
    Omit<OfficeMailbox, "isPaused" | "isTroubled"> & { isPaused: number; isTroubled: number }
  >(sql`
    SELECT b.address, b.status, b.paused_at IS NOT NULL AS isPaused, b.trouble IS NOT NULL AS isTroubled,
      b.ticked_at AS tickedAt,
      (SELECT count(*) FROM (SELECT 1 FROM outreach o
        WHERE o.mailbox_id = b.id AND o.status IN ('awaiting', 'held') LIMIT ${COUNTED_TO + 1})) AS open,
      (SELECT count(*) FROM follow_up f WHERE f.mailbox_id = b.id AND ${LIES_IN_DRAFTS}) AS drafted,
      (SELECT count(*) FROM follow_up f WHERE f.mailbox_id = b.id AND f.send_day >= ${firstDay}
        AND f.state = 'sent' AND f.sent_at >= ${since}) AS sent,
      (SELECT count(*) FROM unread u WHERE u.mailbox_id = b.id) AS unread
    FROM mailbox b ORDER BY b.address LIMIT 500`);
  return rows.map((row) => ({ ...row, isPaused: row.isPaused === 1, isTroubled: row.isTroubled === 1 }));
}

/** A mailbox that wrote to somebody, and when last. */
export interface Writer {
  readonly mailbox: string;
  readonly at: number;
}

/** One person to whom several mailboxes of one list have written lately. */
export interface Collision {
  readonly name: string;
  readonly address: string;
  /** The latest first. */
  readonly writers: readonly Writer[];
}

/** Begun with the outreach of so few weeks, and not with every letter there is. */
export async function readCollisions(db: Db, since: number): Promise<Collision[]> {
  const rows = await db.all<{ name: string; address: string; writers: string }>(sql`
    SELECT c.name, min(w.address) AS address,
      json_group_array(json_object('mailbox', w.mailbox, 'at', w.at)) AS writers
    FROM (SELECT a.contact_id AS contactId, b.address AS mailbox, max(o.first_at) AS at, min(r.address) AS address
      FROM mailbox b CROSS JOIN outreach o ON o.mailbox_id = b.id AND o.first_at >= ${since}
      JOIN outreach_recipient r ON r.outreach_id = o.id
      JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
      GROUP BY a.contact_id, b.id) w
    JOIN contact c ON c.id = w.contactId
    GROUP BY w.contactId HAVING count(*) > 1 ORDER BY max(w.at) DESC LIMIT 50`);
  return rows.map(({ writers, ...row }) => ({
    ...row,
    writers: (JSON.parse(writers) as Writer[]).sort((a, b) => b.at - a.at),
  }));
}

/** Other mailboxes of the list that have written to the contacts of one outreach. */
export async function colleaguesOn(
  db: Db,
  mailboxId: string,
  outreachId: string,
  since: number,
): Promise<Writer[]> {
  return await db.all<Writer>(sql`
    SELECT m.address AS mailbox, max(l.at) AS at
    FROM outreach o JOIN outreach_recipient r ON r.outreach_id = o.id
    JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
    JOIN contact_address b ON b.contact_id = a.contact_id
    JOIN letter l ON l.list_id = b.list_id AND l.address = b.address AND l.at >= ${since}
      AND l.mailbox_id <> ${mailboxId}
    JOIN mailbox m ON m.id = l.mailbox_id
    WHERE o.id = ${outreachId} AND o.mailbox_id = ${mailboxId}
    GROUP BY l.mailbox_id ORDER BY max(l.at) DESC LIMIT 5`);
}
