import { sql } from "drizzle-orm";
import type { ReplyVerdict } from "../domain/reply/verdict.ts";
import type { Db } from "./db.ts";
import type { Owner } from "./mail.ts";
import { NAMESAKES_WORD, namesakesOf } from "./namesakes.ts";

/** One mail that bears on an outreach: in its thread, or from its contact elsewhere. */
export interface PastMail {
  readonly id: string;
  readonly threadId: string;
  readonly at: number;
  readonly role: "first-letter" | "by-hand" | "follow-up" | "reply";
  readonly address: string;
  readonly name: string;
  readonly rfcMessageId: string | null;
  readonly verdict: ReplyVerdict | null;
}

/** A message that went to one of the outreach's contacts, in any thread and from any mailbox of the list. */
export interface PastLetter {
  readonly at: number;
  readonly messageId: string;
  readonly threadId: string;
  readonly contactId: string;
  /** From another mailbox of the list. */
  readonly isColleagues: boolean;
}

/** Everything in the thread, oldest first. */
export async function mailInThread(db: Db, mailboxId: string, threadId: string): Promise<PastMail[]> {
  const rows = await db.all<PastMail & { verdict: string | null }>(sql`
    SELECT id, thread_id AS threadId, at, role, address, name, rfc_message_id AS rfcMessageId, verdict
    FROM message WHERE mailbox_id = ${mailboxId} AND thread_id = ${threadId} ORDER BY at LIMIT 200`);
  return rows.map(withVerdict);
}

/**
 * What the contacts wrote in other threads since `since`, and what others wrote there in their place; auto-replies
 * among it; and what their namesakes answered. The newest first: of too much of it, the latest must not be missed.
 */
export async function mailElsewhere(
  db: Db,
  { mailboxId, listId }: Owner,
  outreach: { readonly id: string; readonly threadId: string },
  addresses: readonly string[],
  since: number,
): Promise<PastMail[]> {
  const columns = sql`m.id, m.thread_id AS threadId, m.at, m.role, m.address, m.name, m.rfc_message_id AS rfcMessageId, m.verdict`;
  const isElsewhere = sql`m.at >= ${since} AND m.role = 'reply' AND m.thread_id <> ${outreach.threadId}`;
  const rows = await db.all<PastMail & { verdict: string | null }>(sql`
    SELECT ${columns} FROM json_each(${JSON.stringify(addresses)}) j
    CROSS JOIN message m ON m.list_id = ${listId} AND m.address = j.value AND ${isElsewhere}
    UNION SELECT ${columns} FROM (${namesakesOf(outreach.id)}) j
    CROSS JOIN message m ON m.list_id = ${listId} AND m.address = j.address AND ${isElsewhere}
    WHERE m.mailbox_id = ${mailboxId} AND ${NAMESAKES_WORD}
    UNION SELECT ${columns} FROM message m WHERE m.outreach_id = ${outreach.id} AND m.role = 'reply'
    UNION SELECT ${columns} FROM shared_answer s
    CROSS JOIN message m ON m.mailbox_id = s.mailbox_id AND m.id = s.message_id
    WHERE s.mailbox_id = ${mailboxId} AND s.outreach_id = ${outreach.id}
    ORDER BY at DESC LIMIT 200`);
  return rows.map(withVerdict);
}

/** The letters to the contacts of an outreach since `since`, the newest first. */
export async function lettersTo(db: Db, outreachId: string, since: number): Promise<PastLetter[]> {
  const rows = await db.all<Omit<PastLetter, "isColleagues"> & { isColleagues: number }>(sql`
    SELECT DISTINCT l.at, l.message_id AS messageId, l.thread_id AS threadId, a.contact_id AS contactId,
      l.mailbox_id <> o.mailbox_id AS isColleagues
    FROM outreach o JOIN outreach_recipient r ON r.outreach_id = o.id
    JOIN contact_address a ON a.list_id = r.list_id AND a.address = r.address
    JOIN contact_address b ON b.contact_id = a.contact_id
    JOIN letter l ON l.list_id = b.list_id AND l.address = b.address AND l.at >= ${since}
    WHERE o.id = ${outreachId} ORDER BY l.at DESC LIMIT 500`);
  return rows.map((row) => ({ ...row, isColleagues: row.isColleagues === 1 }));
}

function withVerdict(row: PastMail & { verdict: unknown }): PastMail {
  return {
    ...row,
    verdict: typeof row.verdict === "string" ? (JSON.parse(row.verdict) as ReplyVerdict) : null,
  };
}
