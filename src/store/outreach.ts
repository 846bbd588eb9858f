import { sql } from "drizzle-orm";
import type { ThreadWord } from "../domain/owner/word.ts";
import type { Mode } from "../domain/policy.ts";
import type { LetterWords, OutreachKind } from "../domain/reply/verdict.ts";
import type { Status } from "../domain/thread-state.ts";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import type { FollowUpRecord } from "./follow-ups.ts";
import type { Owner } from "./mail.ts";

/** A new outreach, as reading produces it. */
export interface OutreachRow {
  readonly id: string;
  readonly threadId: string;
  readonly firstMessageId: string;
  readonly subject: string;
  readonly fromAddress: string;
  readonly kind: OutreachKind;
  readonly asks: boolean;
  /** The rule that speaks against a follow-up; null when none does. */
  readonly against: string | null;
  readonly score: number;
  readonly words: LetterWords;
  /** Others whom the letter names. */
  readonly named: readonly string[];
  readonly firstAt: number;
  readonly recipients: readonly {
    /** The key of all its spellings. */
    readonly address: string;
    readonly written: string;
    readonly name: string;
    /** Got a copy (Cc) of what is addressed to others. */
    readonly isCopy: boolean;
    /** Id for the contact, if this address belongs to none yet. */
    readonly contactId: string;
  }[];
}

/** One to whom a first letter went. */
export interface Recipient {
  readonly address: string;
  readonly name: string;
  /** Got a copy (Cc) of what is addressed to others. */
  readonly isCopy: boolean;
}

/** An outreach with its mailbox's and its own settings, as deciding loads it. */
export interface OutreachRecord {
  readonly id: string;
  readonly mailboxId: string;
  readonly threadId: string;
  readonly firstMessageId: string;
  readonly subject: string;
  readonly fromAddress: string;
  readonly kind: OutreachKind;
  readonly asks: boolean;
  readonly against: string | null;
  readonly score: number;
  readonly words: LetterWords;
  /** Its owner's template for its kind and language; null for the house's. */
  readonly ownTemplate: string | null;
  readonly named: readonly string[];
  readonly firstAt: number;
  readonly status: Status;
  readonly statusSince: number;
  readonly mode: Mode | null;
  readonly snoozedUntil: number | null;
  readonly hurriedAt: number | null;
  readonly ownText: string | null;
  readonly nextLookAt: number | null;
  /** What its owner said about its thread; null for nothing. */
  readonly word: ThreadWord | null;
  /** To whom the first letter went. */
  readonly recipients: readonly Recipient[];
  readonly followUp: FollowUpRecord | null;
}

export function insertOutreach(owner: Owner, rows: readonly OutreachRow[], now: number): Statement[] {
  if (rows.length === 0) return [];
  const json = JSON.stringify(rows);
  const recipients = JSON.stringify(
    rows.flatMap((row) => row.recipients.map((r) => ({ ...r, outreachId: row.id, at: row.firstAt }))),
  );
  return [
    sql`INSERT OR IGNORE INTO outreach (id, mailbox_id, thread_id, first_message_id, subject, from_address, kind,
          asks, against, score, words, named, first_at, status, status_since, next_look_at, label_due_at)
        SELECT value ->> 'id', ${owner.mailboxId}, value ->> 'threadId', value ->> 'firstMessageId',
          value ->> 'subject', value ->> 'fromAddress', value ->> 'kind', value ->> 'asks', value ->> 'against', value ->> 'score',
          value -> 'words', value -> 'named', value ->> 'firstAt', iif(value ->> 'asks', 'awaiting', 'recorded'), value ->> 'firstAt',
          ${now}, ${now}
        FROM json_each(${json})`,
    sql`INSERT OR IGNORE INTO outreach_recipient (outreach_id, list_id, address, name, is_copy)
        SELECT value ->> 'outreachId', ${owner.listId}, value ->> 'address', value ->> 'name', value ->> 'isCopy'
        FROM json_each(${recipients})`,
    sql`INSERT OR IGNORE INTO contact (id, list_id, name, created_at)
        SELECT value ->> 'contactId', ${owner.listId}, value ->> 'name', value ->> 'at'
        FROM json_each(${recipients}) r
        WHERE NOT EXISTS (SELECT 1 FROM contact_address c
                          WHERE c.list_id = ${owner.listId} AND c.address = r.value ->> 'address')`,
    sql`INSERT OR IGNORE INTO contact_address (list_id, address, contact_id, written)
        SELECT ${owner.listId}, value ->> 'address', value ->> 'contactId', value ->> 'written'
        FROM json_each(${recipients})`,
  ];
}

