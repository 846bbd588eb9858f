import { sql } from "drizzle-orm";
import type { Tied } from "../domain/reply/ties.ts";
import type { ReplyVerdict } from "../domain/reply/verdict.ts";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";

/** A row of `message`, as reading produces it. */
export interface MailRow {
  readonly id: string;
  readonly threadId: string;
  readonly at: number;
  readonly role: "first-letter" | "by-hand" | "follow-up" | "reply";
  readonly address: string;
  readonly name: string;
  readonly subject: string;
  readonly rfcMessageId: string | null;
  readonly verdict: ReplyVerdict | null;
  /** What it answers, where neither its thread nor its sender says so. */
  readonly answers: Answers | null;
}

/** The outreach that a mail in another conversation answers, how that is told, and further ones that it may answer too. */
export interface Answers extends Pick<Tied, "outreachId" | "tie"> {
  readonly also: readonly string[];
}

/** A row of `letter`: one message to one address. */
export interface LetterRow {
  readonly messageId: string;
  readonly threadId: string;
  readonly at: number;
  readonly address: string;
}

/** Whose mail it is. */
export interface Owner {
  readonly mailboxId: string;
  readonly listId: string;
}

/** What is known of a message: "tied" is read, and kept as the answer to some outreach in another conversation. */
export type Known = "read" | "tied" | "unread";

/** Messages that have been read already, whatever came of it, or that stand in the ledger since nobody could. */
export async function knownMessages(
  db: Db,
  mailboxId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const rows = await db.all<{ id: string; known: Known }>(sql`
    SELECT j.value AS id, iif(u.message_id IS NOT NULL, 'unread', iif(m.tie IS NOT NULL, 'tied', 'read')) AS known
    FROM json_each(${JSON.stringify(ids)}) j
    LEFT JOIN message m ON m.mailbox_id = ${mailboxId} AND m.id = j.value
    LEFT JOIN unread u ON u.mailbox_id = ${mailboxId} AND u.message_id = j.value
    WHERE m.id IS NOT NULL OR u.message_id IS NOT NULL
      OR EXISTS (SELECT 1 FROM decision d WHERE d.mailbox_id = ${mailboxId} AND d.message_id = j.value)`);
  return new Map(rows.map(({ id, known }) => [id, known]));
}

export function insertMail(owner: Owner, rows: readonly MailRow[]): Statement[] {
  if (rows.length === 0) return [];
  const json = JSON.stringify(rows.map((row) => ({ ...row, kind: row.verdict?.kind ?? null })));
  return [
    sql`INSERT OR IGNORE INTO message (mailbox_id, list_id, id, thread_id, at, role, address, name, subject,
          rfc_message_id, verdict, verdict_kind, outreach_id, tie)
        SELECT ${owner.mailboxId}, ${owner.listId}, value ->> 'id', value ->> 'threadId', value ->> 'at',
          value ->> 'role', value ->> 'address', value ->> 'name', value ->> 'subject',
          value ->> 'rfcMessageId', nullif(value -> 'verdict', 'null'), value ->> 'kind',
          value ->> '$.answers.outreachId', value ->> '$.answers.tie'
        FROM json_each(${json})`,
  ];
}

export function insertLetters(owner: Owner, rows: readonly LetterRow[]): Statement[] {
  if (rows.length === 0) return [];
  return [
    sql`INSERT OR IGNORE INTO letter (list_id, address, at, mailbox_id, message_id, thread_id)
        SELECT ${owner.listId}, value ->> 'address', value ->> 'at', ${owner.mailboxId},
          value ->> 'messageId', value ->> 'threadId'
        FROM json_each(${JSON.stringify(rows)})`,
  ];
}

/** Mail that could not be read: it stays visible, and the cursor goes on. */
export function insertUnread(
  mailboxId: string,
  rows: readonly { readonly messageId: string; readonly detail: string; readonly retryAt?: number }[],
  now: number,
): Statement[] {
  if (rows.length === 0) return [];
  return [
    sql`INSERT OR IGNORE INTO unread (mailbox_id, message_id, at, detail, retry_at)
        SELECT ${mailboxId}, value ->> 'messageId', ${now}, value ->> 'detail', value ->> 'retryAt'
        FROM json_each(${JSON.stringify(rows)})`,
  ];
}

/** Whether somebody had written to the owner before a moment, in ms; whoever had, has for good. */
export interface Asked {
  readonly knew: boolean;
  readonly before: number;
}

/** What is remembered of an address. */
export interface Acquaintance {
  /** Whether it had written to the owner, as Gmail said; null when that was never asked. */
  readonly asked: Asked | null;
  /** The first human answer from it since, in ms. */
  readonly answeredAt: number | null;
}

/**
 * What is remembered of these addresses and of the contacts that they belong to, in one query. Whoever answered a
 * colleague on the same list does not know this owner for that. Those of which nothing is known are missing.
 */
export async function acquaintances(
  db: Db,
  owner: { readonly id: string; readonly listId: string },
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Acquaintance>> {
  if (addresses.length === 0) return new Map();
  const rows = await db.all<{
    address: string;
    knew: number | null;
    before: number | null;
    answeredAt: number | null;
  }>(sql`
    SELECT j.value AS address, k.knows AS knew, k.asked_before AS before,
      (SELECT min(m.at) FROM message m
        WHERE m.list_id = ${owner.listId} AND m.mailbox_id = ${owner.id}
          AND m.verdict_kind IN ('human', 'decline') AND m.address IN (
          SELECT j.value UNION
          SELECT b.address FROM contact_address a
            JOIN contact_address b ON b.list_id = a.list_id AND b.contact_id = a.contact_id
          WHERE a.list_id = ${owner.listId} AND a.address = j.value)) AS answeredAt
    FROM json_each(${JSON.stringify([...new Set(addresses)])}) j
    LEFT JOIN acquaintance k ON k.mailbox_id = ${owner.id} AND k.address = j.value`);
  return new Map(
    rows.map(({ address, knew, before, answeredAt }) => [
      address,
      { asked: before === null ? null : { knew: knew === 1, before }, answeredAt },
    ]),
  );
}

export function rememberAcquaintances(
  mailboxId: string,
  found: ReadonlyMap<string, Asked>,
  now: number,
): Statement[] {
  if (found.size === 0) return [];
  const json = JSON.stringify([...found].map(([address, asked]) => ({ address, ...asked })));
  return [
    sql`INSERT INTO acquaintance (mailbox_id, address, knows, asked_at, asked_before)
        SELECT ${mailboxId}, value ->> 'address', value ->> 'knew', ${now}, value ->> 'before' FROM json_each(${json}) WHERE true
        ON CONFLICT DO UPDATE SET knows = max(knows, excluded.knows),
          asked_before = max(asked_before, excluded.asked_before)`,
  ];
}
