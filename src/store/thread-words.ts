import { type SQL, sql } from "drizzle-orm";
import type { Ruling } from "../domain/owner/tracking.ts";
import type { Says, ThreadWord } from "../domain/owner/word.ts";
import type { LabelChange } from "../domain/owner/word-labels.ts";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";

/** What the owner said about these threads, by thread; those of which nothing was said are missing. */
export async function threadWords(
  db: Db,
  mailboxId: string,
  threadIds: readonly string[],
): Promise<ReadonlyMap<string, ThreadWord>> {
  if (threadIds.length === 0) return new Map();
  const rows = await db.all<ThreadWord & { threadId: string }>(sql`
    SELECT w.thread_id AS threadId, w.label, w.label_at AS labelAt, w.page, w.page_at AS pageAt
    FROM json_each(${JSON.stringify([...new Set(threadIds)])}) j
    CROSS JOIN thread_word w ON w.mailbox_id = ${mailboxId} AND w.thread_id = j.value`);
  return new Map(rows.map(({ threadId, ...word }) => [threadId, word]));
}

/** What labels say about threads, by thread, as far as it is known. */
export async function labelledThreads(db: Db, mailboxId: string): Promise<ReadonlyMap<string, Says>> {
  const rows = await db.all<{ threadId: string; label: Says }>(sql`
    SELECT thread_id AS threadId, label FROM thread_word WHERE mailbox_id = ${mailboxId} AND label IS NOT NULL`);
  return new Map(rows.map(({ threadId, label }) => [threadId, label]));
}

/** A word that waits to be acted on, and the outreach in its thread, if there is one. */
export interface OpenWord {
  readonly threadId: string;
  readonly word: ThreadWord;
  readonly outreach: (Ruling & { readonly id: string }) | null;
}

export async function openWords(db: Db, mailboxId: string, limit: number): Promise<OpenWord[]> {
  const rows = await db.all<ThreadWord & Ruling & { threadId: string; id: string | null }>(sql`
    SELECT w.thread_id AS threadId, w.label, w.label_at AS labelAt, w.page, w.page_at AS pageAt,
      o.id, o.kind, o.score, o.against
    FROM thread_word w LEFT JOIN outreach o ON o.mailbox_id = w.mailbox_id AND o.thread_id = w.thread_id
    WHERE w.mailbox_id = ${mailboxId} AND w.is_open LIMIT ${limit}`);
  return rows.map(({ threadId, id, kind, score, against, ...word }) => ({
    threadId,
    word,
    outreach: id === null ? null : { id, kind, score, against },
  }));
}

/** Said on the page. */
export function sayOnPage(mailboxId: string, threadId: string, says: Says, at: number): Statement {
  return sql`INSERT INTO thread_word (mailbox_id, thread_id, page, page_at, is_open)
      VALUES (${mailboxId}, ${threadId}, ${says}, ${at}, 1)
      ON CONFLICT DO UPDATE SET page = excluded.page, page_at = excluded.page_at, is_open = 1`;
}

/**
 * Labels were put on threads or taken off them, in this order. One that is known already is no new word. Gmail does not
 * tell when a label was put there: to track may have been said any time since the mailbox was last read, so that it does
 * not overrule what was said on the page since then; to ignore counts as said just now, whatever the clock says.
 */
export function sayByLabels(mailboxId: string, changes: readonly LabelChange[], at: number): Statement[] {
  // A moment to come was set by a wrong clock, and is no moment.
  const lastRead = sql`coalesce((SELECT iif(b.read_until <= ${at}, b.read_until, 0) FROM mailbox b
      WHERE b.id = ${mailboxId}), 0)`;
  return applied(mailboxId, changes, at, lastRead);
}

/** The same of labels that nobody saw go on or off: to track may have been said before anything else. */
export function sayByUnseenLabels(
  mailboxId: string,
  changes: readonly LabelChange[],
  at: number,
): Statement[] {
  return applied(mailboxId, changes, at, sql`0`);
}

function applied(
  mailboxId: string,
  changes: readonly LabelChange[],
  at: number,
  trackSince: SQL,
): Statement[] {
  if (changes.length === 0) return [];
  const off = JSON.stringify(changes.filter((change) => !change.isOn));
  const on = JSON.stringify(changes.filter((change) => change.isOn));
  return [
    sql`UPDATE thread_word SET label = NULL, label_at = ${at}, is_open = 1
        WHERE mailbox_id = ${mailboxId} AND (thread_id, label) IN (
          SELECT value ->> 'threadId', value ->> 'says' FROM json_each(${off}))`,
    sql`INSERT INTO thread_word (mailbox_id, thread_id, label, label_at, is_open)
        SELECT ${mailboxId}, value ->> 'threadId', value ->> 'says',
          iif(value ->> 'says' = 'ignore',
            max(${at}, coalesce((SELECT w.page_at FROM thread_word w
              WHERE w.mailbox_id = ${mailboxId} AND w.thread_id = value ->> 'threadId'), 0)),
            ${trackSince}),
          1 FROM json_each(${on}) WHERE true
        ON CONFLICT DO UPDATE SET label = excluded.label, label_at = excluded.label_at, is_open = 1
        WHERE thread_word.label IS NOT excluded.label`,
  ];
}

/** The word was acted on, unless another one has come in between. */
export function wordObeyed(mailboxId: string, { threadId, word }: Omit<OpenWord, "outreach">): Statement {
  return sql`UPDATE thread_word SET is_open = 0 WHERE mailbox_id = ${mailboxId} AND thread_id = ${threadId}
      AND label_at = ${word.labelAt} AND page_at = ${word.pageAt}`;
}

/** Mail of the thread that was judged not to be outreach belongs to one now: its decisions become part of its story. */
export function adoptDecisions(
  mailboxId: string,
  messageIds: readonly string[],
  outreachId: string,
): Statement {
  return sql`UPDATE decision SET outreach_id = ${outreachId} WHERE mailbox_id = ${mailboxId}
      AND outreach_id IS NULL AND message_id IN (SELECT value FROM json_each(${JSON.stringify(messageIds)}))`;
}