/** An outreach with what hangs on it alone, in one read: a slice has few of them (jobs/budget.ts). */
export async function loadOutreach(db: Db, id: string): Promise<OutreachRecord | null> {
  const row = await db.get<StoredOutreach>(sql`
    SELECT o.id, o.mailbox_id AS mailboxId, o.thread_id AS threadId, o.first_message_id AS firstMessageId, o.subject,
      o.from_address AS fromAddress, o.kind, o.asks, o.against, o.score, o.words, o.named, o.first_at AS firstAt,
      o.status, o.status_since AS statusSince, o.mode, o.snoozed_until AS snoozedUntil, o.hurried_at AS hurriedAt,
      o.own_text AS ownText, o.next_look_at AS nextLookAt, w.label, w.label_at AS labelAt, w.page, w.page_at AS pageAt,
      t.body AS ownTemplate,
      (SELECT json_group_array(json_object('address', r.address, 'name', r.name, 'isCopy', json(iif(r.is_copy, 'true', 'false'))) ORDER BY r.rowid)
        FROM outreach_recipient r WHERE r.outreach_id = o.id) AS recipients,
      (SELECT json_object('outreachId', f.outreach_id, 'state', f.state, 'nonce', f.nonce, 'claimedAt', f.claimed_at,
          'sendAt', f.send_at, 'draftId', f.draft_id, 'textHash', f.text_hash, 'updatedAt', f.updated_at)
        FROM follow_up f WHERE f.outreach_id = o.id) AS followUp
    FROM outreach o LEFT JOIN thread_word w ON w.mailbox_id = o.mailbox_id AND w.thread_id = o.thread_id
      LEFT JOIN template t ON t.mailbox_id = o.mailbox_id AND t.language = coalesce(
          iif(o.words ->> 'isBrief', (SELECT m.policy ->> 'mainLanguage' FROM mailbox m WHERE m.id = o.mailbox_id), NULL),
          o.words ->> 'language')
        AND t.kind = iif(o.kind IN ('thank-you', 'update'), 'other', o.kind)
    WHERE o.id = ${id}`);
  if (row === undefined || row === null) return null;
  const { label, labelAt, page, pageAt, ...stored } = row;
  return {
    ...stored,
    asks: row.asks === 1,
    words: JSON.parse(row.words) as LetterWords,
    named: JSON.parse(row.named) as string[],
    word: labelAt === null || pageAt === null ? null : { label, labelAt, page, pageAt },
    recipients: JSON.parse(row.recipients) as OutreachRecord["recipients"],
    followUp: row.followUp === null ? null : (JSON.parse(row.followUp) as FollowUpRecord),
  };
}

type StoredOutreach = Omit<
  OutreachRecord,
  "words" | "named" | "asks" | "word" | "recipients" | "followUp"
> & {
  readonly recipients: string;
  readonly followUp: string | null;
  readonly words: string;
  readonly named: string;
  readonly asks: number;
  readonly label: ThreadWord["label"];
  readonly labelAt: number | null;
  readonly page: ThreadWord["page"];
  readonly pageAt: number | null;
};

/**
 * Shows an outreach as it was decided about, unless somebody has asked for another look since it was loaded: then that
 * look finds out.
 * @param values.isOver whether its follow-up has gone out or never will, so that its owner's words for it are erased
 */
export function setOutreach(
  outreach: Pick<OutreachRecord, "id" | "nextLookAt">,
  values: {
    readonly status: Status;
    readonly since: number;
    readonly nextLookAt: number | null;
    readonly isOver: boolean;
  },
): Statement {
  return sql`UPDATE outreach SET status = ${values.status}, status_since = ${values.since},
      next_look_at = ${values.nextLookAt}, own_text = iif(${values.isOver}, NULL, own_text), label_due_at = 0
    WHERE id = ${outreach.id} AND next_look_at IS ${outreach.nextLookAt}`;
}

/** The owner said that it may get a follow-up, or took that back. */
export function setAsks(id: string, asks: boolean): Statement {
  return sql`UPDATE outreach SET asks = ${asks} WHERE id = ${id}`;
}
