import { sql } from "drizzle-orm";
import { dayOf } from "../domain/calendar.ts";
import type { Statement } from "./commit.ts";
import type { Db } from "./db.ts";
import { lookNow } from "./next-look.ts";

/** A draft of Kindly's that lies in Gmail, and that the notes know nothing of. */
export interface LostDraft {
  readonly outreachId: string;
  readonly nonce: string;
  readonly draftId: string;
  /** What it read like when it was made; null when nobody can tell. */
  readonly textHash: string | null;
  /** Since when it lies there as it is. */
  readonly since: number;
  readonly domain: string;
}

/** Where it replaces a row, that one had been taken back: the only state from which there may be another. */
const UNLESS_KNOWN = sql`ON CONFLICT (outreach_id) DO UPDATE SET state = excluded.state, nonce = excluded.nonce,
      claimed_at = excluded.claimed_at, send_at = excluded.send_at, send_day = excluded.send_day,
      domain = excluded.domain, draft_id = excluded.draft_id, text_hash = excluded.text_hash,
      message_id = excluded.message_id, sent_at = excluded.sent_at, updated_at = excluded.updated_at`;

/** Its moment is forgotten as well, so that it gets a new one before it goes out. */
export function adoptDraft(box: { readonly id: string; readonly zone: string }, d: LostDraft, now: number) {
  return sql`INSERT INTO follow_up (outreach_id, mailbox_id, state, nonce, claimed_at, send_at, send_day, domain,
        draft_id, text_hash, updated_at)
      SELECT o.id, o.mailbox_id, 'drafted', ${d.nonce}, ${d.since}, ${now}, ${dayOf(now, box.zone)}, ${d.domain},
        ${d.draftId}, ${d.textHash}, ${now}
      FROM outreach o WHERE o.id = ${d.outreachId} AND o.mailbox_id = ${box.id}
      ${UNLESS_KNOWN} WHERE follow_up.state = 'withdrawn' OR (follow_up.state = 'handed-over' AND follow_up.nonce = '')`;
}

/**
 * A draft without Kindly's mark lies in these conversations, written in since the notes were last certain: where a
 * follow-up was due meanwhile it may be that, rewritten. It is left to its owner, and no second is laid beside it.
 */
export function leaveToOwner(outreachIds: readonly string[], now: number): Statement[] {
  if (outreachIds.length === 0) return [];
  return [
    sql`INSERT INTO follow_up (outreach_id, mailbox_id, state, nonce, claimed_at, send_at, send_day, domain, updated_at)
        SELECT o.id, o.mailbox_id, 'handed-over', '', ${now}, ${now}, '', '', ${now}
        FROM outreach o JOIN mailbox b ON b.id = o.mailbox_id
        WHERE o.id IN (SELECT value FROM json_each(${JSON.stringify(outreachIds)}))
          AND o.status IN ('awaiting', 'held') AND o.asks AND o.next_look_at <= ${now} AND o.first_at <= b.read_until
        ON CONFLICT (outreach_id) DO UPDATE SET state = excluded.state, nonce = '', updated_at = excluded.updated_at
        WHERE follow_up.state = 'withdrawn'
          AND follow_up.updated_at < (SELECT b.read_until FROM mailbox b WHERE b.id = follow_up.mailbox_id)`,
  ];
}

/** A follow-up that has gone out, found among the sent mail. */
export function rememberSent(
  box: { readonly id: string; readonly zone: string },
  sent: {
    readonly outreachId: string;
    readonly nonce: string;
    readonly messageId: string;
    readonly at: number;
    readonly domain: string;
  },
  now: number,
): Statement {
  return sql`INSERT INTO follow_up (outreach_id, mailbox_id, state, nonce, claimed_at, send_at, send_day, domain,
        message_id, sent_at, updated_at)
      VALUES (${sent.outreachId}, ${box.id}, 'sent', ${sent.nonce}, ${sent.at}, ${sent.at}, ${dayOf(sent.at, box.zone)},
        ${sent.domain}, ${sent.messageId}, ${sent.at}, ${now})
      ${UNLESS_KNOWN} WHERE follow_up.state = 'withdrawn'`;
}

/**
 * Of these threads' outreach, those whose follow-up was due by now and of which no draft is known. One that was taken
 * back since the history was last read explains itself that its draft is gone.
 */
export async function mayBeVetoed(
  db: Db,
  mailboxId: string,
  threadIds: readonly string[],
  now: number,
): Promise<{ readonly outreachId: string; readonly threadId: string }[]> {
  return await db.all(sql`
    SELECT o.id AS outreachId, o.thread_id AS threadId
    FROM json_each(${JSON.stringify([...new Set(threadIds)])}) j
    CROSS JOIN outreach o ON o.mailbox_id = ${mailboxId} AND o.thread_id = j.value
    WHERE o.status IN ('awaiting', 'held') AND o.asks AND o.next_look_at <= ${now}
      AND NOT EXISTS (SELECT 1 FROM follow_up f JOIN mailbox b ON b.id = f.mailbox_id
        WHERE f.outreach_id = o.id AND (f.state NOT IN ('claimed', 'withdrawn')
          OR (f.state = 'withdrawn' AND f.updated_at >= b.read_until)))`);
}

/** A draft that nobody remembers came and went: its owner threw it away, so there will be no other. */
export function vetoLost(outreachId: string, now: number): Statement[] {
  return [
    sql`INSERT INTO follow_up (outreach_id, mailbox_id, state, nonce, claimed_at, send_at, send_day, domain, updated_at)
        SELECT id, mailbox_id, 'vetoed', '', ${now}, ${now}, '', '', ${now} FROM outreach WHERE id = ${outreachId}
        ON CONFLICT (outreach_id) DO UPDATE SET state = 'vetoed', updated_at = excluded.updated_at
        WHERE follow_up.state IN ('claimed', 'withdrawn')`,
    lookNow(outreachId, now),
  ];
}
